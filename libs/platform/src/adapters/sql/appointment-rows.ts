import type { Kysely, Selectable } from 'kysely';
import type { Appointment, AppointmentAct, End, Ending, Giving } from '../../ports/appointment-store.js';
import type { PeopleTables } from './people-tables.js';

type Db = Kysely<PeopleTables>;

const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const appointment = (row: Selectable<PeopleTables['appointments']>): Appointment => ({
  id: row.id,
  account: row.account,
  role: row.role,
  party: row.party,
  way: row.way,
  from: row.from_day,
  until: row.until_day,
  authority: row.authority === null ? null : (JSON.parse(row.authority) as Appointment['authority']),
  endedAt: row.ended_at,
  lost: row.lost === 1,
});

/** In the order in which they were given. */
export const appointmentsIn = async (db: Db, account?: string): Promise<readonly Appointment[]> => {
  const all = db.selectFrom('appointments').selectAll().orderBy('given_at').orderBy('id');
  return (await (account === undefined ? all : all.where('account', '=', account)).execute()).map(appointment);
};

export const insertAppointment = async (db: Db, given: Appointment, givenAt: string): Promise<void> => {
  const { id, account, role, party, way, from, until, authority, endedAt, lost } = given;
  const row = { id, account, role, party, way, from_day: from, until_day: until, given_at: givenAt, ended_at: endedAt };
  await db
    .insertInto('appointments')
    .values({ ...row, authority: jsonOf(authority), lost: lost ? 1 : 0 })
    .execute();
};

export const endAppointment = async (db: Db, { appointment: id, until, endedAt }: End): Promise<void> => {
  await db.updateTable('appointments').set({ until_day: until, ended_at: endedAt }).where('id', '=', id).execute();
};

export const insertAct = async (db: Db, act: AppointmentAct, recorded: boolean): Promise<void> => {
  const { id, at } = act;
  const of = 'given' in act ? act.given.id : act.ended.appointment;
  const row = { id, at, appointment: of, act: JSON.stringify(act), recorded: recorded ? 1 : 0 };
  await db.insertInto('appointment_acts').values(row).execute();
};

/** What is given, and what the record is to be told of it. */
export const giveIn = async (db: Db, act: Giving): Promise<void> => {
  await insertAppointment(db, { ...act.given, endedAt: null, lost: false }, act.at);
  await insertAct(db, act, false);
};

/** What ends, and what the record is to be told of it. */
export const endWith = async (db: Db, act: Ending): Promise<void> => {
  await endAppointment(db, act.ended);
  await insertAct(db, act, false);
};
