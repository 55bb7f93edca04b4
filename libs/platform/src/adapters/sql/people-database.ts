import type { Kysely, Transaction } from 'kysely';
import type { PeopleTables } from './people-tables.js';

type Db = Kysely<PeopleTables>;

/** What one database must be told and another need not be. */
export interface PeopleDatabase {
  /** May be the same. */
  readonly writer: Db;
  readonly reader: Db;
  /** Takes the accounts past everybody else who would change them, until the transaction ends. */
  alone(db: Transaction<PeopleTables>): Promise<unknown>;
  /** Of a change: for what the database wants done then. `erased`: nothing that was there may be left in its files. */
  settle(erased: boolean): Promise<void>;
}

type Work<T> = (db: Transaction<PeopleTables>) => Promise<T>;

export const within = <T>({ writer }: PeopleDatabase, work: Work<T>): Promise<T> => writer.transaction().execute(work);

/** Past everybody else who changes what is kept of accounts. */
export const changing = async <T>(database: PeopleDatabase, work: Work<T>): Promise<T> => {
  const answer = await within(database, async (db) => {
    await database.alone(db);
    return work(db);
  });
  await database.settle(false);
  return answer;
};
