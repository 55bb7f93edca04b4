import { standingOf } from '#identity';
import {
  type AppointmentAct,
  type Check,
  down,
  DuplicateEvent,
  type EventLog,
  type IdentityStore,
  up,
  WrongExpectedRevision,
} from '#platform';
import { actIn, isAppointmentStream, recordedAs, streamOf } from './appointment-events.js';

const BATCH = 500;
const ATTEMPTS = 5;
/** How often what was done on the machine, beside the server, is looked for. */
const LOOK_MS = 5 * 60_000;

type Log = Pick<EventLog, 'append' | 'readAll' | 'readStream' | 'head'>;

/** What is told of what is kept. */
interface Told {
  /** The accounts had lost so many acts, which the record had. */
  taken(acts: number): void;
  trouble(error: unknown): void;
}

/**
 * Keeps the record and the store of accounts to one word about who has which function. What is done is first in the store, in one
 * transaction with what guards it, and from there in the record; where the record was restored to an earlier state, it
 * is told again; where the accounts were, what ended since ends again, and what was given since is known to be lost: whoever administers
 * gives it again, since nobody gets a function by what somebody wrote to the log.
 */
export class AppointmentLog {
  #looking: NodeJS.Timeout | undefined;
  #keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: Log,
    private readonly people: Pick<IdentityStore, 'appointments'>,
    private readonly told: Told,
  ) {}

  start(): void {
    this.#looking = setInterval(() => void this.keep(), LOOK_MS).unref();
    void this.keep();
  }

  stop(): Promise<void> {
    clearInterval(this.#looking);
    return this.#keeping;
  }

  /** Never rejects: what was done stands, and is recorded later. */
  keep(): Promise<void> {
    this.#keeping = this.#keptAfter(this.#keeping);
    return this.#keeping;
  }

  async #keptAfter(before: Promise<void>): Promise<void> {
    await before;
    try {
      await this.#take();
      await this.#record();
    } catch (error) {
      this.told.trouble(error);
    }
  }

  async #take(): Promise<void> {
    const { appointments } = this.people;
    const head = await this.log.head();
    let after = await appointments.takenTo();
    if (after !== null && (head === null || after > head)) {
      await appointments.tellAgain();
      after = null;
    }
    let taken = 0;
    while (head !== null && (after === null || after < head)) {
      const events = await this.log.readAll(after, BATCH);
      for (const event of events)
        if (isAppointmentStream(event.stream)) taken += (await this.#takeOne(actIn(event))) ? 1 : 0;
      const last = events.at(-1);
      if (last === undefined) break;
      after = last.position;
      await appointments.noteTakenTo(after);
    }
    if (taken > 0) this.told.taken(taken);
  }

  async #takeOne(act: AppointmentAct | null): Promise<boolean> {
    return act !== null && (await this.people.appointments.take(act));
  }

  async #record(): Promise<void> {
    // What ended in the same instant as it was given is given first.
    const acts = (await this.people.appointments.unrecorded()).toSorted(
      (one, other) => Number('ended' in one) - Number('ended' in other),
    );
    for (const act of acts) {
      await this.#append(act);
      await this.people.appointments.noteRecorded(act.id);
    }
  }

  /** Others may do the same at once. */
  async #append(act: AppointmentAct): Promise<void> {
    for (let tries = 0; tries < ATTEMPTS; tries += 1) {
      const past = await this.log.readStream(streamOf(act));
      if (past.some(({ id }) => id === act.id)) return;
      try {
        await this.log.append(streamOf(act), past.at(-1)?.revision ?? 'none', [recordedAs(act)]);
        return;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) && !(error instanceof DuplicateEvent)) throw error;
      }
    }
  }
}

/** How many appointments are on record, are not over, and were lost by the accounts. */
const lostFunctions = async (people: Pick<IdentityStore, 'appointments'>, now: Date): Promise<number> => {
  const day = now.toISOString().slice(0, 10);
  return (await people.appointments.list()).filter((each) => standingOf(each, day) === 'lost').length;
};

/** Whether the accounts know of every function that is on record: where they do not, they were lost, or are older than the record. */
export const accountsCheck = (people: Pick<IdentityStore, 'appointments'>, clock: () => Date): Check => ({
  name: 'accounts-of-functions',
  needed: false,
  look: async () => {
    const lost = await lostFunctions(people, clock());
    return lost === 0 ? up : down(`the accounts are older than the record: functions that they do not know: ${lost}`);
  },
});
