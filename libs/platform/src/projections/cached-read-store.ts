import { LRUCache } from 'lru-cache';
import type { Distribution } from '#kernel';
import type { Counts, EntriesQuery, FoundEntry, ParkedStream, ReadStore } from '../ports/read-store.js';
import { SharedReadings } from './shared-readings.js';

/** Bytes of what is kept, about, and of the largest answer among it: one list of everything must not stay in memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST = MOST_BYTES / 2;
/** How many items of a long answer are weighed; the others are taken to be like them. */
const WEIGHED = 32;
const MOST_POSITIONS = 1_000;

/** About how much room it takes. */
const weigh = (answer: unknown): number => {
  if (!Array.isArray(answer) || answer.length <= WEIGHED) return JSON.stringify(answer)?.length ?? 0;
  const some = Array.from({ length: WEIGHED }, (_, n) => answer[Math.floor((n * answer.length) / WEIGHED)] as unknown);
  return Math.round((JSON.stringify(some).length / WEIGHED) * answer.length);
};

/** What is kept until entries are rebuilt or a stream that had stopped goes on. */
class Kept {
  /** Where projections last changed, by name and position asked for. */
  readonly changes = new LRUCache<string, Promise<string | null>>({ max: MOST_POSITIONS });
  readonly reading = new Map<string, Promise<unknown>>();
  readonly answers: LRUCache<string, Promise<unknown>>;

  constructor(mostBytes: number) {
    this.answers = new LRUCache({ maxSize: mostBytes, maxEntrySize: Math.min(LARGEST, mostBytes) });
  }
}

/**
 * What was read of a position stays at hand, already parsed: it never changes, but where entries are rebuilt or a stream that
 * had stopped goes on, which is noticed when the checkpoint is asked for. It is known by the position at which its projection
 * changed last, so what is recorded of anything else makes no answer another. Answers are shared between requests and must not
 * be changed.
 */
export class CachedReadStore implements ReadStore {
  readonly #store: ReadStore;
  #version: string | null = null;
  #generationId = '';
  #checkpoint: Promise<string | null> = Promise.resolve(null);
  #highest: string | null = null;
  #kept: Kept;
  readonly #positions = new LRUCache<number, Promise<string | null>>({ max: MOST_POSITIONS });
  readonly #redistributed = new SharedReadings<ReadonlyMap<string, Distribution>>();
  readonly #mostBytes: number;

  constructor(store: ReadStore, mostBytes: number = MOST_BYTES) {
    this.#store = store;
    this.#mostBytes = mostBytes;
    this.#kept = new Kept(mostBytes);
  }

  entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]> {
    return this.#cached('entries', query, (asked) => this.#store.entries<Body>(asked), []);
  }

  briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]> {
    return this.#cached('briefs', query, (asked) => this.#store.briefs<Brief>(asked), []);
  }

  counts(query: EntriesQuery): Promise<Counts> {
    const none = { slices: [], years: [], facts: [] };
    return this.#cached('counts', query, (asked) => this.#store.counts(asked), none);
  }

  /** Never kept: they are asked for where nothing is found, and are many. */
  wordsAfter(
    of: Pick<EntriesQuery, 'projection' | 'clearance'>,
    after: string,
    most: number,
  ): Promise<readonly string[]> {
    return this.#store.wordsAfter(of, after, most);
  }

  /** Without looking whether anything changed, as all that follows: whoever asks has asked for the position before. */
  lastChange(projection: string, position: string): Promise<string | null> {
    const [{ changes }, name] = [this.#kept, JSON.stringify([projection, position])];
    const known = changes.get(name) ?? this.#store.lastChange(projection, position);
    changes.set(name, known);
    known.catch(() => changes.delete(name));
    return known;
  }

  async checkpoint(): Promise<string | null> {
    await this.#refresh();
    return this.#checkpoint;
  }

  /** Kept until anything changes: while something can still be recorded of that instant it may be another. */
  async positionAt(instant: Date): Promise<string | null> {
    await this.#refresh();
    const [positions, at] = [this.#positions, instant.getTime()];
    const known = positions.get(at) ?? this.#store.positionAt(instant);
    positions.set(at, known);
    known.catch(() => positions.delete(at));
    return known;
  }

  /** Never kept, since what somebody may see is by now; hundreds of live feeds ask for the same at once. */
  redistributed(streams: readonly string[]): ReturnType<ReadStore['redistributed']> {
    return this.#redistributed.of(JSON.stringify(streams), () => this.#store.redistributed(streams));
  }

  parked(): Promise<readonly ParkedStream[]> {
    return this.#store.parked();
  }

  version(): Promise<string> {
    return this.#store.version();
  }

  generationId(): Promise<string> {
    return this.#store.generationId();
  }

  /** Asked only where anything changed at all. */
  async #refresh(): Promise<void> {
    const version = await this.#store.version();
    if (version === this.#version) return;
    const [checkpoint, generationId] = await Promise.all([this.#store.checkpoint(), this.#store.generationId()]);
    const back = this.#highest !== null && (checkpoint === null || checkpoint < this.#highest);
    if (generationId !== this.#generationId || back) this.#kept = new Kept(this.#mostBytes);
    this.#positions.clear();
    [this.#version, this.#generationId, this.#highest] = [version, generationId, checkpoint];
    this.#checkpoint = Promise.resolve(checkpoint);
  }

  async #cached<T>(what: string, query: EntriesQuery, read: (query: EntriesQuery) => Promise<T>, none: T): Promise<T> {
    const kept = this.#kept;
    const position = await this.lastChange(query.projection, query.position);
    const name = JSON.stringify([what, { ...query, position }]);
    const known = kept.answers.get(name) ?? kept.reading.get(name);
    if (known !== undefined) return known as Promise<T>;
    // At the position asked for: where another generation takes over meanwhile, that has all up to there too.
    const answer = position === null ? Promise.resolve(none) : read(query);
    kept.reading.set(name, answer);
    try {
      kept.answers.set(name, answer, { size: weigh(await answer) + name.length });
      return await answer;
    } finally {
      kept.reading.delete(name);
    }
  }
}
