import type { Audience, Distribution, DomainEvent, NewEventMeta, Origin, RecordedEvent, Slice } from '#kernel';
import { handledIn, isAmendment, isNarrower, narrower } from '#kernel';
import type { RegisterRules } from '#register';
import { dataLoader } from './data-loader.js';
import { upcastEvent } from '../slices.js';
import type { DecidedEvent } from './command.js';

type EnteredAs = Pick<NewEventMeta, 'distribution' | 'check'>;

/** How the register is kept, and what it leans on. */
export interface EnteredBy extends Pick<RegisterRules, 'newEntries' | 'checking'> {
  /** The widest that the sender of the paper lets see what leans on it; `null` where it leans on none that is marked. */
  readonly marked: Audience | null;
}

/** What begins a record is shipped with its sources: it waits for no second person, and is for everybody. */
const isInitialLoading = ({ actor }: Origin): boolean => actor === dataLoader.actor;

/** The widest that its kind allows; that of a correction or withdrawal is of what it names. */
export const widestOf = (slice: Slice, past: readonly RecordedEvent[], event: DomainEvent): Distribution => {
  if (!isAmendment(event)) return slice.distribution(event);
  const named = past.find(({ id }) => id === event.data.event);
  return named === undefined ? 'general' : widestOf(slice, past, upcastEvent(named));
};

/**
 * For whom an event is as it is entered, and whether a second person is to look at it: as the register is kept. What is the
 * Secretariat's alone by its kind, such as correspondence, is registered and stands. A correction or withdrawal is for those who
 * see what it names; where they are more than the marking lets see it, it waits. `past`: the stream, where the event amends something of it.
 */
export const enteredAs = (
  slice: Slice,
  past: readonly RecordedEvent[],
  event: DomainEvent,
  { newEntries, checking, marked }: EnteredBy,
  origin: Origin,
): EnteredAs => {
  const widest = widestOf(slice, past, event);
  const now = isAmendment(event) ? handledIn(past).get(event.data.event)?.distribution : undefined;
  if (isInitialLoading(origin) || widest !== 'general') return { distribution: now ?? widest };
  const isTooWide = now !== undefined && marked !== null && isNarrower(marked, now);
  if (checking === 'second-person' || isTooWide) return { distribution: 'desk', check: 'awaited' };
  return { distribution: now ?? narrower(newEntries, marked ?? widest), check: 'awaited' };
};

/** For whom it is once a second person has looked at it. */
export const checkedTo = ({ newEntries, marked }: Omit<EnteredBy, 'checking'>): Audience =>
  marked !== null && isNarrower(marked, newEntries) ? marked : newEntries;

/** The same before it is entered: for whom it is once it waits for nobody. */
export const wouldBeEntered = (
  slice: Slice,
  past: readonly RecordedEvent[],
  { type, v, data }: DomainEvent,
  rules: EnteredBy,
  origin: Origin,
): DecidedEvent => {
  const event = { type, v, data };
  const waitsOnDesk = enteredAs(slice, past, event, rules, origin).distribution === 'desk';
  const { distribution = 'general' } = enteredAs(slice, past, event, { ...rules, checking: 'one-officer' }, origin);
  // What it corrects or withdraws waits itself.
  return { ...event, distribution: distribution === 'desk' ? checkedTo(rules) : distribution, waitsOnDesk };
};
