import type { ParkedStream, ReadStore, StoredRow } from '../ports/read-store.js';

/** Rows of one answer beyond which it is not kept: one list of everything must not stay in memory. */
const LARGEST = 2_000;
/** Rows kept in all, and answers. */
const MOST_ROWS = 10_000;
const MOST = 1_000;

/**
 * What was read last stays at hand, already parsed, until anything in the store changes: most requests read the same few rows.
 * Answers are shared between requests and must not be changed.
 */
export class RememberedRows implements ReadStore {
  readonly #store: ReadStore;
  #version = '';
  #kept = new Map<string, Promise<unknown>>();
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
    const full = this.#kept.size >= MOST || this.#rows >= MOST_ROWS;
    if (version !== this.#version || full) [this.#version, this.#kept, this.#rows] = [version, new Map(), 0];
    const kept = this.#kept;
    const known = kept.get(name);
    if (known !== undefined) return known as Promise<T>;
    const reading = read();
    kept.set(name, reading);
    try {
      const answer = await reading;
      const rows = Array.isArray(answer) ? answer.length : 1;
      if (rows > LARGEST) kept.delete(name);
      else if (kept === this.#kept) this.#rows += rows;
      return answer;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  }
}
