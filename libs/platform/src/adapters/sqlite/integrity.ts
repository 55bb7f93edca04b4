import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../../message.js';

/** What SQLite itself finds wrong with the files of a folder, one line each; indexes that do not fit their tables among it. */
export function brokenIn(folder: string): readonly string[] {
  return ['record.sqlite', 'identity.sqlite'].flatMap((name) =>
    existsSync(join(folder, name)) ? brokenFile(join(folder, name)).map((what) => `${name}: ${what}`) : [],
  );
}

function brokenFile(path: string): readonly string[] {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    const found = db.prepare('pragma integrity_check(10)').all();
    return found.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok');
  } catch (error) {
    return [messageOf(error)];
  } finally {
    db.close();
  }
}
