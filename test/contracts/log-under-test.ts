import type { EventLog } from '#platform';

/** A log under test. `reopen` closes it and opens what it kept; a log that keeps nothing gives `null`. */
export interface LogUnderTest {
  readonly log: EventLog;
  readonly reopen: (() => Promise<EventLog>) | null;
  dispose(): Promise<void>;
}
