import { EventLogDenied, EventLogUnavailable } from './ports/event-log.js';
import { BadConfiguration } from './settings.js';

/**
 * At a start: throws `BadConfiguration` where the log is there and lets its user not do what `check` tries. One that is
 * away is waited for later, as always.
 */
export async function refuseDenied(check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (error instanceof EventLogDenied)
      throw new BadConfiguration(`Cannot start. EVENTSTORE_URL: ${error.message}.`, { cause: error });
    if (!(error instanceof EventLogUnavailable)) throw error;
  }
}
