import { LRUCache } from 'lru-cache';
import { isAmendment, type RecordedEvent, type Slice, effectiveEvents } from '#kernel';
import type { EventLog } from '#platform';
import { upcastEvent } from '../slices.js';

/** Where a stream stands, and what its slice's rules keep in mind of it. */
export interface StreamState {
  /** Of the last event; -1 where there is none. */
  readonly revision: number;
  readonly position: string | null;
  /** Of the slice's decider. */
  readonly state: unknown;
}

interface Kept extends StreamState {
  /** Id of the last event. */
  readonly last: string;
  /** Of the data behind it, as JSON: no state keeps more than that. */
  readonly size: number;
}

/** Of all that is kept, and of each beside its own. */
const ROOM = 64 * 1024 * 1024;
const BESIDE = 500;

const sizeOf = (events: readonly RecordedEvent[]): number =>
  events.reduce((sum, { data }) => sum + JSON.stringify(data).length, 0);

/**
 * States of the streams that commands came to last, so that a command reads what is new of its stream and not the whole. The log
 * is asked each time: another process may have appended. A correction or withdrawal changes what came before it, so it is
 * followed by a fold of the whole.
 */
export class StreamStates {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: ROOM,
    sizeCalculation: ({ size }) => size + BESIDE,
  });

  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  /** Throws what `readStream` throws, and where an event is one that nobody knows. */
  async of(slice: Slice, stream: string): Promise<StreamState> {
    const known = this.kept.get(stream);
    if (known === undefined) return this.keep(slice, stream, await this.log.readStream(stream));
    // The first event and the last one known are read again: what somebody did to the stream in the store is noticed by them.
    const [, [last, ...since]] = await Promise.all([
      this.log.readStream(stream, { limit: 1 }),
      this.log.readStream(stream, { from: known.revision }),
    ]);
    if (last?.id === known.last && !since.some(isAmendment)) return this.keep(slice, stream, since, known);
    this.kept.delete(stream);
    return this.of(slice, stream);
  }

  private keep(slice: Slice, stream: string, read: readonly RecordedEvent[], known?: Kept): StreamState {
    const before = known ?? { revision: -1, position: null, last: '', size: 0, state: slice.decider.initial };
    const { revision, position, id: last } = read.at(-1) ?? { ...before, id: before.last };
    const state = effectiveEvents(read.map(upcastEvent)).reduce<unknown>(
      (at, event) => slice.decider.evolve(at, event),
      before.state,
    );
    const size = before.size + sizeOf(read);
    if (revision >= 0) this.kept.set(stream, { revision, position, last, size, state });
    return { revision, position, state };
  }
}
