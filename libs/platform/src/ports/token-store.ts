/** What a token lets its bearer be. */
export interface Grant {
  readonly id: string;
  readonly role: string;
  /** The party it speaks for, `null` for none. */
  readonly party: string | null;
  /** What of its function it is for; `null`: all that a token may do. */
  readonly scopes: readonly string[] | null;
  /** From when on it is refused; `null`: never. */
  readonly expiresAt: string | null;
}

/** A token as the operator sees it: all but the token. */
export interface TokenListing extends Grant {
  readonly name: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
  /** Since when it is refused until somebody confirms it, `null` where it is not: it came back with a backup. */
  readonly heldSince: string | null;
}

/** A token as it is kept, for another store to keep: whoever bears it is known there too. */
export interface KeptToken extends TokenListing {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

export interface NewToken extends Partial<Pick<Grant, 'scopes' | 'expiresAt'>> {
  readonly name: string;
  readonly role: string;
  readonly party: string | null;
}

/** API tokens. Only their hashes are kept. */
export interface TokenStore {
  /** `token` (`tnf_` and 256 random bits) is shown here and never again. */
  create(token: NewToken): Promise<{ readonly id: string; readonly token: string }>;
  /** `null` for a token unknown, revoked or held; one that has expired is found, and says so. */
  find(token: string): Promise<Grant | null>;
  list(): Promise<readonly TokenListing[]>;
  /** False where there is no such token. */
  revoke(id: string): Promise<boolean>;
  /** Whether there is none at all. One that is revoked or held is one: whoever finds none makes an administrator. */
  isEmpty(): Promise<boolean>;
  /** Every token that is valid is refused from now on, until it is confirmed. Answers how many are held now. */
  hold(): Promise<number>;
  /** False where there is no such token, or it is not held. */
  confirm(id: string): Promise<boolean>;
  /** None is left. */
  drop(): Promise<void>;
  /** All of them, as `keep` of another store takes them. */
  kept(): Promise<readonly KeptToken[]>;
  /** Tokens of another store; one that is here already is as it is there. */
  keep(tokens: readonly KeptToken[]): Promise<void>;
}
