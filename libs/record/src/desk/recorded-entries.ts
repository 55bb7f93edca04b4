import type { DomainEvent, RecordedEvent, Slice, Words } from '#kernel';
import { effective, isObject } from '#kernel';
import type { EventLog } from '#platform';
import { type NameOf, sentenceOf } from '../events/sentence.js';
import type { Tried } from '../recording/try-out.js';
import { idIn, sliceOf, upcastEvent } from '../slices.js';

/** An entry as it reads now, and what would record it so. */
export interface EntryRecorded {
  readonly slice: string;
  readonly id: string;
  readonly event: string;
  /** Of its stream. */
  readonly revision: number;
  readonly sentence: Words;
  readonly body: Readonly<Record<string, unknown>>;
  /** Which field of the body is its day; `null` where it has none. */
  readonly day: string | null;
}

const days = ['on', 'receivedOn', 'sentOn'];

const bodyOf = (slice: Slice, { data, meta }: RecordedEvent): Readonly<Record<string, unknown>> => ({
  ...(isObject(data) ? Object.fromEntries(Object.entries(data)) : {}),
  // What came in and went out on paper is its own source.
  ...(meta.source !== null && !slice.collection.startsWith('correspondence/') && { source: meta.source }),
});

/** What holds of a stream, as the log has it; for the desk, which sees all of it. */
export const recordedEntries = async (
  log: Pick<EventLog, 'readStream'>,
  stream: string,
  nameOf: NameOf,
): Promise<readonly EntryRecorded[]> => {
  const slice = sliceOf(stream);
  if (slice === undefined) return [];
  const past = (await log.readStream(stream)).map(upcastEvent);
  const revision = past.at(-1)?.revision ?? -1;
  return effective(past).map(({ event }) => {
    const body = bodyOf(slice, event);
    return {
      slice: slice.name,
      id: idIn(slice, stream),
      event: event.id,
      revision,
      sentence: sentenceOf(slice.name, event, nameOf),
      body,
      day: days.find((name) => Object.hasOwn(body, name)) ?? null,
    };
  });
};

/** What was recorded of a stream after a revision, in sentences; of a correction, how the entry reads by it. */
export const recordedSince = async (
  log: Pick<EventLog, 'readStream'>,
  stream: string,
  revision: number,
  nameOf: NameOf,
): Promise<readonly Words[]> => {
  const slice = sliceOf(stream);
  if (slice === undefined) return [];
  const since = await log.readStream(stream, { from: revision + 1 });
  return since.map(upcastEvent).map((event) => sentenceOf(slice.name, becomesIn(event) ?? event, nameOf));
};

/** What would be recorded, in sentences; of a correction, how the entry will read. */
export const sentencesOf = ({ slice, events }: Tried, nameOf: NameOf): readonly Words[] =>
  events.map((event) => sentenceOf(slice, becomesIn(event) ?? event, nameOf));

const becomesIn = ({ type, data }: DomainEvent): DomainEvent | null =>
  type === 'EventCorrected' && isObject(data) && 'becomes' in data ? (data.becomes as DomainEvent) : null;
