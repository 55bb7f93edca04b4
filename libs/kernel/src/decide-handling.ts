import type { Decision } from './decider.js';
import { refuse } from './decider.js';
import type { Distribution, RecordedEvent } from './event.js';
import { isNarrower, handledIn } from './handled.js';
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
  | 'not-made-narrower';

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
  return [{ ...act, v: 1 } as Handling];
};

const changes = ({ type, data }: Said<EntriesMadeAvailable | AvailabilityWithdrawn>, from: Distribution): boolean =>
  type === 'EntriesMadeAvailable' ? isNarrower(from, data.to) : isNarrower(data.to, from);
