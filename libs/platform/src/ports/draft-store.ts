import type { Instant } from '#kernel';

/** What somebody has typed so far of one form of the desk. */
export interface Draft {
  readonly id: string;
  readonly account: string;
  /** Which form. */
  readonly task: string;
  /** What the form is about and whoever fills it in does not type, by name. */
  readonly about: Readonly<Record<string, string>>;
  /** As they were typed, by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
}

/** What is begun at the desk and not entered, beside the accounts: a draft is its account's alone, and gone with the person. */
export interface DraftStore {
  /** In the place of what was kept under its id. False where the account is not to be signed in to, or the draft is another's. */
  keep(draft: Draft): Promise<boolean>;
  find(account: string, id: string): Promise<Draft | null>;
  /** Last kept first. */
  list(account: string): Promise<readonly Draft[]>;
  drop(account: string, id: string): Promise<void>;
  /** A secret of the store's own, base64url of 256 bits, made when it is first asked for. */
  key(): Promise<string>;
}
