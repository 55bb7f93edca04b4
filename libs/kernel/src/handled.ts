import { isAmendment } from './amendment-events.js';
import { type Distribution, distributions, type RecordedEvent } from './event.js';
import { isHandling } from './handling-events.js';

/** How an entry stands on the desk. */
export interface Handled {
  /** Who may see it, by what was done with it last. */
  readonly distribution: Distribution;
  readonly awaitsCheck: boolean;
}

/** What somebody else's program may have said of an event is for nobody but the desk. */
const known = (distribution: Distribution): Distribution =>
  distributions.includes(distribution) ? distribution : 'desk';

const breadth = (distribution: Distribution): number => distributions.indexOf(distribution);

/** Whether fewer see what is of the one than what is of the other. */
export const isNarrower = (one: Distribution, other: Distribution): boolean => breadth(one) > breadth(other);

/** The one that fewer see. */
export const narrower = (one: Distribution, other: Distribution): Distribution =>
  isNarrower(one, other) ? one : other;

/** For whom an event was recorded. */
export const distributionOf = ({ meta }: Pick<RecordedEvent, 'meta'>): Distribution =>
  known(meta.distribution ?? 'general');

/**
 * How each entry of a stream stands, by id. A correction or withdrawal is for those who see what it names, once it is checked; and
 * nothing is for more than that with which its stream begins, since of what nobody sees nothing can be told.
 */
export const handledIn = (events: readonly RecordedEvent[]): ReadonlyMap<string, Handled> => {
  const [said, checked] = [new Map<string, Distribution>(), new Set<string>()];
  for (const event of events) {
    if (!isHandling(event)) {
      said.set(event.id, distributionOf(event));
      continue;
    }
    for (const id of event.data.events) {
      // Checking brings out of the desk what stands there alone, and changes nothing of what is seen already.
      if (event.type !== 'EntriesChecked' || said.get(id) === 'desk') said.set(id, event.data.to);
      if (event.type === 'EntriesChecked') checked.add(id);
    }
  }
  const handled = new Map<string, Handled>();
  let widest: Distribution = 'general';
  for (const event of events) {
    if (isHandling(event)) continue;
    const { id, meta } = event;
    const own = said.get(id) ?? distributionOf(event);
    const named = isAmendment(event) ? handled.get(event.data.event)?.distribution : undefined;
    const distribution = narrower(own === 'desk' || named === undefined ? own : named, widest);
    if (handled.size === 0) widest = distribution;
    handled.set(id, { distribution, awaitsCheck: meta.check === 'awaited' && !checked.has(id) });
  }
  return handled;
};

/** An event that says of itself how it stands now, in place of how it stood when it was recorded. */
export const standingAs = (event: RecordedEvent, { distribution, awaitsCheck }: Handled): RecordedEvent => {
  const { check, ...meta } = event.meta;
  const isSaid = distributionOf(event) === distribution && (check === 'awaited') === awaitsCheck;
  if (isSaid) return event;
  return { ...event, meta: { ...meta, distribution, ...(awaitsCheck && { check: 'awaited' as const }) } };
};
