import type { Factor, FactorStore, Given } from '../../ports/factor-store.js';

/** What the store of accounts tells of them, and is told. */
interface AccountsBeside {
  isLive(account: string): boolean;
  hasSession(account: string, session: string): boolean;
  /** `null`: no more, in any. */
  noteGiven(account: string, given: Given | null): void;
}

const none: Factor = { secret: null, offered: null, lastStep: null };

/** Second factors for tests, gone with the process. */
export class MemoryFactorStore implements FactorStore {
  readonly #factors = new Map<string, Factor>();
  readonly #recovery = new Map<string, ReadonlySet<string>>();

  constructor(private readonly accounts: AccountsBeside) {}

  async find(account: string): Promise<Factor | null> {
    return this.#factors.get(account) ?? null;
  }

  async offer(account: string, offered: string): Promise<boolean> {
    if (!this.accounts.isLive(account)) return false;
    this.#factors.set(account, { ...(this.#factors.get(account) ?? none), offered });
    return true;
  }

  async take(account: string, given: Given, lastStep: number, recovery: readonly string[]): Promise<boolean> {
    const { offered } = this.#factors.get(account) ?? none;
    if (offered === null || !this.#noted(account, given)) return false;
    this.#factors.set(account, { secret: offered, offered: null, lastStep });
    this.#recovery.set(account, new Set(recovery));
    return true;
  }

  async useStep(account: string, given: Given, lastStep: number): Promise<boolean> {
    const factor = this.#factors.get(account) ?? none;
    if (factor.secret === null || (factor.lastStep ?? -1) >= lastStep || !this.#noted(account, given)) return false;
    this.#factors.set(account, { ...factor, lastStep });
    return true;
  }

  async useRecovery(account: string, given: Given, hash: string): Promise<boolean> {
    const left = this.#recovery.get(account) ?? new Set<string>();
    if (!left.has(hash) || !this.#noted(account, given)) return false;
    this.#recovery.set(account, new Set([...left].filter((each) => each !== hash)));
    return true;
  }

  async recoveryLeft(account: string): Promise<number> {
    return this.#recovery.get(account)?.size ?? 0;
  }

  async drop(account: string): Promise<boolean> {
    this.forgetRecovery(account);
    this.accounts.noteGiven(account, null);
    return this.#factors.delete(account);
  }

  forgetRecovery(account: string): void {
    this.#recovery.delete(account);
  }

  #noted(account: string, given: Given): boolean {
    const open = this.accounts.isLive(account) && this.accounts.hasSession(account, given.session);
    if (open) this.accounts.noteGiven(account, given);
    return open;
  }
}
