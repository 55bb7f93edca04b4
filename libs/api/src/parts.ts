import type { EventLog, ReadStore } from '#platform';
import type { Health, Log, TroubleLog } from '#platform/serving';
import type { NamesSoFar } from '#record';
import type { Authenticator } from './conventions/access.js';
import type { Epochs } from './conventions/epochs.js';
import type { ReadSideState } from './conventions/read-side.js';
import type { Pages } from './conventions/pages.js';
import type { Settle } from './conventions/settled.js';
import type { Clock } from './tokens.js';

/** The rows, and how far they are. */
export interface Reading {
  readonly store: ReadStore;
  readonly state: ReadSideState;
  /** `null`: what was known at an instant is answered as far as it is known here. */
  readonly settle: Settle | null;
}

/** What an app composes and hands in. */
export interface ApiParts {
  readonly log: EventLog;
  /** Where what is named so far can be read, for a process that takes commands; `null` where it takes none. */
  readonly recording: NamesSoFar | null;
  /** What it answers reads from; `null` where it answers none. */
  readonly reading: Reading | null;
  /** The pages it serves beside; `null` where it serves none. */
  readonly pages: Pages | null;
  /** Loaded before the app listens. */
  readonly epochs: Epochs;
  readonly health: Health;
  readonly authenticator: Authenticator;
  readonly clock: Clock;
  readonly logger: Log;
  /** Where what is broken is told once. */
  readonly troubles: TroubleLog;
}
