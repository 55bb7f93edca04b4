import type { Check } from './ports/check.js';
import { down, up } from './ports/check.js';
import { MAX_CLOCK_SKEW_MS } from './ports/log-time.js';
import type { EventLog } from './ports/event-log.js';

/** Whether the log's time lies in the future of this machine's clock: then either it or the clock is wrong. */
export const clockCheck = (log: Pick<EventLog, 'clockBehind'>): Check => ({
  name: 'clock',
  needed: true,
  look: async () => {
    const behind = await log.clockBehind();
    if (behind <= MAX_CLOCK_SKEW_MS) return up;
    return down(`the log's time is ${Math.round(behind / 1_000)} s in the future of this machine's clock`);
  },
});
