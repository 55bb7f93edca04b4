import type { ParkedStream, ReadStore, StoredRow } from '../ports/read-store.js';

/** Rows of one answer beyond which it is not kept: one list of everything must not stay in memory. */
const LARGEST = 2_000;
/** Rows kept in all, and answers. */
const MOST_ROWS = 10_000;
const MOST = 1_000;

interface Kept {
  readonly answer: Promise<unknown>;
  /** None until it is read. */
  rows: number;
}

/**
 * What was read last stays at hand, already parsed, until anything in the store changes: most requests read the same few rows.
 * Answers are shared between requests and must not be changed.
 */
export class RememberedRows implements ReadStore {
  readonly #store: ReadStore;
  #version = '';
  /** The one that was not asked for the longest first. */
  #kept = new Map<string, Kept>();
  #rows = 0;

  constructor(store: ReadStore) {
    this.#store = store;
  }

  row<Row>(projection: string, stream: string): Promise<StoredRow<Row> | null> {
    return this.#remembered(`row ${projection} ${stream}`, () => this.#store.row<Row>(projection, stream));
  }

  rows<Row>(projection: string, key: string): Promise<readonly StoredRow<Row>[]> {
    return this.#remembered(`rows ${projection} ${key}`, () => this.#store.rows<Row>(projection, key));
  }

  briefs<Brief>(projection: string, key: string): Promise<readonly Brief[]> {
    return this.#remembered(`briefs ${projection} ${key}`, () => this.#store.briefs<Brief>(projection, key));
  }

  all<Row>(projection: string): Promise<readonly StoredRow<Row>[]> {
    return this.#remembered(`all ${projection}`, () => this.#store.all<Row>(projection));
  }

  checkpoint(): Promise<string | null> {
    return this.#remembered('checkpoint', () => this.#store.checkpoint());
  }

  parked(): Promise<readonly ParkedStream[]> {
    return this.#store.parked();
  }

  version(): Promise<string> {
    return this.#store.version();
  }

  async #remembered<T>(name: string, read: () => Promise<T>): Promise<T> {
    const version = await this.#store.version();
    if (version !== this.#version) [this.#version, this.#kept, this.#rows] = [version, new Map(), 0];
    const kept = this.#kept;
    const known = kept.get(name);
    if (known !== undefined) {
      // Asked for last: stays longest.
      kept.delete(name);
      kept.set(name, known);
      return known.answer as Promise<T>;
    }
    const reading: Kept = { answer: read(), rows: 0 };
    kept.set(name, reading);
    try {
      const answer = (await reading.answer) as T;
      reading.rows = Array.isArray(answer) ? Math.max(1, answer.length) : 1;
      if (reading.rows > LARGEST) kept.delete(name);
      else if (kept.get(name) === reading && kept === this.#kept) this.#makeRoom(reading.rows);
      return answer;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  }

  /** What was not asked for the longest goes; what is still being read has no rows yet and stays. */
  #makeRoom(rows: number): void {
    this.#rows += rows;
    for (const [name, { rows: of }] of this.#kept) {
      if (this.#rows <= MOST_ROWS && this.#kept.size <= MOST) return;
      if (of === 0) continue;
      this.#kept.delete(name);
      this.#rows -= of;
    }
  }
}
