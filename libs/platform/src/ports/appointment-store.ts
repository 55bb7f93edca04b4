import type { Instant, LocalizedText } from '#kernel';

/** That an account has a function, for how long. */
export interface Appointment {
  readonly id: string;
  readonly account: string;
  readonly role: string;
  /** The party spoken for, `null` for none. */
  readonly party: string | null;
  /** It is theirs, they stand in for whoever has it, or they act in it for a time. */
  readonly way: 'holder' | 'deputy' | 'acting';
  /** The first day. */
  readonly from: string;
  /** The last one; `null`: without end. */
  readonly until: string | null;
  /** By which note or decision; `null` where nobody has said. */
  readonly authority: LocalizedText | null;
  /** When it was ended at once; `null` where it was not. */
  readonly endedAt: Instant | null;
  /** Whether the record alone knows of it: the store had lost it, and it gives nobody anything. */
  readonly lost: boolean;
}

/** How an appointment ends: at once, or after a last day. */
export interface End extends Pick<Appointment, 'until' | 'endedAt' | 'authority'> {
  readonly appointment: string;
}

interface Act {
  /** Of the event that says it. */
  readonly id: string;
  /** Whose act: an account, or `operator` for a command on the machine. */
  readonly by: string;
  readonly at: Instant;
}

export interface Giving extends Act {
  readonly given: Omit<Appointment, 'endedAt' | 'lost'>;
}

export interface Ending extends Act {
  readonly ended: End;
}

/** What was done with appointments, as the record is told it. */
export type AppointmentAct = Giving | Ending;

/**
 * Who has which function. What is done is kept as acts too, in the same transaction, until the record has each; and what the record
 * has and this store has lost is taken from it.
 */
export interface AppointmentStore {
  /** False where it is there already. What an account that is not there has, gives nobody anything. */
  give(act: Giving): Promise<boolean>;
  /** In the order in which they were given, of all accounts or of one. */
  list(account?: string): Promise<readonly Appointment[]>;
  /** In the order in which they were done. */
  unrecorded(): Promise<readonly AppointmentAct[]>;
  /** The record has it. */
  noteRecorded(act: string): Promise<void>;
  /** What the record has. False where it is known here; else an end holds from now on, and what was given is known to be lost. */
  take(act: AppointmentAct): Promise<boolean>;
  /** Up to which position of the record its acts were taken; `null`: from the first event. */
  takenTo(): Promise<string | null>;
  noteTakenTo(position: string): Promise<void>;
  /** The record has lost what it had: whatever was done here is told it once more, and it is read from the first event. */
  tellAgain(): Promise<void>;
}
