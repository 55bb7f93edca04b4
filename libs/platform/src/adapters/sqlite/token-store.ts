import { Kysely } from 'kysely';
import type { EpochStore } from '../../ports/epoch-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import { type IdentityTables, migrateIdentity } from '../sql/identity-tables.js';
import { SqlEpochStore } from '../sql/epoch-store.js';
import { SqlTokenStore } from '../sql/token-store.js';
import { sqliteDialect } from './dialect.js';
import type { Format } from './format.js';
import { SqliteFile } from './sqlite-file.js';

/** `identity.sqlite`; its tables are made by migrations. */
const identityFormat: Format = { applicationId: 0x546e6669 /* 'Tnfi' */, version: 1, schema: '' };

export interface OpenTokens {
  readonly tokens: TokenStore;
  /** Of the record beside it. */
  readonly epochs: EpochStore;
  close(): Promise<void>;
}

/** The tokens of one folder; works beside a running server. Throws `NotOurLog`, `NewerLog`. */
export async function openTokens(path: string): Promise<OpenTokens> {
  const file = SqliteFile.open(path, identityFormat);
  try {
    const writer = new Kysely<IdentityTables>({ dialect: sqliteDialect(file, 'writer') });
    await migrateIdentity(writer);
    const reader = new Kysely<IdentityTables>({ dialect: sqliteDialect(file, 'reader') });
    const epochs = new SqlEpochStore(writer, reader);
    return { tokens: new SqlTokenStore(writer, reader), epochs, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
