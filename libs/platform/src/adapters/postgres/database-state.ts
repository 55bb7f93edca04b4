import { type CheckResult, down, up } from '../../ports/check.js';

/** SQLSTATEs that speak of the server's disk, by what they say. */
const reasons: Readonly<Record<string, string>> = {
  '53100': 'the disk of the database server is full',
  '58030': 'the disk of the database server answers with an error',
  XX001: 'the database is damaged: restore it, or have the rows made anew',
  XX002: 'an index of the database is damaged: have it made anew (reindex)',
};

/** For so long it is told; whoever could not do his work tries again sooner. */
const COUNTS_MS = 30_000;

export const isDamage = (code: string): boolean => code === 'XX001' || code === 'XX002';

export const reasonOf = (code: string): string | null => reasons[code] ?? null;

/** What real work last met of the database's disk, for health: a server that answers may still take nothing. */
export class DatabaseState {
  #met: { readonly reason: string; readonly at: number } | null = null;

  note(code: string): void {
    const reason = reasonOf(code);
    if (reason !== null) this.#met = { reason, at: performance.now() };
  }

  get result(): CheckResult {
    const recent = this.#met !== null && performance.now() - this.#met.at < COUNTS_MS;
    return this.#met !== null && recent ? down(this.#met.reason) : up;
  }
}
