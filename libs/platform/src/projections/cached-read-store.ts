import type { Count, CountedBy, EntriesQuery, FoundEntry, ParkedStream, ReadStore } from '../ports/read-store.js';

/** Bytes of what is kept, about, and of the largest answer among it: one list of everything must not stay in memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST = MOST_BYTES / 8;
/** Of a long answer every so many items are weighed, and the others taken to be like them. */
const STEP = 16;
const MOST_INSTANTS = 1_000;

interface CachedAnswer {
  readonly answer: Promise<unknown>;
  /** None until it is read. */
  bytes: number;
}

/** About how much room it takes. */
const weigh = (answer: unknown): number => {
  if (!Array.isArray(answer) || answer.length < STEP * 2) return JSON.stringify(answer)?.length ?? 0;
  const some = answer.filter((_, index) => index % STEP === 0);
  return Math.round((JSON.stringify(some).length / some.length) * answer.length);
};

/**
 * What was read of a position stays at hand, already parsed: it never changes, but where entries are rebuilt or a stream that
 * had stopped goes on, which is noticed when the checkpoint is asked for. Answers are shared between requests and must not be changed.
 */
export class CachedReadStore implements ReadStore {
  readonly #store: ReadStore;
  #version: string | null = null;
  #buildId = '';
  #checkpoint: Promise<string | null> = Promise.resolve(null);
  #highest: string | null = null;
  /** The one that was not asked for the longest first. */
  #cache = new Map<string, CachedAnswer>();
  #bytes = 0;
  #positions = new Map<number, Promise<string | null>>();
  readonly #mostBytes: number;

  constructor(store: ReadStore, mostBytes: number = MOST_BYTES) {
    this.#store = store;
    this.#mostBytes = mostBytes;
  }

  entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]> {
    return this.#cached(['entries', query], () => this.#store.entries<Body>(query));
  }

  briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]> {
    return this.#cached(['briefs', query], () => this.#store.briefs<Brief>(query));
  }

  counts(query: EntriesQuery, by: CountedBy): Promise<readonly Count[]> {
    return this.#cached(['counts', by, query], () => this.#store.counts(query, by));
  }

  async checkpoint(): Promise<string | null> {
    await this.#refresh();
    return this.#checkpoint;
  }

  /** Kept until anything changes: while something can still be recorded of that instant it may be another. */
  async positionAt(instant: Date): Promise<string | null> {
    await this.#refresh();
    const [positions, at] = [this.#positions, instant.getTime()];
    if (positions.size >= MOST_INSTANTS) positions.clear();
    const known = positions.get(at) ?? this.#store.positionAt(instant);
    positions.set(at, known);
    known.catch(() => positions.delete(at));
    return known;
  }

  parked(): Promise<readonly ParkedStream[]> {
    return this.#store.parked();
  }

  version(): Promise<string> {
    return this.#store.version();
  }

  buildId(): Promise<string> {
    return this.#store.buildId();
  }

  /** Asked only where anything changed at all. */
  async #refresh(): Promise<void> {
    const version = await this.#store.version();
    if (version === this.#version) return;
    const [checkpoint, making] = await Promise.all([this.#store.checkpoint(), this.#store.buildId()]);
    const back = this.#highest !== null && (checkpoint === null || checkpoint < this.#highest);
    if (making !== this.#buildId || back) [this.#cache, this.#bytes] = [new Map(), 0];
    this.#positions = new Map();
    [this.#version, this.#buildId, this.#highest] = [version, making, checkpoint];
    this.#checkpoint = Promise.resolve(checkpoint);
  }

  /** Without looking whether anything changed: whoever asks has asked for the position, or for that of an instant, before. */
  async #cached<T>(question: readonly unknown[], read: () => Promise<T>): Promise<T> {
    const [cache, name] = [this.#cache, JSON.stringify(question)];
    const known = cache.get(name);
    if (known !== undefined) {
      // Asked for last: stays longest.
      cache.delete(name);
      cache.set(name, known);
      return known.answer as Promise<T>;
    }
    const reading: CachedAnswer = { answer: read(), bytes: 0 };
    cache.set(name, reading);
    try {
      const answer = (await reading.answer) as T;
      const bytes = weigh(answer) + name.length;
      if (bytes > Math.min(LARGEST, this.#mostBytes)) cache.delete(name);
      else if (cache.get(name) === reading && cache === this.#cache) this.#evict(reading, bytes);
      return answer;
    } catch (error) {
      cache.delete(name);
      throw error;
    }
  }

  /** What was not asked for the longest goes; what is still being read has no bytes yet and stays. */
  #evict(reading: CachedAnswer, bytes: number): void {
    reading.bytes = bytes;
    this.#bytes += bytes;
    for (const [name, { bytes: of }] of this.#cache) {
      if (this.#bytes <= this.#mostBytes) return;
      if (of === 0) continue;
      this.#cache.delete(name);
      this.#bytes -= of;
    }
  }
}
