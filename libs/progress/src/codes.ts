/** What a computation can say. The rest (`not-started`, …) only an assessment can. */
export type ComputedStatus =
  'no-information' | 'earlier-only' | 'in-progress' | 'implemented' | 'ongoing' | 'interrupted';

/** Why a fact is on record and not counted; `/vocabulary` has each in words. */
export type UncountedReason =
  | 'retracted'
  | 'before-resolution'
  | 'may-precede-resolution'
  | 'date-uncertain'
  | 'intention-only'
  | 'no-measure'
  | 'not-in-measure'
  | 'step-already-met'
  | 'names-no-step'
  | 'names-another-step'
  | 'period-already-met'
  | 'period-running'
  | 'outside-periods'
  | 'party-already-met'
  | 'party-not-addressed'
  | 'mandate-only';
