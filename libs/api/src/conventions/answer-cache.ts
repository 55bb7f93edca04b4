import type { ReadStore } from '#platform';

/** An answer as it is sent, and its tag. */
export interface Kept {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** Bytes, of all answers together and of one. */
const ROOM = 16 * 1024 * 1024;
const LARGEST = 512 * 1024;

/** What one takes in memory beside its own bytes. */
const BESIDE = 500;
const sizeOf = (name: string, { bytes }: Kept): number => bytes.length + 2 * name.length + BESIDE;

/** Answers that hold for as long as nothing in the rows changes; of the least recently asked for the oldest go first. */
export class AnswerCache {
  #version = '';
  #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(private readonly store: Pick<ReadStore, 'version'>) {}

  /** The answer to what `name` asks, if it is still so; and `keep` for the one that is made instead. */
  async find(name: string): Promise<{ readonly kept: Kept | null; keep(answer: Kept): void }> {
    const version = await this.store.version();
    if (version !== this.#version) [this.#version, this.#kept, this.#bytes] = [version, new Map(), 0];
    const among = this.#kept;
    const kept = among.get(name) ?? null;
    if (kept !== null) {
      among.delete(name);
      among.set(name, kept);
    }
    const keep = (answer: Kept): void => {
      // What was read before the rows changed is not kept among what is read since.
      if (among !== this.#kept || answer.bytes.length > LARGEST) return;
      this.#forget(name);
      among.set(name, answer);
      this.#bytes += sizeOf(name, answer);
      for (const oldest of among.keys()) {
        if (this.#bytes <= ROOM) break;
        this.#forget(oldest);
      }
    };
    return { kept, keep };
  }

  #forget(name: string): void {
    const kept = this.#kept.get(name);
    if (kept === undefined) return;
    this.#kept.delete(name);
    this.#bytes -= sizeOf(name, kept);
  }
}
