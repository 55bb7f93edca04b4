import type { LocalizedText, RecordedEvent } from '#kernel';
import { isAmendment } from '#kernel';
import type { Fact, Kind, Served } from './kind/index.js';
import { type ActionReading, factsIn, readingsOf } from './readings.js';

/** Everything that is read of one action; a fold of its stream and of nothing else. */
export interface ActionRow {
  readonly kind: string;
  readonly id: string;
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  /** When it was first entered in the record. */
  readonly recordedAt: string;
  /** Of its stream, by the last of its events. */
  readonly revision: number;
  /** Those of events withdrawn are there too, and say so. */
  readonly facts: readonly Fact[];
  /** Its events as they read, in the order in which they were recorded. */
  readonly readings: readonly ActionReading[];
  /** As recorded, corrections and retractions among them, in today's versions. */
  readonly events: readonly RecordedEvent[];
  /** Whether anything in it was corrected or withdrawn. */
  readonly amended: boolean;
}

/** The action of which these are all readings, in the order in which its events were recorded. */
export const actionFrom = (kind: Kind, readings: readonly ActionReading[]): ActionRow => {
  const [first] = readings;
  if (first === undefined) throw new Error(`no reading of a ${kind.name}`);
  const { title, serves, event } = first;
  const events = readings.map((one) => one.recorded ?? one.event);
  return {
    kind: kind.name,
    id: event.stream.slice(kind.name.length + 1),
    title,
    serves,
    recordedAt: event.meta.recordedAt,
    revision: (events.at(-1) ?? event).revision,
    facts: readings.flatMap((one) => factsIn(kind, one)),
    readings,
    events,
    amended: events.some(isAmendment),
  };
};

/** The action of which these are all events. */
export const actionOf = (kind: Kind, events: readonly RecordedEvent[]): ActionRow =>
  actionFrom(kind, readingsOf(kind, events).readings);

/** Which an action is of its series; `null` where nobody numbered it. */
export const editionOf = (kind: Kind, { readings }: Pick<ActionRow, 'readings'>): number | null => {
  const [first] = readings;
  return first === undefined ? null : (kind.entry(first.event)?.edition ?? null);
};
