/** What of an account tells whether it can still administer. */
export interface Standing {
  readonly id: string;
  readonly role: string;
  readonly endedAt: string | null;
  /** Since when nobody gets in by it until it is confirmed. */
  readonly heldSince: string | null;
  /** Whether somebody has ever entered by its letter. */
  readonly entered: boolean;
}

const administers = ({ role, endedAt, heldSince, entered }: Standing): boolean =>
  role === 'administrator' && endedAt === null && heldSince === null && entered;

/** Whether an account may end: the last that administers may not, or nobody could give another its function. */
export const mayEnd = (all: readonly Standing[], id: string): boolean => {
  const left = all.filter(administers);
  return left.length !== 1 || left[0]?.id !== id;
};
