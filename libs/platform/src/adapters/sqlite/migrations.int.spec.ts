import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Kysely, sql } from 'kysely';
import { type Migrations, migrateSet } from '../sql/migrate.js';
import { sqliteDialect } from './dialect.js';
import { logFormat } from './log-format.js';
import { SqliteFile } from './sqlite-file.js';

describe('a migration in SQLite', () => {
  let folder: string;
  let file: SqliteFile;
  let db: Kysely<unknown>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanfidh-migrations-'));
    file = SqliteFile.open(join(folder, 'record.sqlite'), logFormat);
    db = new Kysely({ dialect: sqliteDialect(file, 'writer') });
  });
  afterEach(async () => {
    await db.destroy();
    await file.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('that is cut short leaves nothing of itself, and is made as a whole the next time', async () => {
    let broken = true;
    const migrations: Migrations = {
      '0001-letters': {
        async up(on) {
          await sql`create table letters (text)`.execute(on);
          await sql`alter table letters rename to notes`.execute(on);
          if (broken) throw new Error('cut short');
        },
      },
    };
    await expect(migrateSet(db, migrations, 'made')).rejects.toThrow('cut short');
    broken = false;
    await migrateSet(db, migrations, 'made');
    expect((await sql`select * from notes`.execute(db)).rows).toEqual([]);
  });
});
