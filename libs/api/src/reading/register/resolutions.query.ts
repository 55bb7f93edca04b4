import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { Resolution } from '#register';
import { resolutionOn } from '#register';
import type { Page } from '../../conventions/paging.js';
import { page } from '../../conventions/paging.js';
import type { Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { mentions, textsOf } from '../search/mentions.js';
import { Register } from './register.js';

interface Asked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly q: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

export class ListResolutions extends Query<Stamp & Page<Resolution>> {
  constructor(readonly asked: Asked) {
    super();
  }
}

@QueryHandler(ListResolutions)
export class ListResolutionsHandler implements IQueryHandler<ListResolutions> {
  constructor(
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  async execute({ asked }: ListResolutions) {
    const stamp = await this.moments.stamp(asked);
    const found = (await this.register.resolutions(stamp.knownAt)).filter(
      ({ id, aliases, title, paragraphs, commitments }) =>
        asked.q === null ||
        mentions(asked.q, [
          ...[id, ...aliases, ...textsOf(title)],
          ...[...paragraphs, ...commitments].flatMap((each) => textsOf(each.title)),
          ...paragraphs.flatMap(({ mandate }) => textsOf(mandate)),
        ]),
    );
    const { items, next } = page(found, ({ id }) => id, asked);
    return { ...stamp, items: items.map((each) => resolutionOn(each, stamp.asOf)), next };
  }
}

export class ShowResolution extends Query<Stamp & { readonly resolution: Resolution }> {
  constructor(
    readonly name: string,
    readonly asked: Pick<Asked, 'asOf' | 'knownAt'>,
  ) {
    super();
  }
}

@QueryHandler(ShowResolution)
export class ShowResolutionHandler implements IQueryHandler<ShowResolution> {
  constructor(
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  async execute({ name, asked }: ShowResolution) {
    const stamp = await this.moments.stamp(asked);
    return { ...stamp, resolution: resolutionOn(await this.register.resolution(name, stamp.knownAt), stamp.asOf) };
  }
}
