import type { Log } from './log.js';

/** For so long the same trouble is not reported again while it lasts. */
const QUIET_MS = 10 * 60_000;
/** Most causes remembered. */
const MOST = 100;

interface Reported {
  readonly at: number;
  /** How often it came since it was reported. */
  readonly times: number;
}

/** Puts each trouble into the log once, however many requests meet it: one line when it begins, one when it is over. */
export class TroubleLog {
  readonly #log: Log;
  readonly #now: () => number;
  readonly #reported = new Map<string, Reported>();

  constructor(log: Log, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /** `reason` is what makes one trouble another; `fields` are those of whoever met it first. */
  report(reason: string, fields: Readonly<Record<string, unknown>>, message: string): void {
    const [reported, now] = [this.#reported.get(reason), this.#now()];
    const again = reported !== undefined && now - reported.at < QUIET_MS;
    if (!again) this.#log.error({ ...fields, reason, ...(reported && { timesSince: reported.times }) }, message);
    this.#reported.delete(reason);
    this.#reported.set(reason, again ? { at: reported.at, times: reported.times + 1 } : { at: now, times: 0 });
    if (this.#reported.size > MOST) this.#reported.delete(this.#reported.keys().next().value ?? '');
  }

  /** It is over: reported where its beginning was reported. */
  resolve(reason: string, fields: Readonly<Record<string, unknown>>, message: string): void {
    const reported = this.#reported.get(reason);
    if (reported === undefined) return;
    this.#reported.delete(reason);
    this.#log.info({ ...fields, reason, timesSince: reported.times }, message);
  }
}
