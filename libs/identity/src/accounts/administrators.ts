import { isInForce, type Term } from '../appointments/index.js';

/** What of an account tells whether it can administer. */
export interface Standing {
  readonly id: string;
  readonly endedAt: string | null;
  /** Since when nobody gets in by it until it is confirmed. */
  readonly heldSince: string | null;
  /** Whether somebody has ever entered by its letter. */
  readonly entered: boolean;
  readonly functions: readonly (Term & { readonly id: string; readonly role: string })[];
}

/** By which appointments an account administers on a day. */
const administering = ({ endedAt, heldSince, entered, functions }: Standing, day: string): readonly Term[] =>
  endedAt === null && heldSince === null && entered
    ? functions.filter((each) => each.role === 'administrator' && isInForce(each, day))
    : [];

/** Whether nothing is lost that would leave nobody to give another the function: now, or once all terms are over. */
const keepsAdministrator = (before: readonly Standing[], after: readonly Standing[], day: string): boolean => {
  const of = (all: readonly Standing[]) => all.flatMap((each) => administering(each, day));
  const hasOne = (terms: readonly Term[]): boolean => terms.length > 0;
  const lasting = (terms: readonly Term[]): readonly Term[] => terms.filter(({ until }) => until === null);
  const [now, then] = [of(before), of(after)];
  return (hasOne(then) || !hasOne(now)) && (hasOne(lasting(then)) || !hasOne(lasting(now)));
};

/** Whether an account may end: the last that administers may not. */
export const mayEnd = (all: readonly Standing[], id: string, day: string): boolean =>
  keepsAdministrator(
    all,
    all.filter((each) => each.id !== id),
    day,
  );

/** Whether an appointment may end, at once or after a last day. */
export const mayEndAppointment = (
  all: readonly Standing[],
  id: string,
  { until, endedAt }: Pick<Term, 'until' | 'endedAt'>,
  day: string,
): boolean => {
  const ended = (functions: Standing['functions']) =>
    functions.map((each) => (each.id === id ? { ...each, until, endedAt } : each));
  return keepsAdministrator(
    all,
    all.map((each) => ({ ...each, functions: ended(each.functions) })),
    day,
  );
};
