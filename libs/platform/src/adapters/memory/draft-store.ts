import { randomBytes } from 'node:crypto';
import { byText } from '#kernel';
import type { Draft, DraftStore } from '../../ports/draft-store.js';

/** Drafts for tests, gone with the process. */
export class MemoryDraftStore implements DraftStore {
  readonly #drafts = new Map<string, Draft>();
  readonly #key = randomBytes(32).toString('base64url');

  constructor(private readonly isLive: (account: string) => boolean) {}

  async keep(draft: Draft): Promise<boolean> {
    const before = this.#drafts.get(draft.id);
    if (!this.isLive(draft.account) || (before !== undefined && before.account !== draft.account)) return false;
    this.#drafts.set(draft.id, draft);
    return true;
  }

  async find(account: string, id: string): Promise<Draft | null> {
    const found = this.#drafts.get(id);
    return found?.account === account ? found : null;
  }

  async list(account: string): Promise<readonly Draft[]> {
    const own = [...this.#drafts.values()].filter((draft) => draft.account === account);
    return own.toSorted((a, b) => byText(b.savedAt, a.savedAt) || byText(a.id, b.id));
  }

  async drop(account: string, id: string): Promise<void> {
    if (this.#drafts.get(id)?.account === account) this.#drafts.delete(id);
  }

  async key(): Promise<string> {
    return this.#key;
  }

  /** With whoever it was. */
  dropAll(account: string): void {
    for (const { id } of [...this.#drafts.values()].filter((draft) => draft.account === account))
      this.#drafts.delete(id);
  }
}
