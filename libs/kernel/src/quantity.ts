/** How a source qualifies a number: "24", "more than 150", "about 100", "200 expected", "up to 50". */
export const qualifiers = ['exact', 'more-than', 'at-least', 'about', 'expected'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number as a source gives it, without names. `wording` keeps the original's own words where they are at hand. */
export interface Quantity {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly wording?: { readonly lang: string; readonly text: string };
}
