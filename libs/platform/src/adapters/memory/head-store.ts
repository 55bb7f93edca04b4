import type { HeadStore, RememberedHead, RememberedLeaf } from '../../ports/head-store.js';

/** For tests. */
export class MemoryHeadStore implements HeadStore {
  #leaves: RememberedLeaf[] = [];
  #head: RememberedHead | null = null;

  async head(): Promise<RememberedHead | null> {
    return this.#head;
  }

  async remember(after: number | null, leaves: readonly RememberedLeaf[], head: RememberedHead): Promise<boolean> {
    if ((this.#head?.frontier.size ?? null) !== after) return false;
    this.#leaves.push(...leaves);
    this.#head = head;
    return true;
  }

  async leaves(from: number, limit: number): Promise<readonly RememberedLeaf[]> {
    return this.#leaves.slice(from, from + limit);
  }

  async replace(leaves: readonly RememberedLeaf[], head: RememberedHead): Promise<void> {
    this.#leaves = [...leaves];
    this.#head = head;
  }
}
