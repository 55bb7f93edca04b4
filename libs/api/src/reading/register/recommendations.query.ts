import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import { spanOf } from '#kernel';
import type { Recommendation } from '#register';
import type { Page } from '../../conventions/paging.js';
import { page } from '../../conventions/paging.js';
import type { Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { mentions, textsOf } from '../search/mentions.js';
import { Register } from './register.js';

interface Asked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly commitment: string | null;
  readonly q: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

export class ListRecommendations extends Query<Stamp & Page<Recommendation>> {
  constructor(readonly asked: Asked) {
    super();
  }
}

/** `R2` before `R10`, as a string to page by. */
const keyOf = ({ key }: Recommendation): string => key.replace(/\d+/g, (digits) => digits.padStart(8, '0'));

@QueryHandler(ListRecommendations)
export class ListRecommendationsHandler implements IQueryHandler<ListRecommendations> {
  constructor(
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  /** Those made by the day asked about. */
  async execute({ asked }: ListRecommendations) {
    const stamp = await this.moments.stamp(asked);
    const found = (await this.register.recommendations(stamp.knownAt))
      .filter(({ on }) => spanOf(on).latest <= stamp.asOf)
      .filter(
        ({ concerns }) => asked.commitment === null || concerns.some((each) => each.commitment === asked.commitment),
      )
      .filter(
        ({ key, text, madeBy, session, addressedTo }) =>
          asked.q === null ||
          mentions(asked.q, [key, ...[text, madeBy, session, addressedTo].flatMap((each) => textsOf(each))]),
      )
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return { ...stamp, ...page(found, keyOf, asked) };
  }
}
