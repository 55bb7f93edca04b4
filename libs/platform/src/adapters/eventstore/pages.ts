import type { RecordedEvent } from '#kernel';
import { Lane } from '../../lane.js';
import type { AllEvents } from './all.js';

const PAGE = 500;
/** Read at once at most; hundreds that catch up must not keep those waiting who ask for one thing. */
const LANES = 3;

/** Pages of the log for those who catch up: one reading for all who stand at the same place, and few at a time. */
export class Pages {
  readonly #all: AllEvents;
  readonly #lanes = Array.from({ length: LANES }, () => new Lane());
  readonly #reading = new Map<string, Promise<readonly RecordedEvent[]>>();
  #turn = 0;

  constructor(all: AllEvents) {
    this.#all = all;
  }

  /** Ours after `position`. */
  after(position: string): Promise<readonly RecordedEvent[]> {
    const already = this.#reading.get(position);
    if (already !== undefined) return already;
    this.#turn = (this.#turn + 1) % LANES;
    const lane = this.#lanes[this.#turn] ?? new Lane();
    const reading = lane.run(() => this.#all.after(position, PAGE)).finally(() => this.#reading.delete(position));
    this.#reading.set(position, reading);
    return reading;
  }
}
