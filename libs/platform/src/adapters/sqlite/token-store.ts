import { Kysely } from 'kysely';
import type { TokenStore } from '../../ports/token-store.js';
import { type IdentityTables, migrateIdentity } from '../sql/identity-tables.js';
import { SqlTokenStore } from '../sql/token-store.js';
import { sqliteDialect } from './dialect.js';
import type { Format } from './format.js';
import { SqliteFile } from './sqlite-file.js';

/** `identity.sqlite`; its tables are made by migrations. */
const identityFormat: Format = {
  applicationId: 0x546e6669 /* 'Tnfi' */,
  version: 1,
  holds: 'the store of tokens',
  schema: '',
};

export interface OpenTokens {
  readonly tokens: TokenStore;
  readonly file: SqliteFile;
  close(): Promise<void>;
}

/** The tokens of one folder; works beside a running server. `forServer`: the file is tried out first. Throws as `SqliteFile.open` and `tryOut`. */
export async function openTokens(path: string, forServer = false): Promise<OpenTokens> {
  const file = SqliteFile.open(path, identityFormat);
  try {
    if (forServer) await file.tryOut();
    const writer = new Kysely<IdentityTables>({ dialect: sqliteDialect(file, 'writer') });
    await migrateIdentity(writer);
    const reader = new Kysely<IdentityTables>({ dialect: sqliteDialect(file, 'reader') });
    return { tokens: new SqlTokenStore(writer, reader), file, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
