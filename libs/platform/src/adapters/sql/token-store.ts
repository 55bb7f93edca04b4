import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { byText } from '#kernel';
import type { Grant, KeptToken, NewToken, TokenListing, TokenStore } from '../../ports/token-store.js';
import { type IdentityTables, seal } from './identity-tables.js';
import { DamagedToken, sealOf } from './token-seal.js';

// A token is 256 random bits, so one plain hash is enough: there is nothing to guess at. And looking up by hash tells
// a stranger nothing by its timing, as he cannot steer the hash.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Tokens in SQL. `writer` and `reader` may be the same. */
export class SqlTokenStore implements TokenStore {
  readonly #writer: Kysely<IdentityTables>;
  readonly #reader: Kysely<IdentityTables>;

  readonly #settle: () => Promise<void>;

  /** `settle` is called after each change, for what the database wants done then. */
  constructor(
    writer: Kysely<IdentityTables>,
    reader: Kysely<IdentityTables> = writer,
    settle: () => Promise<void> = async () => {},
  ) {
    this.#writer = writer;
    this.#reader = reader;
    this.#settle = settle;
  }

  async create({
    scopes = null,
    expiresAt = null,
    ...named
  }: NewToken): Promise<{ readonly id: string; readonly token: string }> {
    const id = randomUUID();
    const token = `tnf_${randomBytes(32).toString('base64url')}`;
    const created = { created_at: new Date().toISOString(), revoked_at: null, held_since: null };
    const limits = { scopes: scopes?.join(' ') ?? null, expires_at: expiresAt };
    await this.#change(async (db) => {
      await db
        .insertInto('tokens')
        .values({ id, ...named, hash: hashOf(token), ...created, ...limits })
        .execute();
      await seal(db, id);
    });
    return { id, token };
  }

  /** Throws `DamagedToken`. */
  async find(token: string): Promise<Grant | null> {
    // In one query: a token may be revoked, and sealed anew, meanwhile.
    const found = await this.#reader
      .selectFrom('tokens')
      .leftJoin('token_seals', 'token_seals.token', 'tokens.id')
      .selectAll('tokens')
      .select('token_seals.seal')
      .where('hash', '=', hashOf(token))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (found === undefined) return null;
    const { seal: kept, ...row } = found;
    if (kept !== sealOf(row)) throw new DamagedToken(row.id);
    return grant(row);
  }

  async list(): Promise<readonly TokenListing[]> {
    return (await this.kept()).map(({ hash: _, ...listing }) => listing);
  }

  async kept(): Promise<readonly KeptToken[]> {
    const rows = await this.#reader.selectFrom('tokens').selectAll().execute();
    return rows
      .toSorted((a, b) => byText(`${a.created_at} ${a.id}`, `${b.created_at} ${b.id}`))
      .map((row) => ({
        ...grant(row),
        name: row.name,
        createdAt: row.created_at,
        hash: row.hash,
        revokedAt: row.held_since === null ? row.revoked_at : null,
        heldSince: row.held_since,
      }));
  }

  keep(tokens: readonly KeptToken[]): Promise<void> {
    return this.#change(async (db) => {
      for (const { createdAt, revokedAt, heldSince, scopes, expiresAt, ...token } of tokens) {
        const times = { created_at: createdAt, revoked_at: revokedAt ?? heldSince, held_since: heldSince };
        const row = { ...token, ...times, scopes: scopes?.join(' ') ?? null, expires_at: expiresAt };
        await db
          .insertInto('tokens')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
        await seal(db, token.id);
      }
    });
  }

  /** A token revoked before keeps the moment it was; one that was held is revoked from now on. */
  revoke(id: string): Promise<boolean> {
    return this.#change(async (db) => {
      const row = await db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return false;
      const revokedBefore = row.held_since === null ? row.revoked_at : null;
      const revoked = { revoked_at: revokedBefore ?? new Date().toISOString(), held_since: null };
      await db.updateTable('tokens').set(revoked).where('id', '=', id).execute();
      await seal(db, id);
      return true;
    });
  }

  hold(): Promise<number> {
    return this.#change(async (db) => {
      const now = new Date().toISOString();
      const live = await db.selectFrom('tokens').select('id').where('revoked_at', 'is', null).execute();
      for (const { id } of live) {
        await db.updateTable('tokens').set({ revoked_at: now, held_since: now }).where('id', '=', id).execute();
        await seal(db, id);
      }
      return live.length;
    });
  }

  /** Throws `DamagedToken`: it would be sealed as it is now. */
  confirm(id: string): Promise<boolean> {
    return this.#change(async (db) => {
      const row = await db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
      const kept = await db.selectFrom('token_seals').select('seal').where('token', '=', id).executeTakeFirst();
      if (row !== undefined && kept?.seal !== sealOf(row)) throw new DamagedToken(id);
      const { numUpdatedRows } = await db
        .updateTable('tokens')
        .set({ revoked_at: null, held_since: null })
        .where('id', '=', id)
        .where('held_since', 'is not', null)
        .executeTakeFirst();
      await seal(db, id);
      return numUpdatedRows > 0n;
    });
  }

  async #change<T>(work: (db: Transaction<IdentityTables>) => Promise<T>): Promise<T> {
    const answer = await this.#writer.transaction().execute(work);
    await this.#settle();
    return answer;
  }

  async drop(): Promise<void> {
    await this.#change(async (db) => {
      await db.deleteFrom('tokens').execute();
      await db.deleteFrom('token_seals').execute();
    });
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#reader.selectFrom('tokens').select('id').limit(1).executeTakeFirst()) === undefined;
  }
}

const grant = ({ id, role, party, scopes, expires_at }: Selectable<IdentityTables['tokens']>): Grant => ({
  id,
  role,
  party,
  scopes: scopes?.split(' ') ?? null,
  expiresAt: expires_at,
});
