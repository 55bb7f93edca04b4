import type { RecordedEvent } from '#kernel';
import { leafOf, requireIntact } from '../leaf.js';
import type { HeadStore, RememberedHead, RememberedLeaf } from '../ports/head-store.js';
import { append, emptyFrontier, rootOf } from './frontier.js';

/** A log as it was read so far: what is remembered of it, and what is to be. */
export class HeadBuilder {
  readonly #onTrust: RememberedHead['onTrust'];
  #frontier: RememberedHead['frontier'];
  #position: string | null;
  /** Not written down yet. */
  #leaves: RememberedLeaf[] = [];

  /** From a head that is written down, or from the first event on. */
  constructor({ frontier, position, onTrust }: Pick<RememberedHead, 'frontier' | 'position' | 'onTrust'> = emptyLog) {
    this.#frontier = frontier;
    this.#position = position;
    this.#onTrust = onTrust;
  }

  get position(): string | null {
    return this.#position;
  }

  /** Events that are not written down yet. */
  get unwritten(): number {
    return this.#leaves.length;
  }

  /** The next event of the log. Throws `DamagedEvent`. */
  add(event: RecordedEvent): void {
    const { position, leaf = leafOf(event) } = requireIntact(event);
    this.#frontier = append(this.#frontier, leaf);
    this.#position = position;
    this.#leaves.push({ position, leaf });
  }

  head(at: Date): RememberedHead {
    const [frontier, position] = [this.#frontier, this.#position];
    return { frontier, root: rootOf(frontier), position, at: at.toISOString(), onTrust: this.#onTrust };
  }

  /** False where somebody else has written meanwhile: what was read is to be forgotten, and begun anew from what is written. */
  async write(heads: HeadStore, at: Date): Promise<boolean> {
    const [leaves, head] = [this.#leaves, this.head(at)];
    if (!(await heads.remember(head.frontier.size - leaves.length, leaves, head))) return false;
    this.#leaves = [];
    return true;
  }

  /** The first of another log, in the place of whatever was written down. */
  async replace(heads: HeadStore, at: Date): Promise<void> {
    await heads.replace(this.#leaves, this.head(at));
    this.#leaves = [];
  }
}

const emptyLog = { frontier: emptyFrontier, position: null, onTrust: null };
