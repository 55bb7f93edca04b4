import { messageOf } from '../message.js';
import type { EventLog } from '../ports/event-log.js';
import type { ReadStore } from '../ports/read-store.js';

export interface RunnerStatus {
  readonly checkpoint: string | null;
  /** `null` also where the log cannot be asked. */
  readonly head: string | null;
  /** Events yet to be applied; counting ends at 1000. `null` where nobody can say. */
  readonly lag: number | null;
  /** Parked streams, counted once per projection. `null` where nobody can say. */
  readonly parked: number | null;
  readonly state: 'live' | 'catching-up' | 'failing';
  /** The last outage's, also after it is over. */
  readonly lastError: string | null;
}

const COUNT_UP_TO = 1_000;

interface StatusSources {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly checkpoint: string | null;
  readonly failing: boolean;
  readonly lastError: string | null;
}

/** How the read models stand. Never rejects. */
export async function statusOf({ log, store, checkpoint, failing, lastError }: StatusSources): Promise<RunnerStatus> {
  try {
    const head = await log.head();
    const behind = head !== null && (checkpoint === null || checkpoint < head);
    const lag = behind ? (await log.readAll(checkpoint, COUNT_UP_TO)).length : 0;
    const parked = (await store.parked()).length;
    const state = failing ? 'failing' : behind ? 'catching-up' : 'live';
    return { checkpoint, head, lag, parked, state, lastError };
  } catch (error) {
    const message = messageOf(error);
    return { checkpoint, head: null, lag: null, parked: null, state: 'failing', lastError: message };
  }
}
