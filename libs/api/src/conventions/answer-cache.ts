import type { ReadStore } from '#platform';
import { LRUCache } from 'lru-cache';

/** An answer as it is sent, and its tag. */
export interface CachedAnswer {
  readonly bytes: Buffer;
  readonly tag: string;
  /** Of a list with more to come: what leads on. */
  readonly next?: string | null;
  /** Of a list in rows: the file it is given as, as a header says it. */
  readonly file?: string;
}

/** What an answer and the two codings in which it may have been sent take together, for each of its bytes: text comes down to a quarter or less. */
const WITH_CODINGS = 1.5;

/** Bytes, of all answers together and of one. */
const MOST_BYTES = 24 * 1024 * 1024;
const LARGEST_ANSWER = 768 * 1024;

/** What one takes in memory beside its own bytes. */
const ENTRY_OVERHEAD = 500;

const noAnswers = (): LRUCache<string, CachedAnswer> =>
  new LRUCache({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST_ANSWER,
    sizeCalculation: ({ bytes, next }, name) =>
      Math.ceil(WITH_CODINGS * bytes.length) + 2 * (name.length + (next?.length ?? 0)) + ENTRY_OVERHEAD,
  });

/** Answers that hold for as long as nothing in the rows changes. */
export class AnswerCache {
  #version = '';
  #answers = noAnswers();

  constructor(private readonly store: Pick<ReadStore, 'version'>) {}

  /** The answer to what `name` asks, if it is still so; and `keep` for the one that is made instead. */
  async find(name: string): Promise<{ readonly kept: CachedAnswer | null; keep(answer: CachedAnswer): void }> {
    const version = await this.store.version();
    // What was read before the rows changed is not kept among what is read since.
    if (version !== this.#version) [this.#version, this.#answers] = [version, noAnswers()];
    const answers = this.#answers;
    return { kept: answers.get(name) ?? null, keep: (answer) => void answers.set(name, answer) };
  }
}
