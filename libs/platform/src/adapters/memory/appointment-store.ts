import type { Appointment, AppointmentAct, AppointmentStore, End, Giving } from '../../ports/appointment-store.js';

interface Kept {
  readonly act: AppointmentAct;
  readonly recorded: boolean;
}

/** Who has which function, for tests, gone with the process. */
export class MemoryAppointmentStore implements AppointmentStore {
  readonly #appointments = new Map<string, Appointment>();
  readonly #acts = new Map<string, Kept>();
  #taken: string | null = null;

  async give(act: Giving): Promise<boolean> {
    if (this.#appointments.has(act.given.id)) return false;
    this.done(act, false);
    return true;
  }

  async list(account?: string): Promise<readonly Appointment[]> {
    return this.listed(account);
  }

  listed(account?: string): readonly Appointment[] {
    return [...this.#appointments.values()].filter((each) => account === undefined || each.account === account);
  }

  async unrecorded(): Promise<readonly AppointmentAct[]> {
    return [...this.#acts.values()].filter(({ recorded }) => !recorded).map(({ act }) => act);
  }

  async noteRecorded(id: string): Promise<void> {
    const kept = this.#acts.get(id);
    if (kept !== undefined) this.#acts.set(id, { ...kept, recorded: true });
  }

  async take(act: AppointmentAct): Promise<boolean> {
    if (this.#acts.has(act.id)) return false;
    this.done(act, true);
    return true;
  }

  async takenTo(): Promise<string | null> {
    return this.#taken;
  }

  async noteTakenTo(position: string): Promise<void> {
    this.#taken = position;
  }

  async tellAgain(): Promise<void> {
    for (const [id, { act }] of this.#acts) this.#acts.set(id, { act, recorded: false });
    this.#taken = null;
  }

  /** `taken`: from the record. */
  done(act: AppointmentAct, taken: boolean): void {
    this.#acts.set(act.id, { act, recorded: taken });
    if ('ended' in act) this.#end(act.ended);
    else this.#appointments.set(act.given.id, { ...act.given, endedAt: null, lost: taken });
  }

  #end({ appointment: id, until, endedAt }: End): void {
    const found = this.#appointments.get(id);
    if (found !== undefined) this.#appointments.set(id, { ...found, until, endedAt });
  }
}
