import type { Check } from './ports/check.js';
import { down, up } from './ports/check.js';
import type { LogRight } from './ports/event-log.js';

interface RightsKept {
  /** What the log's store last refused to this process's user. Never rejects. */
  missingRights(): Promise<readonly LogRight[]>;
}

/** Whether the log's store lets this process do what it needs to. */
export const rightsCheck = (log: RightsKept, needed: boolean): Check => ({
  name: 'log-rights',
  of: 'log',
  needed,
  look: async () => {
    const missing = await log.missingRights();
    return missing.length === 0 ? up : down(`denied: ${missing.join(', ')}`);
  },
});
