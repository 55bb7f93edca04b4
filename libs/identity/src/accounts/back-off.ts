/** What came of the last tries of one name from one address. */
export interface Refusals {
  readonly count: number;
  /** In ms. */
  readonly lastAt: number;
}

const FREE = 4;
const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** After so long without a try nothing is held against anybody. */
export const FORGOTTEN_MS = 15 * 60_000;

const isForgotten = ({ lastAt }: Refusals, now: number): boolean => now - lastAt >= FORGOTTEN_MS;

/** How long they wait before the next try, in ms; 0: it may be made. It grows with each, to a minute and no further. */
export const waitFor = (refusals: Refusals | undefined, now: number): number => {
  if (refusals === undefined || isForgotten(refusals, now) || refusals.count <= FREE) return 0;
  const wait = Math.min(FIRST_MS * 2 ** (refusals.count - FREE - 1), LONGEST_MS);
  return Math.max(0, refusals.lastAt + wait - now);
};

/** After one more. What is asked while they wait is no try and is not counted, else whoever goes on asking would never come to an end. */
export const afterRefusal = (refusals: Refusals | undefined, now: number): Refusals => ({
  count: refusals === undefined || isForgotten(refusals, now) ? 1 : refusals.count + 1,
  lastAt: now,
});
