import { Kysely } from 'kysely';
import type { IdentityStore } from '../../ports/identity-store.js';
import { pause } from '../../pause.js';
import { SqlIdentityStore } from '../sql/identity-store.js';
import { migratePeople } from '../sql/people-migrations.js';
import type { PeopleTables } from '../sql/people-tables.js';
import { sqliteDialect } from './dialect.js';
import { type Format, numberOf } from './format.js';
import { openingSoon } from './opening.js';
import { SqliteFile } from './sqlite-file.js';

/** `people.sqlite`; its tables are made by migrations. */
const peopleFormat: Format = {
  applicationId: 0x546e6670 /* 'Tnfp' */,
  version: 1,
  holds: 'who may sign in',
  schema: '',
};

export interface OpenPeople {
  readonly people: IdentityStore;
  readonly file: SqliteFile;
  close(): Promise<void>;
}

/** Those of one folder; works beside a running server. `forServer`: the file is tried out first. Throws as `SqliteFile.open`, `tryReading`. */
export async function openPeople(path: string, forServer = false): Promise<OpenPeople> {
  const file = SqliteFile.open(path, peopleFormat);
  try {
    if (forServer) file.tryReading();
    // What is deleted is overwritten, and no copy of a row lies in the system's folder for temporary files.
    file.writer.exec('pragma secure_delete = on; pragma temp_store = memory');
    const writer = new Kysely<PeopleTables>({ dialect: sqliteDialect(file, 'writer') });
    await openingSoon(path, () => migratePeople(writer));
    const reader = new Kysely<PeopleTables>({ dialect: sqliteDialect(file, 'reader') });
    const people = new SqlIdentityStore({
      writer,
      reader,
      // Whoever writes has the file for himself.
      alone: async () => {},
      settle: (erased) => (erased ? cleaned(file) : intoFile(file)),
    });
    return { people, file, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

const checkpoint = (file: SqliteFile): boolean => numberOf(file.writer, 'pragma wal_checkpoint(truncate)') === 0;

/** That somebody has ended must not lie in the write-ahead log alone; where somebody reads just now, the next change takes it along. */
const intoFile = (file: SqliteFile): Promise<void> =>
  file.mutex.runExclusive(() => {
    try {
      checkpoint(file);
    } catch {
      // What was written is kept either way.
    }
  });

const PATIENCE_MS = 5_000;

/**
 * What was erased is in no page, used or free, and in no log beside. Pages that were rearranged keep bytes of what stood in them,
 * so the file is written anew. Rejects where somebody reads in it for seconds on end.
 */
const cleaned = (file: SqliteFile): Promise<void> =>
  file.mutex.runExclusive(async () => {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        file.writer.exec('vacuum');
        if (checkpoint(file)) return;
      } catch (error) {
        if (performance.now() > deadline) throw error;
      }
      if (performance.now() > deadline) throw new Error('somebody reads in people.sqlite: erase once more');
      await pause(20);
    }
  });
