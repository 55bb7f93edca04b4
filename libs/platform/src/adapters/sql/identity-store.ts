import { randomUUID } from 'node:crypto';
import type { Instant, Lang } from '#kernel';
import type { Appointment, AppointmentStore, Ending, Giving } from '../../ports/appointment-store.js';
import type { DraftStore } from '../../ports/draft-store.js';
import type { FactorStore } from '../../ports/factor-store.js';
import type {
  Account,
  AccountListing,
  Audited,
  IdentityStore,
  Letter,
  NewAccount,
  NewSession,
  OpenSession,
  Session,
} from '../../ports/identity-store.js';
import { appointmentsIn, endWith, giveIn } from './appointment-rows.js';
import { SqlAppointmentStore } from './appointment-store.js';
import { SqlDraftStore } from './draft-store.js';
import { dropFactor, SqlFactorStore } from './factor-store.js';
import { changing, type PeopleDatabase, within } from './people-database.js';
import { account, accountOf, isLive, listed, session, shut } from './people-rows.js';

/** People and accounts in SQL. */
export class SqlIdentityStore implements IdentityStore {
  readonly appointments: AppointmentStore;
  readonly drafts: DraftStore;
  readonly factors: FactorStore;
  readonly #database: PeopleDatabase;

  constructor(database: PeopleDatabase) {
    this.#database = database;
    this.appointments = new SqlAppointmentStore(database);
    this.drafts = new SqlDraftStore(database);
    this.factors = new SqlFactorStore(database);
  }

  add({ id, role, party, createdAt, name, address, signInName }: NewAccount, first?: Giving): Promise<boolean> {
    return changing(this.#database, async (db) => {
      const taken = await db
        .selectFrom('people')
        .select('id')
        .where(({ eb, or }) => or([eb('sign_in_name', '=', signInName), eb('id', '=', id)]))
        .executeTakeFirst();
      if (taken !== undefined || (await accountOf(db, id)) !== undefined) return false;
      await db.insertInto('people').values({ id, name, address, sign_in_name: signInName }).execute();
      const nothing = { lang: null, ended_at: null, held_since: null, password: null };
      await db
        .insertInto('accounts')
        .values({ id, role, party, created_at: createdAt, ...nothing })
        .execute();
      if (first !== undefined) await giveIn(db, first);
      return true;
    });
  }

  writeLetter(id: string, { hash, endsAt }: Letter): Promise<boolean> {
    return changing(this.#database, async (db) => {
      if (!isLive(await accountOf(db, id))) return false;
      await db.deleteFrom('letters').where('account', '=', id).execute();
      await db.insertInto('letters').values({ account: id, hash, ends_at: endsAt }).execute();
      return true;
    });
  }

  enter(hash: string, at: Instant, given: { password: string; lang: Lang }): Promise<Account | null> {
    return changing(this.#database, async (db) => {
      const letter = await db
        .selectFrom('letters')
        .select('account')
        .where('hash', '=', hash)
        .where('ends_at', '>', at)
        .executeTakeFirst();
      const row = letter === undefined ? undefined : await accountOf(db, letter.account);
      if (!isLive(row)) return null;
      await shut(db, row.id);
      await db.updateTable('accounts').set(given).where('id', '=', row.id).execute();
      return account({ ...row, ...given });
    });
  }

  async bySignInName(name: string): Promise<Account | null> {
    const row = await this.#database.reader
      .selectFrom('people')
      .innerJoin('accounts', 'accounts.id', 'people.id')
      .selectAll('accounts')
      .where('sign_in_name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : account(row);
  }

  async passwordOf(id: string): Promise<string | null> {
    const row = await accountOf(this.#database.reader, id);
    return isLive(row) ? row.password : null;
  }

  list(): Promise<readonly AccountListing[]> {
    return listed(this.#database.reader);
  }

  endAppointment(act: Ending, may: (all: readonly AccountListing[]) => boolean): Promise<boolean | null> {
    return changing(this.#database, async (db) => {
      const found = (await appointmentsIn(db)).find(({ id }) => id === act.ended.appointment);
      if (found === undefined || found.endedAt !== null) return null;
      if (!may(await listed(db))) return false;
      await endWith(db, act);
      return true;
    });
  }

  end(
    id: string,
    at: Instant,
    may: (all: readonly AccountListing[]) => boolean,
    told?: (appointment: Appointment) => Ending,
  ): Promise<boolean | null> {
    return changing(this.#database, async (db) => {
      const row = await accountOf(db, id);
      if (row === undefined) return null;
      if (!may(await listed(db))) return false;
      const over = { ended_at: row.ended_at ?? at, password: null };
      await db.updateTable('accounts').set(over).where('id', '=', id).execute();
      await shut(db, id);
      await dropFactor(db, id);
      for (const each of await appointmentsIn(db, id))
        if (each.endedAt === null && told !== undefined) await endWith(db, told(each));
      return true;
    });
  }

  async erase(id: string): Promise<boolean> {
    const erased = await within(this.#database, async (db) => {
      const row = await accountOf(db, id);
      if (row === undefined || row.ended_at === null) return false;
      const { numDeletedRows } = await db.deleteFrom('people').where('id', '=', id).executeTakeFirst();
      await db.deleteFrom('drafts').where('account', '=', id).execute();
      await db
        .updateTable('audit')
        .set({ network: null })
        .where(({ eb, fn, val }) => eb(fn.coalesce('by', 'account'), '=', val(id)))
        .execute();
      return numDeletedRows > 0n;
    });
    await this.#database.settle(true);
    return erased;
  }

  hold(at: Instant): Promise<number> {
    return changing(this.#database, async (db) => {
      const live = (await db.selectFrom('accounts').selectAll().execute()).filter(isLive);
      for (const { id } of live) {
        await db.updateTable('accounts').set({ held_since: at }).where('id', '=', id).execute();
        await shut(db, id);
        // Those that were used since would be good once more.
        await db.deleteFrom('recovery_codes').where('account', '=', id).execute();
      }
      return live.length;
    });
  }

  confirm(id: string): Promise<boolean> {
    return changing(this.#database, async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('accounts')
        .set({ held_since: null })
        .where('id', '=', id)
        .where('held_since', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    });
  }

  openSession({ openedAt, seenAt, ...opened }: NewSession, over: Instant): Promise<boolean> {
    return changing(this.#database, async (db) => {
      if (!isLive(await accountOf(db, opened.account))) return false;
      await db.deleteFrom('sessions').where('opened_at', '<', over).execute();
      await db
        .insertInto('sessions')
        .values({ ...opened, opened_at: openedAt, seen_at: seenAt, factor_at: null, acts_by: null })
        .execute();
      return true;
    });
  }

  async session(hash: string): Promise<OpenSession | null> {
    const row = await this.#database.reader
      .selectFrom('sessions')
      .innerJoin('accounts', 'accounts.id', 'sessions.account')
      .selectAll('accounts')
      .select(['sessions.id as session', 'opened_at', 'seen_at', 'factor_at', 'acts_by'])
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (row === undefined || !isLive(row)) return null;
    const functions = await appointmentsIn(this.#database.reader, row.id);
    return { session: session({ ...row, id: row.session, account: row.id }), account: account(row), functions };
  }

  async noteSession(id: string, seenAt: Instant): Promise<void> {
    await within(this.#database, (db) =>
      db.updateTable('sessions').set({ seen_at: seenAt }).where('id', '=', id).execute(),
    );
  }

  async actBy(id: string, appointment: string | null): Promise<void> {
    await within(this.#database, (db) =>
      db.updateTable('sessions').set({ acts_by: appointment, factor_at: null }).where('id', '=', id).execute(),
    );
  }

  async sessionsOf(id: string): Promise<readonly Session[]> {
    const rows = await this.#database.reader
      .selectFrom('sessions')
      .select(['id', 'account', 'opened_at', 'seen_at', 'factor_at', 'acts_by'])
      .where('account', '=', id)
      .orderBy('opened_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(session);
  }

  endSession(id: string, ended: string): Promise<boolean> {
    return changing(this.#database, async (db) => {
      const row = db.deleteFrom('sessions').where('account', '=', id).where('id', '=', ended);
      return (await row.executeTakeFirst()).numDeletedRows > 0n;
    });
  }

  async note(entry: Audited, keptFrom: Instant): Promise<void> {
    await within(this.#database, async (db) => {
      await db.deleteFrom('audit').where('at', '<', keptFrom).execute();
      await db
        .insertInto('audit')
        .values({ id: randomUUID(), ...entry })
        .execute();
    });
  }

  audited(most: number): Promise<readonly Audited[]> {
    const { reader } = this.#database;
    const columns = ['at', 'what', 'account', 'by', 'network'] as const;
    return reader.selectFrom('audit').select(columns).orderBy('at', 'desc').orderBy('id').limit(most).execute();
  }
}
