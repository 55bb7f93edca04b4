import type { Instant, RecordedEvent } from '#kernel';
import { spanOf } from '#kernel';
import { isAdopted } from '#register';
import { happeningsOf } from '../actions/timeline.js';
import type { Stamp } from '../moment.js';
import type { Page } from '../paging.js';
import { page } from '../paging.js';
import { NotThere } from '../unanswered.js';
import type { RecordView } from '../view/record-view.js';
import type { Learnt } from './learnt.js';
import { learntKey, learntOfAction, learntOfRegister } from './learnt.js';

/** A part of what the record learnt of a resolution, last learnt first. */
export interface LearntShown extends Stamp, Page<Learnt> {
  /** When the first of it all was learnt; `null` where nothing is. */
  readonly since: Instant | null;
}

interface Asked {
  readonly limit: number | null;
  readonly cursor: string | null;
}

const bySlice = ['resolution', 'statement', 'assessment', 'recommendation'] as const;

/** What the record learnt of a resolution, last learnt first: of actions, their corrections, what was stated, assessed, recommended and registered. */
export async function listLearnt(view: RecordView, name: string, asked: Asked): Promise<LearntShown | NotThere> {
  const { register, actions, stamp } = view;
  const resolution = await register.resolution(name, stamp.knownAt);
  if (resolution instanceof NotThere) return resolution;
  const { id } = resolution;
  // Of a day before its adoption there is nothing to learn of it.
  if (!isAdopted(resolution, stamp.asOf)) return { ...stamp, since: null, items: [], next: null };
  const nameOf = await register.namesOf(stamp.knownAt);
  const rows = await actions.serving(id);
  const recommended = (await register.recommendations(stamp.knownAt))
    .filter(({ on, concerns }) => spanOf(on).latest <= stamp.asOf && concerns.some((one) => one.resolution === id))
    .map(({ key }) => `recommendation-${key}`);
  const registered = await Promise.all(
    bySlice.map(async (slice) => {
      const events = await register.recorded(slice, stamp.knownAt);
      const concerns = events.filter(
        ({ stream, data }) =>
          [`resolution-${id}`, ...recommended].includes(stream) || Reflect.get(data as object, 'resolution') === id,
      );
      return learntOfRegister(slice, await begun(view, concerns), stamp, nameOf);
    }),
  );
  const all = [...rows.flatMap((row) => learntOfAction(row, id, stamp, nameOf)), ...registered.flat()]
    .map((learnt) => ({ learnt, key: learntKey(learnt) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const { items, next } = page(all, ({ key }) => key, asked);
  return { ...stamp, since: all.at(-1)?.learnt.learntAt ?? null, items: items.map(({ learnt }) => learnt), next };
}

/** Without links to actions of which nothing had happened by the day. */
async function begun(
  { actions, stamp }: RecordView,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const kept = events.map(async (event) => {
    const action: unknown = Reflect.get(event.data as object, 'action');
    const row = typeof action === 'string' ? await actions.withId(action) : null;
    return row !== null && happeningsOf(row, stamp).length === 0 ? [] : [event];
  });
  return (await Promise.all(kept)).flat();
}
