import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { isObject } from '#kernel';
import { DamagedStream, type ReadStream, type StreamDamage } from '../../ports/event-log.js';
import { isEventOfRecord, positionText } from './records.js';

/** Names remembered, so that what happens to a stream is known to happen to one of the record's. */
const MOST_STREAMS = 200_000;
const MOST_SUSPECTS = 10_000;

const TOMBSTONED = 'it was tombstoned in the event store: its events can no longer be read';

interface Suspect {
  readonly why: string;
  /** Where that was done; what was done later holds. */
  readonly at: string;
}

/** Streams of the record that others have done something to, as far as this process has met it. */
export class Damage {
  readonly #own = new Set<string>();
  /** Of streams that this process has not met an event of the record's in: they may be anybody's. */
  readonly #suspects = new Map<string, Suspect>();
  readonly #found = new Map<string, string>();
  readonly #onDamage: (damage: StreamDamage) => void;

  constructor(onDamage: (damage: StreamDamage) => void) {
    this.#onDamage = onDamage;
  }

  get found(): readonly StreamDamage[] {
    return [...this.#found].map(([stream, why]) => ({ stream, why }));
  }

  /** An event of the record's was met in this stream. */
  own(stream: string): void {
    if (this.#own.has(stream)) return;
    if (this.#own.size < MOST_STREAMS) this.#own.add(stream);
    const suspect = this.#suspects.get(stream);
    if (suspect !== undefined) this.note(stream, suspect.why);
  }

  /** An event of somebody else was met. */
  foreign(event: AllStreamRecordedEvent): void {
    const { streamId, type } = event;
    const at = positionText(event.position);
    if (type === '$streamDeleted') this.#suspect(streamId, { why: TOMBSTONED, at });
    else if (type === '$metadata' && streamId.startsWith('$$')) this.#metadata(streamId.slice(2), at, event.data);
    else if (this.#own.has(streamId)) this.note(streamId, foreignAt(event));
  }

  note(stream: string, why: string): void {
    if (this.#found.has(stream)) return;
    this.#found.set(stream, why);
    this.#onDamage({ stream, why });
  }

  /** For a stream that the store says it does not have, or has no events of: throws where it had some. */
  refuseMissing(stream: string): void {
    const why = this.#found.get(stream) ?? this.#suspects.get(stream)?.why;
    if (why !== undefined) throw this.of(stream, why);
  }

  of(stream: string, why: string): DamagedStream {
    this.note(stream, why);
    return new DamagedStream(stream, why);
  }

  tombstoned(stream: string): DamagedStream {
    return this.of(stream, TOMBSTONED);
  }

  #metadata(stream: string, at: string, data: unknown): void {
    const limits = ['$tb', '$maxCount', '$maxAge'].filter((limit) => isObject(data) && Number(data[limit]) > 0);
    const before = this.#suspects.get(stream);
    if (before !== undefined && before.at > at) return;
    if (limits.length > 0)
      return this.#suspect(stream, { why: `its metadata hide events of it (${limits.join(', ')})`, at });
    if (before === undefined) return;
    this.#suspects.delete(stream);
    if (this.#found.get(stream) === before.why) this.#found.delete(stream);
  }

  #suspect(stream: string, suspect: Suspect): void {
    if (this.#suspects.size < MOST_SUSPECTS) this.#suspects.set(stream, suspect);
    if (this.#own.has(stream)) this.note(stream, suspect.why);
  }
}

export const foreignAt = ({ revision }: Pick<AllStreamRecordedEvent, 'revision'>): string =>
  `somebody else wrote into it, at revision ${revision}`;

/** What is not as it must be in a stretch of a stream of the record's; `null` where all is. */
export const wrongIn = (
  events: readonly AllStreamRecordedEvent[],
  { direction, from, limit }: ReadStream,
): string | null => {
  const foreign = events.find((event) => !isEventOfRecord(event));
  if (foreign !== undefined) return foreignAt(foreign);
  const backwards = direction === 'backwards';
  const revisions = events.map(({ revision }) => Number(revision));
  if (backwards) revisions.reverse();
  const [first, last] = [revisions[0] ?? 0, revisions.at(-1) ?? 0];
  const due = !backwards ? Math.max(from ?? 0, 0) : events.length === limit ? first : 0;
  if (first > due) return `events before revision ${first} are missing`;
  return last - first === revisions.length - 1 ? null : `events between revisions ${first} and ${last} are missing`;
};
