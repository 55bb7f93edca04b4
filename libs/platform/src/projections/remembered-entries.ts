import type { Count, CountedBy, EntriesAsked, FoundEntry, ParkedStream, ReadStore } from '../ports/read-store.js';

/** Bytes of what is kept, about, and of the largest answer among it: one list of everything must not stay in memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST = MOST_BYTES / 8;
/** Of a long answer every so many items are weighed, and the others taken to be like them. */
const STEP = 16;
const MOST_INSTANTS = 1_000;

interface Kept {
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
 * What was read of a position stays at hand, already parsed: it never changes, but where entries are made anew or a stream that
 * had stopped goes on, which is noticed when the checkpoint is asked for. Answers are shared between requests and must not be changed.
 */
export class RememberedEntries implements ReadStore {
  readonly #store: ReadStore;
  #version: string | null = null;
  #making = '';
  #checkpoint: Promise<string | null> = Promise.resolve(null);
  #highest: string | null = null;
  /** The one that was not asked for the longest first. */
  #kept = new Map<string, Kept>();
  #bytes = 0;
  #positions = new Map<number, Promise<string | null>>();
  readonly #mostBytes: number;

  constructor(store: ReadStore, mostBytes: number = MOST_BYTES) {
    this.#store = store;
    this.#mostBytes = mostBytes;
  }

  entries<Body>(asked: EntriesAsked): Promise<readonly FoundEntry<Body>[]> {
    return this.#remembered(['entries', asked], () => this.#store.entries<Body>(asked));
  }

  briefs<Brief>(asked: EntriesAsked): Promise<readonly Brief[]> {
    return this.#remembered(['briefs', asked], () => this.#store.briefs<Brief>(asked));
  }

  counts(asked: EntriesAsked, by: CountedBy): Promise<readonly Count[]> {
    return this.#remembered(['counts', by, asked], () => this.#store.counts(asked, by));
  }

  async checkpoint(): Promise<string | null> {
    await this.#look();
    return this.#checkpoint;
  }

  /** Kept until anything changes: while something can still be recorded of that instant it may be another. */
  async positionAt(instant: Date): Promise<string | null> {
    await this.#look();
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

  making(): Promise<string> {
    return this.#store.making();
  }

  /** Asked only where anything changed at all. */
  async #look(): Promise<void> {
    const version = await this.#store.version();
    if (version === this.#version) return;
    const [checkpoint, making] = await Promise.all([this.#store.checkpoint(), this.#store.making()]);
    const back = this.#highest !== null && (checkpoint === null || checkpoint < this.#highest);
    if (making !== this.#making || back) [this.#kept, this.#bytes] = [new Map(), 0];
    this.#positions = new Map();
    [this.#version, this.#making, this.#highest] = [version, making, checkpoint];
    this.#checkpoint = Promise.resolve(checkpoint);
  }

  /** Without looking whether anything changed: whoever asks has asked for the position, or for that of an instant, before. */
  async #remembered<T>(question: readonly unknown[], read: () => Promise<T>): Promise<T> {
    const [kept, name] = [this.#kept, JSON.stringify(question)];
    const known = kept.get(name);
    if (known !== undefined) {
      // Asked for last: stays longest.
      kept.delete(name);
      kept.set(name, known);
      return known.answer as Promise<T>;
    }
    const reading: Kept = { answer: read(), bytes: 0 };
    kept.set(name, reading);
    try {
      const answer = (await reading.answer) as T;
      const bytes = weigh(answer) + name.length;
      if (bytes > Math.min(LARGEST, this.#mostBytes)) kept.delete(name);
      else if (kept.get(name) === reading && kept === this.#kept) this.#makeRoom(reading, bytes);
      return answer;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  }

  /** What was not asked for the longest goes; what is still being read has no bytes yet and stays. */
  #makeRoom(reading: Kept, bytes: number): void {
    reading.bytes = bytes;
    this.#bytes += bytes;
    for (const [name, { bytes: of }] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) return;
      if (of === 0) continue;
      this.#kept.delete(name);
      this.#bytes -= of;
    }
  }
}
