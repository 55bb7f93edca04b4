import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';
import type { WordIndex } from './word-index.js';

/** Takes what refits the store past everyone else who would, until the transaction ends. */
export type InTransaction = (db: Transaction<Tables>) => Promise<unknown>;

/** How many places a statement goes through where entries are looked for. */
export interface Windows {
  /** The first one, and all that hand back as much as they find: reading and parsing that takes some milliseconds. */
  readonly first: number;
  /** Of which little comes back. The same where statements run in this thread, and nobody else has his turn meanwhile. */
  readonly most: number;
}

/** One database: `writer` and `reader` may be the same. */
export interface SqlDatabase {
  readonly windows: Windows;
  readonly words: WordIndex;
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
  readonly alone: InTransaction;
}
