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
}

interface Read extends StreamState {
  /** What was read of the stream: at least what came since this process last looked. */
  readonly read: readonly RecordedEvent[];
}

/** Events behind all states that are kept, and what one is counted as beside its own. */
const MOST_EVENTS = 200_000;
const BESIDE = 10;

/**
 * States of the streams that commands came to last, so that a command reads what is new of its stream and not the whole. The log
 * is asked each time: another process may have appended. A correction or withdrawal changes what came before it, so it is
 * followed by a fold of the whole.
 */
export class StreamStates {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MOST_EVENTS,
    sizeCalculation: ({ revision }) => revision + 1 + BESIDE,
  });

  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  /** Throws what `readStream` throws, and where an event is one that nobody knows. */
  async of(slice: Slice, stream: string): Promise<Read> {
    const known = this.kept.get(stream);
    if (known === undefined) return this.keep(slice, stream, await this.log.readStream(stream));
    // The last one known is read again: whatever somebody did to the stream behind it is noticed by it.
    const [last, ...read] = await this.log.readStream(stream, { from: known.revision });
    if (last?.id === known.last && !read.some(isAmendment)) return this.keep(slice, stream, read, known);
    this.kept.delete(stream);
    return this.of(slice, stream);
  }

  private keep(slice: Slice, stream: string, read: readonly RecordedEvent[], known?: Kept): Read {
    const before = known ?? { revision: -1, position: null, last: '', state: slice.decider.initial };
    const { revision, position, id: last } = read.at(-1) ?? { ...before, id: before.last };
    const state = effectiveEvents(read.map(upcastEvent)).reduce<unknown>(
      (at, event) => slice.decider.evolve(at, event),
      before.state,
    );
    if (revision >= 0) this.kept.set(stream, { revision, position, last, state });
    return { revision, position, state, read };
  }
}
