import { setTimeout as sleep } from 'node:timers/promises';

/** Ends early where the signal aborts. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);

/** What the work gives, or `null` where it takes longer; what it gives later is left to itself. */
export const within = async <Given>(ms: number, work: Promise<Given>): Promise<Given | null> => {
  const done = new AbortController();
  try {
    return await Promise.race([work, pause(ms, done.signal).then(() => null)]);
  } finally {
    done.abort();
  }
};
