import type { Kysely, Selectable } from 'kysely';
import { isLang } from '#kernel';
import type { Account, AccountListing, Session } from '../../ports/identity-store.js';
import { appointmentsIn } from './appointment-rows.js';
import type { PeopleTables } from './people-tables.js';

type Db = Kysely<PeopleTables>;
type Row = Selectable<PeopleTables['accounts']>;

export const accountOf = (db: Db, id: string): Promise<Row | undefined> =>
  db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();

/** Whether it may be signed in to. */
export const isLive = (row: Row | undefined): row is Row =>
  row !== undefined && row.ended_at === null && row.held_since === null;

export const account = ({ id, role, party, lang, created_at, ended_at, held_since, password }: Row): Account => ({
  id,
  role,
  party,
  lang: isLang(lang) ? lang : null,
  createdAt: created_at,
  endedAt: ended_at,
  heldSince: held_since,
  password,
});

export const session = (row: Omit<Selectable<PeopleTables['sessions']>, 'hash'>): Session => ({
  id: row.id,
  account: row.account,
  openedAt: row.opened_at,
  seenAt: row.seen_at,
  factorAt: row.factor_at,
  actsBy: row.acts_by,
});

export const listed = async (db: Db): Promise<readonly AccountListing[]> => {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('people', 'people.id', 'accounts.id')
    .leftJoin('letters', 'letters.account', 'accounts.id')
    .selectAll('accounts')
    .select(['name', 'address', 'sign_in_name', 'ends_at'])
    .orderBy('created_at')
    .orderBy('accounts.id')
    .execute();
  const functions = Map.groupBy(await appointmentsIn(db), (each) => each.account);
  return rows.map((row) => {
    const { password, lang: _, ...shown } = account(row);
    const { name, address, sign_in_name: signInName, ends_at: letterUntil } = row;
    const person = name === null || signInName === null ? null : { name, address, signInName };
    return { ...shown, person, entered: password !== null, letterUntil, functions: functions.get(row.id) ?? [] };
  });
};

/** No letter opens it, and nobody is in. */
export const shut = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('letters').where('account', '=', id).execute();
  await db.deleteFrom('sessions').where('account', '=', id).execute();
};
