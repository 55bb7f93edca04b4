import { sql } from 'kysely';
import { expressionOf, type WordIndex } from '../sql/word-index.js';

/**
 * FTS5 over the token texts where they are kept. Its tokenizer is told to take every character for a part of a word, but for the space:
 * else letters that are younger than its tables, and the vowels of some scripts, would part words.
 */
export const sqliteWords: WordIndex = {
  async create(db) {
    await sql`create virtual table entry_words using fts5(words, content='entries', content_rowid='id', detail=none,
      columnsize=0, prefix='3 4', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co Cn'")`.execute(db);
    await sql`create trigger entry_words_put after insert on entries when new.words <> ''
      begin insert into entry_words(rowid, words) values (new.id, new.words); end`.execute(db);
    await sql`create trigger entry_words_drop after delete on entries when old.words <> ''
      begin insert into entry_words(entry_words, rowid, words) values ('delete', old.id, old.words); end`.execute(db);
    await sql`insert into entry_words(entry_words) values ('rebuild')`.execute(db);
  },
  saying(words) {
    const match = expressionOf(words, ['AND', 'OR'], (token, begins) => `"${token}"${begins ? ' *' : ''}`);
    return sql`select rowid as id from entry_words where entry_words match ${match}`;
  },
};
