import type { Instant } from '#kernel';

/** What is kept of somebody's second factor; each secret is base64url. */
export interface Factor {
  /** By which codes are taken; `null` until one was. */
  readonly secret: string | null;
  /** Shown, and not yet answered by a first code. */
  readonly offered: string | null;
  /** The last step whose code was taken. */
  readonly lastStep: number | null;
}

/** In which session, and when, somebody gave what they have. */
export interface Given {
  readonly session: string;
  readonly at: Instant;
}

/** Second factors, of accounts that may be signed in to. Of codes of recovery hashes are kept. */
export interface FactorStore {
  /** `null`: none was ever offered. */
  find(account: string): Promise<Factor | null>;
  /** In the place of one offered before; by what codes are taken stays as it is. False where nobody may sign in by the account. */
  offer(account: string, secret: string): Promise<boolean>;
  /** What was offered takes the place of what was, with its codes of recovery. False where nothing is offered, or the session is over. */
  take(account: string, given: Given, step: number, recovery: readonly string[]): Promise<boolean>;
  /** A step once, and none before one that was taken. False where it was, or the session is over. */
  useStep(account: string, given: Given, step: number): Promise<boolean>;
  /** A code of recovery once. */
  useRecovery(account: string, given: Given, hash: string): Promise<boolean>;
  recoveryLeft(account: string): Promise<number>;
  /** The factor, its codes, and that it was given. False where there is none. */
  drop(account: string): Promise<boolean>;
}
