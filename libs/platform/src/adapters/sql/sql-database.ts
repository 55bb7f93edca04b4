import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** Takes what refits the store past everyone else who would, until the transaction ends. */
export type Alone = (db: Transaction<Tables>) => Promise<unknown>;

/** One database: `writer` and `reader` may be the same. */
export interface SqlDatabase {
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
  readonly alone: Alone;
}
