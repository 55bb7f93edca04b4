import type { PartialDate, Refusal } from '#kernel';
import { refuse, spanOf } from '#kernel';
import type { Correspondents, NotedOfPaper } from './paper.js';
import { yearOf } from './registry-number.js';

export type PaperRefusal =
  'number-taken' | 'no-correspondent' | 'number-of-an-earlier-year' | 'more-titles-than-enclosures';

/** A paper as it is to be registered. */
interface Registered extends Pick<NotedOfPaper, 'number' | 'enclosures'> {
  readonly correspondents: Correspondents;
  /** On which it came, or went. */
  readonly on: PartialDate;
}

/** Why a paper of either book may not be registered; `null` where it may. `taken`: whether its number was given before. */
export const paperRefused = (
  { number, enclosures, correspondents, on }: Registered,
  taken: boolean,
): Refusal<PaperRefusal> | null => {
  if (taken) return refuse('number-taken', { number });
  const { parties, bodies } = correspondents;
  if (parties.length + bodies.length === 0) return refuse('no-correspondent');
  // A paper may be registered long after it came, never before.
  const { earliest, latest } = spanOf(on);
  if (yearOf(number) < (earliest ?? latest).slice(0, 4)) return refuse('number-of-an-earlier-year', { number });
  const { count, titles } = enclosures ?? { count: 0, titles: [] };
  return titles.length > count ? refuse('more-titles-than-enclosures', { titles: titles.length, count }) : null;
};
