import type { RecordedEvent } from '#kernel';
import { Mutex } from '../../mutex.js';
import type { AllEvents } from './all.js';

const PAGE = 500;
/** Read at once at most; hundreds that catch up must not keep those waiting who ask for one thing. */
const CONCURRENT_READS = 3;

/** Pages of the log for those who catch up: one reading for all who stand at the same place, and few at a time. */
export class Pages {
  readonly #all: AllEvents;
  readonly #mutexes = Array.from({ length: CONCURRENT_READS }, () => new Mutex());
  readonly #reading = new Map<string, Promise<readonly RecordedEvent[]>>();
  #next = 0;

  constructor(all: AllEvents) {
    this.#all = all;
  }

  /** Events of the record after `position`. */
  after(position: string): Promise<readonly RecordedEvent[]> {
    const already = this.#reading.get(position);
    if (already !== undefined) return already;
    this.#next = (this.#next + 1) % CONCURRENT_READS;
    const mutex = this.#mutexes[this.#next] ?? new Mutex();
    const reading = mutex
      .runExclusive(() => this.#all.after(position, PAGE))
      .finally(() => this.#reading.delete(position));
    this.#reading.set(position, reading);
    return reading;
  }
}
