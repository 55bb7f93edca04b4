import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../../message.js';
import { DamagedToken, unsealed } from '../sql/token-seal.js';

/** What SQLite itself finds wrong with the files of a folder, one line each, indexes that do not fit their tables among it; and tokens that are not kept as they were written. */
export function brokenIn(folder: string): readonly string[] {
  return ['record.sqlite', 'identity.sqlite', 'people.sqlite'].flatMap((name) =>
    existsSync(join(folder, name)) ? brokenFile(join(folder, name)).map((what) => `${name}: ${what}`) : [],
  );
}

function brokenFile(path: string): readonly string[] {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    const found = db.prepare('pragma integrity_check(10)').all();
    const wrong = found.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok');
    return [...wrong, ...wrongTokens(db)];
  } catch (error) {
    return [messageOf(error)];
  } finally {
    db.close();
  }
}

function wrongTokens(db: DatabaseSync): readonly string[] {
  // A file that no start has opened since they came has none.
  if (db.prepare("select 1 from sqlite_schema where name = 'token_seals'").get() === undefined) return [];
  const [rows, seals] = [db.prepare('select * from tokens').all(), db.prepare('select * from token_seals').all()];
  return unsealed(rows, seals).map((id) => new DamagedToken(id).message);
}
