import { sql } from 'kysely';
import { expressionOf, type WordIndex } from '../sql/word-index.js';

/** A text search vector whose lexemes are our tokens, as the dictionary `simple` would leave them, under an index of its own. */
export const postgresWords: WordIndex = {
  async create(db) {
    await sql`alter table entries add column lexemes tsvector
      generated always as (array_to_tsvector(array_remove(string_to_array(words, ' '), ''))) stored`.execute(db);
    await sql`create index entries_by_lexemes on entries using gin (lexemes)`.execute(db);
  },
  saying(words) {
    const query = expressionOf(words, ['&', '|'], (token, begins) => `'${token}'${begins ? ':*' : ''}`);
    return sql`select said.id from entries as said where said.lexemes @@ ${query}::tsquery`;
  },
};
