import type { Kysely, Transaction } from 'kysely';
import type { Factor, FactorStore, Given } from '../../ports/factor-store.js';
import { changing, type PeopleDatabase } from './people-database.js';
import { accountOf, isLive } from './people-rows.js';
import type { PeopleTables } from './people-tables.js';

type Db = Kysely<PeopleTables>;

const factorOf = async (db: Db, account: string): Promise<Factor | null> => {
  const row = await db.selectFrom('factors').selectAll().where('account', '=', account).executeTakeFirst();
  return row === undefined ? null : { secret: row.secret, offered: row.offered, lastStep: row.last_step };
};

/** Second factors in SQL. */
export class SqlFactorStore implements FactorStore {
  readonly #database: PeopleDatabase;

  constructor(database: PeopleDatabase) {
    this.#database = database;
  }

  find(account: string): Promise<Factor | null> {
    return factorOf(this.#database.reader, account);
  }

  offer(account: string, offered: string): Promise<boolean> {
    return changing(this.#database, async (db) => {
      if (!isLive(await accountOf(db, account))) return false;
      await db
        .insertInto('factors')
        .values({ account, offered, secret: null, last_step: null })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ offered }))
        .execute();
      return true;
    });
  }

  take(account: string, given: Given, step: number, recovery: readonly string[]): Promise<boolean> {
    return this.#given(account, given, async (db) => {
      const offered = (await factorOf(db, account))?.offered ?? null;
      if (offered === null) return false;
      const taken = { secret: offered, offered: null, last_step: step };
      await db.updateTable('factors').set(taken).where('account', '=', account).execute();
      await db.deleteFrom('recovery_codes').where('account', '=', account).execute();
      const codes = recovery.map((hash) => ({ account, hash }));
      await db.insertInto('recovery_codes').values(codes).execute();
      return true;
    });
  }

  useStep(account: string, given: Given, step: number): Promise<boolean> {
    return this.#given(account, given, async (db) => {
      const factor = await factorOf(db, account);
      if (factor === null || factor.secret === null || (factor.lastStep ?? -1) >= step) return false;
      await db.updateTable('factors').set({ last_step: step }).where('account', '=', account).execute();
      return true;
    });
  }

  useRecovery(account: string, given: Given, hash: string): Promise<boolean> {
    return this.#given(account, given, async (db) => {
      const used = db.deleteFrom('recovery_codes').where('account', '=', account).where('hash', '=', hash);
      return (await used.executeTakeFirst()).numDeletedRows > 0n;
    });
  }

  async recoveryLeft(account: string): Promise<number> {
    const left = this.#database.reader.selectFrom('recovery_codes').select('hash').where('account', '=', account);
    return (await left.execute()).length;
  }

  drop(account: string): Promise<boolean> {
    return changing(this.#database, async (db) => {
      const found = await factorOf(db, account);
      await dropFactor(db, account);
      return found !== null;
    });
  }

  /** Within the session alone: where it is over, nothing is used up. */
  #given(
    account: string,
    { session, at }: Given,
    use: (db: Transaction<PeopleTables>) => Promise<boolean>,
  ): Promise<boolean> {
    return changing(this.#database, async (db) => {
      if (!isLive(await accountOf(db, account))) return false;
      const open = await db
        .selectFrom('sessions')
        .select('id')
        .where('id', '=', session)
        .where('account', '=', account)
        .executeTakeFirst();
      if (open === undefined || !(await use(db))) return false;
      await db.updateTable('sessions').set({ factor_at: at }).where('id', '=', session).execute();
      return true;
    });
  }
}

/** By whatever end of it. */
export const dropFactor = async (db: Db, account: string): Promise<void> => {
  await db.deleteFrom('factors').where('account', '=', account).execute();
  await db.deleteFrom('recovery_codes').where('account', '=', account).execute();
  await db.updateTable('sessions').set({ factor_at: null }).where('account', '=', account).execute();
};
