import { Kysely } from 'kysely';
import type { EpochStore } from '../../ports/epoch-store.js';
import type { HeadStore } from '../../ports/head-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import { type IdentityTables, migrateIdentity } from '../sql/identity-tables.js';
import { SqlEpochStore } from '../sql/epoch-store.js';
import { SqlHeadStore } from '../sql/head-store.js';
import { SqlTokenStore } from '../sql/token-store.js';
import { sqliteDialect } from './dialect.js';
import type { Format } from './format.js';
import { openingSoon } from './opening.js';
import { SqliteFile } from './sqlite-file.js';

/** `identity.sqlite`; its tables are made by migrations. */
export const identityFormat: Format = {
  applicationId: 0x546e6669 /* 'Tnfi' */,
  version: 1,
  holds: 'the store of tokens',
  schema: '',
};

export interface OpenTokens {
  readonly tokens: TokenStore;
  /** What is remembered of the record beside it. */
  readonly heads: HeadStore;
  readonly file: SqliteFile;
  /** Of the record beside it. */
  readonly epochs: EpochStore;
  close(): Promise<void>;
}

/** The tokens of one folder; works beside a running server. `forServer`: the file is tried out first. Throws as `SqliteFile.open`, `tryReading`. */
export async function openTokens(path: string, forServer = false): Promise<OpenTokens> {
  const file = SqliteFile.open(path, identityFormat);
  try {
    if (forServer) file.tryReading();
    const writer = new Kysely<IdentityTables>({ dialect: sqliteDialect(file, 'writer') });
    await openingSoon(path, () => migrateIdentity(writer));
    const reader = new Kysely<IdentityTables>({ dialect: sqliteDialect(file, 'reader') });
    const heads = new SqlHeadStore(writer, reader);
    const tokens = new SqlTokenStore(writer, reader, () => intoFile(file));
    const epochs = new SqlEpochStore(writer, reader);
    return { tokens, heads, epochs, file, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * A revocation that lay in the write-ahead log alone would be gone with one byte of it, and nobody could tell. Where
 * somebody reads or the disk has no room just now, it stays there until the next one takes it along.
 */
const intoFile = (file: SqliteFile): Promise<void> =>
  file.mutex.runExclusive(() => {
    try {
      file.writer.exec('pragma wal_checkpoint(truncate)');
    } catch {
      // What was written is kept either way.
    }
  });
