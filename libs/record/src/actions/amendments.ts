import type {
  Amended,
  Amendment,
  EventId,
  Instant,
  LocalizedText,
  RecordedEvent,
  Revision,
  Source,
  Words,
} from '#kernel';
import { amended, isAmendment, withdrawnAmendments } from '#kernel';
import type { Served } from '#actions';
import { kindNamed } from '#actions';
import type { Moment } from '../moment.js';
import type { NameOf } from '../events/sentence.js';
import { happenedBy } from '../events/days.js';
import { sentenceOf } from '../events/sentence.js';

/** One correction or withdrawal: what read how before, and how it reads since. */
export interface AmendmentShown {
  readonly eventId: EventId;
  readonly revision: Revision;
  /** Whether it says an event anew or takes it back. */
  readonly does: 'corrects' | 'withdraws';
  /** The event it names: one of the same stream, or an earlier amendment. */
  readonly event: EventId;
  /** What that said before; `null` where it names an amendment. */
  readonly before: Words | null;
  /** What it says since; `null` for a withdrawal. */
  readonly since: Words | null;
  /** For a correction: what the event rested on before it. */
  readonly sourceBefore: Source | null;
  /** For a correction of what the action serves: what that was before; `null` where it stayed. */
  readonly servesBefore: readonly Served[] | null;
  /** What it serves since; `null` where that stayed. */
  readonly servesSince: readonly Served[] | null;
  /** Why, as whoever recorded it says. */
  readonly reason: LocalizedText;
  /** What it rests on. */
  readonly source: Source | null;
  /** When it was entered in the record. */
  readonly recordedAt: Instant;
  /** The later withdrawal by which this amendment holds no longer. */
  readonly withdrawnBy: EventId | null;
}

const readingOf = (events: readonly RecordedEvent[], id: string): Amended | null =>
  amended(events).find(({ event }) => event.id === id) ?? null;

const pairs = (serves: readonly Served[]): string =>
  serves
    .map(({ resolution, commitment, step = '' }) => `${resolution} ${commitment} ${step}`)
    .toSorted()
    .join('\n');

const servesChanged = (kind: string, before: RecordedEvent, since: RecordedEvent) => {
  const serves = (event: RecordedEvent) => kindNamed(kind)?.entry(event)?.serves ?? [];
  const [servesBefore, servesSince] = [serves(before), serves(since)];
  return pairs(servesBefore) === pairs(servesSince) ? null : { servesBefore, servesSince };
};

/** How the event that an amendment names read before it, and how it reads since. */
const readings = (
  slice: string,
  past: readonly RecordedEvent[],
  amendment: RecordedEvent<Amendment>,
  nameOf: NameOf,
) => {
  const named = amendment.data.event;
  const before = readingOf(past, named)?.event ?? null;
  const since = amendment.type === 'EventCorrected' ? (readingOf([...past, amendment], named)?.event ?? null) : null;
  return {
    before: before === null ? null : sentenceOf(slice, before, nameOf),
    since: since === null ? null : sentenceOf(slice, since, nameOf),
    sourceBefore: since === null ? null : (before?.meta.source ?? null),
    servesBefore: null,
    servesSince: null,
    ...(before === null || since === null ? null : servesChanged(slice, before, since)),
  };
};

/** The event of the action itself that an amendment is about, also where it names another amendment. */
export const entryOf = (past: readonly RecordedEvent[], { data }: RecordedEvent<Amendment>): string => {
  const named = past.find(({ id }) => id === data.event);
  return named !== undefined && isAmendment(named) ? entryOf(past, named) : data.event;
};

/** Whether what it is about had happened by the day, as it read before the amendment or as it reads since. */
const concerns = (asOf: string, past: readonly RecordedEvent[], amendment: RecordedEvent<Amendment>): boolean => {
  const id = entryOf(past, amendment);
  return [readingOf(past, id), readingOf([...past, amendment], id)].some(
    (read) => read !== null && happenedBy(asOf, read),
  );
};

/** Every amendment of a stream, of what had happened by the day, whether or not it still holds. */
export const amendmentsOf = (
  slice: string,
  events: readonly RecordedEvent[],
  { asOf }: Moment,
  nameOf: NameOf,
): readonly AmendmentShown[] => {
  const withdrawn = withdrawnAmendments(events);
  return events.flatMap((event, index) => {
    const past = events.slice(0, index);
    if (!isAmendment(event) || !concerns(asOf, past, event)) return [];
    const { source, recordedAt } = event.meta;
    return [
      {
        eventId: event.id,
        revision: event.revision,
        source,
        recordedAt,
        does: event.type === 'EventCorrected' ? 'corrects' : 'withdraws',
        event: event.data.event,
        reason: event.data.reason,
        ...readings(slice, past, event, nameOf),
        withdrawnBy: withdrawn.get(event.id)?.id ?? null,
      } as const,
    ];
  });
};
