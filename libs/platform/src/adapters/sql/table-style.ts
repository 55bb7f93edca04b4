import type { RawBuilder } from 'kysely';
import type { WordIndex } from './word-index.js';

/** What one database must be told and another need not be. */
export interface TableStyle {
  /** To keep a table in the order of its key. */
  readonly clustered: RawBuilder<unknown>;
  /** To compare texts by their letters' numbers, as everybody else here does. */
  readonly byLetters: RawBuilder<unknown>;
  /** A primary key that the database counts up. */
  readonly numbered: RawBuilder<unknown>;
  readonly words: WordIndex;
}
