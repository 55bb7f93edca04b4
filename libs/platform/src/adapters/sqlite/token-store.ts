import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { SQLOutputValue } from 'node:sqlite';
import type { Grant, NewToken, TokenListing, TokenStore } from '../../ports/token-store.js';
import type { Format } from './format.js';
import { SqliteFile } from './sqlite-file.js';

/** `identity.sqlite`: kept apart from the record, which may be published whole. */
const identityFormat: Format = {
  applicationId: 0x546e6669, // 'Tnfi'
  version: 1,
  schema: `
    create table tokens (
      id text primary key,
      name text not null,
      role text not null,
      party text,
      hash text not null unique,
      created_at text not null,
      revoked_at text
    ) strict;`,
};

// A token is 256 random bits, so one plain hash is enough: there is nothing to guess at. And looking up by hash tells
// a stranger nothing by its timing, as he cannot steer the hash.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export class SqliteTokenStore implements TokenStore {
  readonly #file: SqliteFile;

  private constructor(file: SqliteFile) {
    this.#file = file;
  }

  /** Throws `NotOurLog`, `NewerLog`. */
  static open(path: string): SqliteTokenStore {
    return new SqliteTokenStore(SqliteFile.open(path, identityFormat));
  }

  async create({ name, role, party }: NewToken): Promise<{ readonly id: string; readonly token: string }> {
    const id = randomUUID();
    const token = `tnf_${randomBytes(32).toString('base64url')}`;
    const createdAt = new Date().toISOString();
    await this.#file.transaction((db) =>
      db
        .prepare('insert into tokens (id, name, role, party, hash, created_at) values (?, ?, ?, ?, ?, ?)')
        .run(id, name, role, party, hashOf(token), createdAt),
    );
    return { id, token };
  }

  async find(token: string): Promise<Grant | null> {
    const row = this.#file.reader
      .prepare('select * from tokens where hash = ? and revoked_at is null')
      .get(hashOf(token));
    return row === undefined ? null : grant(row);
  }

  async list(): Promise<readonly TokenListing[]> {
    return this.#file.reader
      .prepare('select * from tokens order by created_at, id')
      .all()
      .map((row) => ({
        ...grant(row),
        name: String(row['name']),
        createdAt: String(row['created_at']),
        revokedAt: textOrNull(row['revoked_at']),
      }));
  }

  /** A token revoked before keeps the moment it was. */
  async revoke(id: string): Promise<boolean> {
    const { changes } = await this.#file.transaction((db) =>
      db
        .prepare('update tokens set revoked_at = coalesce(revoked_at, ?) where id = ?')
        .run(new Date().toISOString(), id),
    );
    return Number(changes) > 0;
  }

  async isEmpty(): Promise<boolean> {
    return this.#file.reader.prepare('select 1 from tokens limit 1').get() === undefined;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

const textOrNull = (value: SQLOutputValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const grant = (row: Record<string, SQLOutputValue>): Grant => ({
  id: String(row['id']),
  role: String(row['role']),
  party: textOrNull(row['party']),
});
