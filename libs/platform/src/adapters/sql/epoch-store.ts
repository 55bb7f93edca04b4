import type { Kysely } from 'kysely';
import type { Epoch, EpochStore } from '../../ports/epoch-store.js';
import type { IdentityTables } from './identity-tables.js';

/** Epochs in SQL. `writer` and `reader` may be the same. */
export class SqlEpochStore implements EpochStore {
  readonly #writer: Kysely<IdentityTables>;
  readonly #reader: Kysely<IdentityTables>;

  constructor(writer: Kysely<IdentityTables>, reader: Kysely<IdentityTables> = writer) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async all(): Promise<readonly Epoch[]> {
    const rows = await this.#reader.selectFrom('epochs').selectAll().orderBy('number').execute();
    return rows.map(({ number, start, opened_at: openedAt }) => ({ number, start, openedAt }));
  }

  keep(epochs: readonly Epoch[]): Promise<void> {
    return this.#writer.transaction().execute(async (db) => {
      await db.deleteFrom('epochs').execute();
      const rows = epochs.map(({ number, start, openedAt }) => ({ number, start, opened_at: openedAt }));
      if (rows.length > 0) await db.insertInto('epochs').values(rows).execute();
    });
  }
}
