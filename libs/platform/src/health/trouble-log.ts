import type { Log } from './log.js';

/** For so long the same trouble is not told again while it lasts. */
const QUIET_MS = 10 * 60_000;
/** Most causes remembered. */
const MOST = 100;

interface Told {
  readonly at: number;
  /** How often it came since it was told. */
  readonly times: number;
}

/** Puts each trouble into the log once, however many requests meet it: one line when it begins, one when it is over. */
export class TroubleLog {
  readonly #log: Log;
  readonly #now: () => number;
  readonly #told = new Map<string, Told>();

  constructor(log: Log, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /** `reason` is what makes one trouble another; `fields` are those of whoever met it first. */
  tell(reason: string, fields: Readonly<Record<string, unknown>>, message: string): void {
    const [told, now] = [this.#told.get(reason), this.#now()];
    const again = told !== undefined && now - told.at < QUIET_MS;
    if (!again) this.#log.error({ ...fields, reason, ...(told && { timesSince: told.times }) }, message);
    this.#told.delete(reason);
    this.#told.set(reason, again ? { at: told.at, times: told.times + 1 } : { at: now, times: 0 });
    if (this.#told.size > MOST) this.#told.delete(this.#told.keys().next().value ?? '');
  }

  /** It is over: told where it was told that it began. */
  over(reason: string, fields: Readonly<Record<string, unknown>>, message: string): void {
    const told = this.#told.get(reason);
    if (told === undefined) return;
    this.#told.delete(reason);
    this.#log.info({ ...fields, reason, timesSince: told.times }, message);
  }
}
