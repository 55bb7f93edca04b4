/** How somebody has a function: it is theirs, they stand in for whoever has it, or they act in it for a time. */
export const waysToHold = ['holder', 'deputy', 'acting'] as const;
export type WayToHold = (typeof waysToHold)[number];

/** What of an appointment tells whether it is in force. */
export interface Term {
  /** The first day, and the last one; `null`: without end. */
  readonly from: string;
  readonly until: string | null;
  /** When it was ended at once; `null` where it was not. */
  readonly endedAt: string | null;
  /** Whether the record alone knows of it, and the accounts had lost it. */
  readonly lost: boolean;
}

/** Whether it is over on a day, and will not be again. */
const isOver = ({ until, endedAt }: Term, day: string): boolean => endedAt !== null || (until !== null && until < day);

/** Whether it is in force on a day: on the first and on the last as on each between. What was lost gives nobody anything. */
export const isInForce = (term: Term, day: string): boolean => !term.lost && term.from <= day && !isOver(term, day);

/** How an appointment stands on a day. */
export type Standing = 'to-come' | 'in-force' | 'over' | 'lost';

export const standingOf = (term: Term, day: string): Standing => {
  if (isOver(term, day)) return 'over';
  if (term.lost) return 'lost';
  return day < term.from ? 'to-come' : 'in-force';
};

/** Those that somebody can act by on a day, their own first. */
export const inForce = <A extends Term & { readonly way: WayToHold }>(all: readonly A[], day: string): readonly A[] => {
  const now = all.filter((each) => isInForce(each, day));
  return waysToHold.flatMap((way) => now.filter((each) => each.way === way));
};
