import type { Appointment, AppointmentAct, AppointmentStore, Giving } from '../../ports/appointment-store.js';
import { appointmentsIn, endAppointment, giveIn, insertAct, insertAppointment } from './appointment-rows.js';
import { changing, type PeopleDatabase, within } from './people-database.js';

const TAKEN = 1;

/** Who has which function, in SQL. */
export class SqlAppointmentStore implements AppointmentStore {
  readonly #database: PeopleDatabase;

  constructor(database: PeopleDatabase) {
    this.#database = database;
  }

  give(act: Giving): Promise<boolean> {
    return changing(this.#database, async (db) => {
      const known = db.selectFrom('appointments').select('id').where('id', '=', act.given.id);
      if ((await known.executeTakeFirst()) !== undefined) return false;
      await giveIn(db, act);
      return true;
    });
  }

  list(account?: string): Promise<readonly Appointment[]> {
    return appointmentsIn(this.#database.reader, account);
  }

  async unrecorded(): Promise<readonly AppointmentAct[]> {
    const rows = this.#database.reader.selectFrom('appointment_acts').select('act').where('recorded', '=', 0);
    const found = await rows.orderBy('at').orderBy('id').execute();
    return found.map(({ act }) => JSON.parse(act) as AppointmentAct);
  }

  async noteRecorded(act: string): Promise<void> {
    await within(this.#database, (db) =>
      db.updateTable('appointment_acts').set({ recorded: 1 }).where('id', '=', act).execute(),
    );
  }

  take(act: AppointmentAct): Promise<boolean> {
    return changing(this.#database, async (db) => {
      const known = db.selectFrom('appointment_acts').select('id').where('id', '=', act.id);
      if ((await known.executeTakeFirst()) !== undefined) return false;
      await insertAct(db, act, true);
      if ('ended' in act) await endAppointment(db, act.ended);
      else await insertAppointment(db, { ...act.given, endedAt: null, lost: true }, act.at);
      return true;
    });
  }

  async takenTo(): Promise<string | null> {
    const row = this.#database.reader.selectFrom('appointments_taken').select('position').where('id', '=', TAKEN);
    return (await row.executeTakeFirst())?.position ?? null;
  }

  async noteTakenTo(position: string): Promise<void> {
    await within(this.#database, (db) =>
      db
        .insertInto('appointments_taken')
        .values({ id: TAKEN, position })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ position }))
        .execute(),
    );
  }

  async tellAgain(): Promise<void> {
    await within(this.#database, async (db) => {
      await db.updateTable('appointment_acts').set({ recorded: 0 }).execute();
      await db.deleteFrom('appointments_taken').execute();
    });
  }
}
