import { byText, endedBefore, isLang, latestTodayOnEarth } from '#kernel';
import { languageOf } from '#platform/serving';
import type { FastifyRequest } from 'fastify';

type SelectedRequest = Pick<FastifyRequest, 'params' | 'query' | 'headers'> & {
  readonly routeOptions: Pick<FastifyRequest['routeOptions'], 'url'>;
};

const entriesOf = (table: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(Object(table)).toSorted(([a], [b]) => byText(a, b));

/** One that cannot be read is refused, and is no choice of the language in which that is said. */
const isChoice = ([name, value]: readonly [string, unknown]): boolean => name === 'lang' && isLang(value);

/**
 * What makes one answer another, as the router has read the address: whoever reads it a second time reads it otherwise. What has
 * been waited for (`minPosition`), the order of parameters and what was said of languages beside the one that was chosen make no
 * other answer.
 */
export const selectedQuery = ({ routeOptions, params, query, headers }: SelectedRequest, now: Date): string => {
  const today = latestTodayOnEarth(now);
  const parameters = entriesOf(query).filter((pair) => pair[0] !== 'minPosition' && !isChoice(pair));
  const language = languageOf({ headers }, query);
  const days = [today, endedBefore(today, now.toISOString())];
  return JSON.stringify([routeOptions.url, entriesOf(params), parameters, language, ...days]);
};
