import type { EpochStore, EventLog, ReadStore, TokenStore } from '#platform';
import type { RegisterRules } from '#register';
import type { Health } from '#platform/serving';
import type { Accounts, AppointmentLog, Drafts, EntriesToStartFrom, People } from '#record';
import type { FileSettings } from './conventions/uploads.js';
import type { Authenticator } from './conventions/access.js';
import type { DataLicence } from './conventions/data-licence.js';
import type { ReadSideState, Settle } from './conventions/read-side.js';

/** The rows, and how far they are. */
export interface Reading {
  readonly store: ReadStore;
  readonly state: ReadSideState;
  /** `null`: what was known at an instant is answered as far as it is known here. */
  readonly settle: Settle | null;
  /** Whether answers are kept for as long as nothing in the rows changes. */
  readonly answerCache: boolean;
  readonly licence: DataLicence;
  /** Whether all that is recorded is for trying out, which is said wherever it is shown. */
  readonly trial: boolean;
}

/** What the pages that write need. */
export interface DeskParts {
  /** Which they show while something is entered, however far behind the log they are. */
  readonly rows: ReadStore;
  /** How far those are. */
  readonly state: ReadSideState;
  readonly drafts: Drafts;
}

/** People and tokens, for whoever administers them. */
export interface Administered {
  readonly people: People;
  readonly tokens: TokenStore;
  readonly appointments: AppointmentLog;
}

/** What an app composes and hands in, beside what every process has. */
export interface ApiParts {
  readonly log: EventLog;
  /** The rows from which a process that takes commands learns what is named so far, and previews; `null` where it takes none. */
  readonly recording: (EntriesToStartFrom & ReadStore) | null;
  /** What it answers reads from; `null` where it answers none. */
  readonly reading: Reading | null;
  /** How the register is kept as long as its record does not say. */
  readonly register: RegisterRules;
  /** Files behind what is recorded. */
  readonly files: FileSettings;
  readonly epochs: Pick<EpochStore, 'all'>;
  readonly health: Health;
  readonly authenticator: Authenticator;
  /** `null` where it has no desk. */
  readonly desk: DeskParts | null;
  /** Who may sign in. */
  readonly accounts: Accounts;
  /** What is administered by pages of the desk; missing where nothing is. */
  readonly administered?: Administered;
}
