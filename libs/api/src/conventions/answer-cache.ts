import type { ReadStore } from '#platform';

/** An answer as it is sent, and its tag. */
export interface Kept {
  readonly bytes: Buffer;
  readonly tag: string;
}

const MOST = 1_000;
const LARGEST = 512 * 1024;

/** Answers that hold for as long as nothing in the rows changes; of the least recently asked for the oldest go first. */
export class AnswerCache {
  #version = '';
  #kept = new Map<string, Kept>();

  constructor(private readonly store: Pick<ReadStore, 'version'>) {}

  /** The answer to what `name` asks, if it is still so; and `keep` for the one that is made instead. */
  async find(name: string): Promise<{ readonly kept: Kept | null; keep(answer: Kept): void }> {
    const version = await this.store.version();
    if (version !== this.#version) [this.#version, this.#kept] = [version, new Map()];
    const among = this.#kept;
    const kept = among.get(name) ?? null;
    if (kept !== null) {
      among.delete(name);
      among.set(name, kept);
    }
    const keep = (answer: Kept): void => {
      // What was read before the rows changed is not kept among what is read since.
      if (among !== this.#kept || answer.bytes.length > LARGEST) return;
      if (among.size >= MOST) among.delete(among.keys().next().value ?? '');
      among.set(name, answer);
    };
    return { kept, keep };
  }
}
