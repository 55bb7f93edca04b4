import type { Decision, Refusal } from './decider.js';
import { refuse } from './decider.js';
import type { Distribution, RecordedEvent } from './event.js';
import { type Handled, isNarrower, handledIn } from './handled.js';
import type { AvailabilityWithdrawn, EntriesMadeAvailable, Handling } from './handling-events.js';
import { isHandling } from './handling-events.js';

type Said<E extends Handling> = E extends Handling ? { readonly type: E['type']; readonly data: E['data'] } : never;

/** What somebody does with entries of one stream. */
export type HandlingAct = Said<Handling>;

export type HandlingRefusal =
  | 'unknown-event'
  | 'already-checked'
  | 'checked-by-who-entered'
  | 'not-checked-yet'
  | 'not-made-wider'
  | 'not-made-narrower'
  | 'not-without-what-it-rests-on'
  /** Which no stream can know by itself. */
  | 'stays-with-the-secretariat'
  | 'wider-than-marked';

/** Who records it, by an opaque id. */
interface By {
  readonly actor: string;
}

/** Whether a list may be handled so, as far as one stream knows. The first entry of the list that may not is told. */
export const decideHandling = (
  past: readonly RecordedEvent[],
  act: HandlingAct,
  { actor }: By,
): Decision<Handling, HandlingRefusal> => {
  const handled = handledIn(past);
  for (const id of act.data.events) {
    const entry = past.find((event) => event.id === id);
    const stands = handled.get(id);
    if (entry === undefined || stands === undefined || isHandling(entry)) return refuse('unknown-event', { event: id });
    if (act.type === 'EntriesChecked') {
      if (!stands.awaitsCheck) return refuse('already-checked', { event: id });
      if (entry.meta.actor === actor) return refuse('checked-by-who-entered', { event: id });
    } else if (stands.distribution === 'desk') return refuse('not-checked-yet', { event: id });
    else if (!changes(act, stands.distribution)) {
      const code = act.type === 'EntriesMadeAvailable' ? 'not-made-wider' : 'not-made-narrower';
      return refuse(code, { event: id });
    }
  }
  const done = { ...act, v: 1 } as Handling;
  return notForAllOf(past, done) ?? [done];
};

/** How each entry of a stream stands once these are recorded. */
export const handledAfter = (
  past: readonly RecordedEvent[],
  done: readonly Handling[],
): ReadonlyMap<string, Handled> => {
  const recorded = done.map((each, n) => ({ ...past[0], ...each, id: `(${n})`, revision: past.length + n }));
  return handledIn([...past, ...(recorded as RecordedEvent[])]);
};

/** What rests on something narrower, such as the entry with which its stream begins, cannot be for more than that. */
const notForAllOf = (past: readonly RecordedEvent[], done: Handling): Refusal<HandlingRefusal> | null => {
  if (done.type !== 'EntriesMadeAvailable') return null;
  const after = handledAfter(past, [done]);
  const held = done.data.events.find((id) => after.get(id)?.distribution !== done.data.to);
  return held === undefined ? null : refuse('not-without-what-it-rests-on', { event: held });
};

const changes = ({ type, data }: Said<EntriesMadeAvailable | AvailabilityWithdrawn>, from: Distribution): boolean =>
  type === 'EntriesMadeAvailable' ? isNarrower(from, data.to) : isNarrower(data.to, from);
