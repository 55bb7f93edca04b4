import type { EventLog, ReadStore } from '#platform';
import type { Authenticator } from './conventions/access.js';
import type { ReadSideState } from './conventions/answering.interceptor.js';
import type { RunnerHealth } from './conventions/health.controller.js';
import type { Log } from './conventions/log.js';
import type { Clock } from './tokens.js';

/** The read side as the interface needs it: how far it is, and how it is. */
export interface ReadSide extends ReadSideState, RunnerHealth {}

/** What an app composes and hands in. */
export interface ApiParts {
  readonly log: EventLog;
  readonly readStore: ReadStore;
  readonly readSide: ReadSide;
  readonly authenticator: Authenticator;
  readonly clock: Clock;
  readonly logger: Log;
}
