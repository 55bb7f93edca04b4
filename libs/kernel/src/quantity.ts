import type { Quote } from './event.js';

export const qualifiers = ['exact', 'more-than', 'at-least', 'about', 'expected', 'more-than-expected'] as const;
/** How a source qualifies a number: "24", "more than 150", "at least 30", "about 100", "200 expected", "more than 200 expected". */
export type Qualifier = (typeof qualifiers)[number];

/** A number as a source gives it, without names. */
export interface Quantity {
  /** The number itself, a whole one. */
  readonly value: number;
  readonly qualifier: Qualifier;
  /** The original’s own words, where they are at hand. */
  readonly wording?: Quote;
}
