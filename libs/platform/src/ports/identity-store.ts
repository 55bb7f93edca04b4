import type { Instant, Lang } from '#kernel';
import type { Appointment, AppointmentStore, Ending, Giving } from './appointment-store.js';
import type { DraftStore } from './draft-store.js';
import type { FactorStore } from './factor-store.js';

/** What somebody may sign in as. Never a name: it is what the log may know of a person. */
export interface Account {
  readonly id: string;
  readonly role: string;
  /** The party spoken for, `null` for none. */
  readonly party: string | null;
  /** Of the screens; `null` until somebody has entered by the letter. */
  readonly lang: Lang | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  /** Since when nobody gets in by it until it is confirmed: it came back with a backup. */
  readonly heldSince: Instant | null;
  /** What is kept of the password; `null` until somebody has entered by the letter. */
  readonly password: string | null;
}

/** Who it is, apart from the account, so that it can be erased and the account's id still stands. */
export interface Person {
  readonly name: string;
  /** Where letters go, as the administrator writes it. */
  readonly address: string | null;
  readonly signInName: string;
}

export interface AccountListing extends Omit<Account, 'password' | 'lang'> {
  /** `null`: erased. */
  readonly person: Person | null;
  readonly entered: boolean;
  /** Until when the code of a letter opens it; `null` where there is none. */
  readonly letterUntil: Instant | null;
  readonly functions: readonly Appointment[];
}

export interface NewAccount extends Person {
  readonly id: string;
  readonly role: string;
  readonly party: string | null;
  readonly createdAt: Instant;
}

/** A letter with a code, of which the hash is kept. */
export interface Letter {
  readonly hash: string;
  readonly endsAt: Instant;
}

export interface Session {
  /** Told to its holder; it opens nothing. */
  readonly id: string;
  readonly account: string;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  /** When the second factor was given in it last; `null` where it was not. */
  readonly factorAt: Instant | null;
  /** The appointment that was chosen to act by in it; `null`: none was. */
  readonly actsBy: string | null;
}

export interface NewSession extends Omit<Session, 'factorAt' | 'actsBy'> {
  /** SHA-256 of its secret, hexadecimal. */
  readonly hash: string;
}

export interface OpenSession {
  readonly session: Session;
  readonly account: Account;
  /** All that the account was ever given. */
  readonly functions: readonly Appointment[];
}

export interface Audited {
  readonly at: Instant;
  /** Kebab-case: `signed-in`, `sign-in-refused`. */
  readonly what: string;
  /** With which account, or with which token; `null` where it is nobody's, or not known to be anybody's. */
  readonly account: string | null;
  /** By the account of whoever administers; `null` where they did it themselves, and for a command on the machine. */
  readonly by: string | null;
  /** The address on the network that asked; `null` for a command on the machine, and once who asked is erased. */
  readonly network: string | null;
}

/** Who may sign in. Of passwords, codes and sessions hashes are kept. Nothing of it is in the record. */
export interface IdentityStore {
  readonly appointments: AppointmentStore;
  readonly drafts: DraftStore;
  readonly factors: FactorStore;
  /** With what it is given first. False where somebody has the sign-in name, or the account is there. */
  add(account: NewAccount, first?: Giving): Promise<boolean>;
  /** A letter in the place of any before it. False where there is no such account, or it has ended or is held. */
  writeLetter(account: string, letter: Letter): Promise<boolean>;
  /** Once per letter: its password and language, and no session goes on. `null` for a code unknown, used or out of date. */
  enter(hash: string, at: Instant, given: { readonly password: string; readonly lang: Lang }): Promise<Account | null>;
  bySignInName(name: string): Promise<Account | null>;
  /** What is kept of it; `null` where nobody signs in by the account. */
  passwordOf(account: string): Promise<string | null>;
  /** In the order in which they were added. */
  list(): Promise<readonly AccountListing[]>;
  /** What an account has ends, where `may` says so of all that are there: nobody else ends anything meanwhile. `null`: there is no such appointment, or it is over. */
  endAppointment(act: Ending, may: (all: readonly AccountListing[]) => boolean): Promise<boolean | null>;
  /** No letter, no session, no second factor, no function goes on, where `may` says so of all that are there: nobody else ends one meanwhile. False where it does not. `null`: there is none. */
  end(
    id: string,
    at: Instant,
    may: (all: readonly AccountListing[]) => boolean,
    /** What is told the record of each function that ends with it. */
    told?: (appointment: Appointment) => Ending,
  ): Promise<boolean | null>;
  /** Every byte of who it is, wherever the store wrote it. False where there is nobody, or the account has not ended. */
  erase(id: string): Promise<boolean>;
  /** No account lets anybody in until it is confirmed, and no session, letter or code of recovery goes on. Answers how many. */
  hold(at: Instant): Promise<number>;
  /** False where there is no such account, or it is not held. */
  confirm(id: string): Promise<boolean>;
  /** Where the account is not to be signed in to by now, false. Sessions opened before `over` are over, whoever's they are. */
  openSession(session: NewSession, over: Instant): Promise<boolean>;
  /** `null` for none, or one of an account that has ended or is held. */
  session(hash: string): Promise<OpenSession | null>;
  noteSession(id: string, seenAt: Instant): Promise<void>;
  /** By which of what they have somebody acts in a session from now on. A second factor that was given in it counts no more. */
  actBy(session: string, appointment: string | null): Promise<void>;
  /** Newest first. */
  sessionsOf(account: string): Promise<readonly Session[]>;
  /** False where it is not one of that account's. */
  endSession(account: string, id: string): Promise<boolean>;
  /** What is from before `keptFrom` is forgotten. */
  note(entry: Audited, keptFrom: Instant): Promise<void>;
  /** Newest first. */
  audited(most: number): Promise<readonly Audited[]>;
}
