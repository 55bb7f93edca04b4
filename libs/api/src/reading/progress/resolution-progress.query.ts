import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { ResolutionProgress } from '#progress';
import type { Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { ProgressInputs } from './progress.js';

export interface MomentAsked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

export class ShowProgress extends Query<Stamp & ResolutionProgress> {
  constructor(
    readonly name: string,
    readonly asked: MomentAsked,
  ) {
    super();
  }
}

@QueryHandler(ShowProgress)
export class ShowProgressHandler implements IQueryHandler<ShowProgress> {
  constructor(
    private readonly inputs: ProgressInputs,
    private readonly moments: Moments,
  ) {}

  async execute({ name, asked }: ShowProgress) {
    const { knownAt, position, asOf } = await this.moments.stamp(asked);
    const { resolution, rules, paragraphs } = await this.inputs.figures(name, { asOf, knownAt });
    return { resolution, asOf, knownAt, position, rules, paragraphs };
  }
}
