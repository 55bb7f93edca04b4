import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Draft, DraftStore } from '../../ports/draft-store.js';
import { accountOf, isLive } from './people-rows.js';
import type { PeopleTables } from './people-tables.js';

type Db = Kysely<PeopleTables>;

/** May be the same. */
interface Databases {
  readonly writer: Db;
  readonly reader: Db;
}

const draft = ({ saved_at: savedAt, about, fields, ...row }: Selectable<PeopleTables['drafts']>): Draft => ({
  ...row,
  about: JSON.parse(about),
  fields: JSON.parse(fields),
  savedAt,
});

/** Drafts in SQL, beside the accounts that they are of. */
export class SqlDraftStore implements DraftStore {
  readonly #databases: Databases;

  constructor(databases: Databases) {
    this.#databases = databases;
  }

  keep({ savedAt, about, fields, ...of }: Draft): Promise<boolean> {
    return this.#databases.writer.transaction().execute(async (db) => {
      if (!isLive(await accountOf(db, of.account))) return false;
      const kept = { about: JSON.stringify(about), fields: JSON.stringify(fields), saved_at: savedAt };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('drafts')
        .values({ ...of, ...kept })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ ...kept, task: of.task })
            .where('drafts.account', '=', of.account),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    });
  }

  async find(account: string, id: string): Promise<Draft | null> {
    const found = await this.#databases.reader
      .selectFrom('drafts')
      .selectAll()
      .where('account', '=', account)
      .where('id', '=', id)
      .executeTakeFirst();
    return found === undefined ? null : draft(found);
  }

  async list(account: string): Promise<readonly Draft[]> {
    const found = await this.#databases.reader
      .selectFrom('drafts')
      .selectAll()
      .where('account', '=', account)
      .orderBy('saved_at', 'desc')
      .orderBy('id')
      .execute();
    return found.map(draft);
  }

  async drop(account: string, id: string): Promise<void> {
    const { writer } = this.#databases;
    await writer.deleteFrom('drafts').where('account', '=', account).where('id', '=', id).execute();
  }

  key(): Promise<string> {
    return this.#databases.writer.transaction().execute(async (db) => {
      const made = { name: 'drafts', secret: randomBytes(32).toString('base64url') };
      // Of several processes that ask at once, the first makes it.
      await db
        .insertInto('keys')
        .values(made)
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const { secret } = await db
        .selectFrom('keys')
        .select('secret')
        .where('name', '=', made.name)
        .executeTakeFirstOrThrow();
      return secret;
    });
  }
}
