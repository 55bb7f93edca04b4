import type { EventCorrected } from './amendment-events.js';
import { isAmendment } from './amendment-events.js';
import type { DomainEvent, RecordedEvent } from './event.js';
import { isHandling } from './handling-events.js';
import type { VersionsOf } from './slice.js';
import { isOwn } from './slice.js';

/** One thing a stream recorded, as it reads after every correction, with what became of it. */
export interface Amended<E extends DomainEvent = DomainEvent> {
  /** Identity, place and instant of the event first recorded; data and source as corrected. */
  readonly event: RecordedEvent & E;
  /** The correction that gives its present reading. */
  readonly correctedBy: RecordedEvent | null;
  /** The retraction by which it holds no longer. */
  readonly retractedBy: RecordedEvent | null;
}

/** Amendment that is not itself withdrawn → by event id named. Later ones speak first, since only they can withdraw earlier ones. */
const amendmentsInEffect = (events: readonly RecordedEvent[]) => {
  const retractions = new Map<string, RecordedEvent>();
  const corrections = new Map<string, RecordedEvent>();
  for (const event of events.toReversed()) {
    if (!isAmendment(event) || retractions.has(event.id)) continue;
    const named = event.data.event;
    if (event.type === 'EventRetracted') retractions.set(named, event);
    else if (!corrections.has(named)) corrections.set(named, event);
  }
  return { retractions, corrections };
};

const reading = (event: RecordedEvent, correction: RecordedEvent | null): RecordedEvent => {
  if (correction === null) return event;
  const { becomes } = (correction as RecordedEvent<EventCorrected>).data;
  return { ...event, ...becomes, meta: { ...event.meta, source: correction.meta.source } };
};

/**
 * A stream as corrected, in the order in which it was recorded: what corrections and retractions mean is said here and
 * nowhere else. Events have today's version.
 */
export const amended = (events: readonly RecordedEvent[]): readonly Amended[] => {
  const { retractions, corrections } = amendmentsInEffect(events);
  return events
    .filter((event) => !isAmendment(event) && !isHandling(event))
    .map((event) => {
      const correctedBy = corrections.get(event.id) ?? null;
      return { event: reading(event, correctedBy), correctedBy, retractedBy: retractions.get(event.id) ?? null };
    });
};

/** What holds of a stream, each with the correction by which it reads so. */
export const effective = (events: readonly RecordedEvent[]): readonly Amended[] =>
  amended(events).filter(({ retractedBy }) => retractedBy === null);

/** Those that are of a slice's own events. */
export const ownOf = <E extends DomainEvent>(
  slice: { readonly versions: VersionsOf<E> },
  all: readonly Amended[],
): readonly Amended<E>[] => all.flatMap(({ event, ...by }) => (isOwn(slice, event) ? [{ event, ...by }] : []));

/** The history that holds: what the ordinary fold runs over. */
export const effectiveEvents = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  effective(events).map(({ event }) => event);

/** Ids of corrections and retractions that were withdrawn themselves. */
export const withdrawnAmendments = (events: readonly RecordedEvent[]): ReadonlyMap<string, RecordedEvent> => {
  const { retractions } = amendmentsInEffect(events);
  const amendments = new Set(events.filter(isAmendment).map(({ id }) => id));
  return new Map([...retractions].filter(([id]) => amendments.has(id)));
};
