import type { ReadStore } from '#platform';

/** An answer as it is sent, and its tag. */
export interface CachedAnswer {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** Bytes, of all answers together and of one. */
const MOST_BYTES = 16 * 1024 * 1024;
const LARGEST_ANSWER = 512 * 1024;

/** What one takes in memory beside its own bytes. */
const ENTRY_OVERHEAD = 500;
const sizeOf = (name: string, { bytes }: CachedAnswer): number => bytes.length + 2 * name.length + ENTRY_OVERHEAD;

/** Answers that hold for as long as nothing in the rows changes; of the least recently asked for the oldest go first. */
export class AnswerCache {
  #version = '';
  #entries = new Map<string, CachedAnswer>();
  #bytes = 0;

  constructor(private readonly store: Pick<ReadStore, 'version'>) {}

  /** The answer to what `name` asks, if it is still so; and `keep` for the one that is made instead. */
  async find(name: string): Promise<{ readonly kept: CachedAnswer | null; keep(answer: CachedAnswer): void }> {
    const version = await this.store.version();
    if (version !== this.#version) [this.#version, this.#entries, this.#bytes] = [version, new Map(), 0];
    const among = this.#entries;
    const kept = among.get(name) ?? null;
    if (kept !== null) {
      among.delete(name);
      among.set(name, kept);
    }
    const keep = (answer: CachedAnswer): void => {
      // What was read before the rows changed is not kept among what is read since.
      if (among !== this.#entries || answer.bytes.length > LARGEST_ANSWER) return;
      this.#forget(name);
      among.set(name, answer);
      this.#bytes += sizeOf(name, answer);
      for (const oldest of among.keys()) {
        if (this.#bytes <= MOST_BYTES) break;
        this.#forget(oldest);
      }
    };
    return { kept, keep };
  }

  #forget(name: string): void {
    const kept = this.#entries.get(name);
    if (kept === undefined) return;
    this.#entries.delete(name);
    this.#bytes -= sizeOf(name, kept);
  }
}
