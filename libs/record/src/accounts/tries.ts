import { LRUCache } from 'lru-cache';
import { afterRefusal, FORGOTTEN_MS, type Refusals, waitFor } from '#identity';
import { TooManyPasswords } from '#platform';
import { digestOf } from './secrets.js';

/** Too soon after others like it. */
export class WaitFirst {
  constructor(readonly ms: number) {}
}

const BUSY_MS = 5_000;

/** What is slow on purpose, or the time after which it may be tried again. */
export const orBusy = async <T>(hashing: Promise<T>): Promise<T | WaitFirst> => {
  try {
    return await hashing;
  } catch (error) {
    if (error instanceof TooManyPasswords) return new WaitFirst(BUSY_MS);
    throw error;
  }
};

/** In a process: so many are remembered that somebody tried. */
const MOST_TRIED = 50_000;

/** What was tried of late, and refused; of each a digest is kept. */
export class Tries {
  readonly #tried = new LRUCache<string, Refusals>({ max: MOST_TRIED, ttl: FORGOTTEN_MS });

  /** Counts a try, or tells how long it must wait. Before it is known whether it is right, so that many at once are not all the first. */
  begin(what: string, now: number): WaitFirst | null {
    const key = digestOf('try', what);
    const wait = waitFor(this.#tried.get(key), now);
    if (wait > 0) return new WaitFirst(wait);
    this.#tried.set(key, afterRefusal(this.#tried.get(key), now));
    return null;
  }

  /** It was right. */
  forget(what: string): void {
    this.#tried.delete(digestOf('try', what));
  }
}
