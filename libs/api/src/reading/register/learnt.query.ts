import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { RecordedEvent } from '#kernel';
import { spanOf } from '#kernel';
import { isAdopted } from '#register';
import type { Page } from '../../conventions/paging.js';
import { page } from '../../conventions/paging.js';
import { Actions } from '../actions/actions.js';
import { happeningsOf } from '../actions/timeline.js';
import type { Moment, Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import type { Learnt } from './learnt.js';
import { learntKey, learntOfAction, learntOfRegister } from './learnt.js';
import { Register } from './register.js';

export interface LearntShown extends Stamp, Page<Learnt> {
  /** When the first of it all was learnt; `null` where nothing is. */
  readonly since: string | null;
}

interface Asked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

/** What the record learnt of a resolution, last learnt first: of actions, their corrections, what was stated, assessed, recommended and registered. */
export class ListLearnt extends Query<LearntShown> {
  constructor(
    readonly name: string,
    readonly asked: Asked,
  ) {
    super();
  }
}

const bySlice = ['resolution', 'statement', 'assessment', 'recommendation'] as const;

@QueryHandler(ListLearnt)
export class ListLearntHandler implements IQueryHandler<ListLearnt> {
  constructor(
    private readonly register: Register,
    private readonly actions: Actions,
    private readonly moments: Moments,
  ) {}

  async execute({ name, asked }: ListLearnt): Promise<LearntShown> {
    const stamp = await this.moments.stamp(asked);
    const resolution = await this.register.resolution(name, stamp.knownAt);
    const { id } = resolution;
    // Of a day before its adoption there is nothing to learn of it.
    if (!isAdopted(resolution, stamp.asOf)) return { ...stamp, since: null, items: [], next: null };
    const nameOf = await this.register.namesOf(stamp.knownAt);
    const rows = await this.actions.serving(id);
    const recommended = (await this.register.recommendations(stamp.knownAt))
      .filter(({ on, concerns }) => spanOf(on).latest <= stamp.asOf && concerns.some((one) => one.resolution === id))
      .map(({ key }) => `recommendation-${key}`);
    const registered = await Promise.all(
      bySlice.map(async (slice) => {
        const events = await this.register.recorded(slice, stamp.knownAt);
        const concerns = events.filter(
          ({ stream, data }) =>
            [`resolution-${id}`, ...recommended].includes(stream) || Reflect.get(data as object, 'resolution') === id,
        );
        return learntOfRegister(slice, await this.begun(concerns, stamp), stamp, nameOf);
      }),
    );
    const all = [...rows.flatMap((row) => learntOfAction(row, id, stamp, nameOf)), ...registered.flat()]
      .map((learnt) => ({ learnt, key: learntKey(learnt) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const { items, next } = page(all, ({ key }) => key, asked);
    return { ...stamp, since: all.at(-1)?.learnt.learntAt ?? null, items: items.map(({ learnt }) => learnt), next };
  }

  /** Without links to actions of which nothing had happened by the day. */
  private async begun(events: readonly RecordedEvent[], moment: Moment): Promise<readonly RecordedEvent[]> {
    const kept = events.map(async (event) => {
      const action: unknown = Reflect.get(event.data as object, 'action');
      const row = typeof action === 'string' ? await this.actions.withId(action) : null;
      return row !== null && happeningsOf(row, moment).length === 0 ? [] : [event];
    });
    return (await Promise.all(kept)).flat();
  }
}
