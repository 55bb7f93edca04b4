import { endedBefore, isLang, latestTodayOnEarth } from '#kernel';
import { languageOf } from '#platform/serving';
import type { FastifyRequest } from 'fastify';

/** What makes one answer another, and not how it was asked for: there are endless ways to ask for the same. */
export const chosen = (request: Pick<FastifyRequest, 'url' | 'headers' | 'query'>, now: Date): string => {
  const today = latestTodayOnEarth(now);
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  // One that cannot be read is refused, and is no choice of the language in which that is said.
  if (isLang(Reflect.get(Object(request.query), 'lang'))) searchParams.delete('lang');
  searchParams.sort();
  const language = languageOf(request, request.query);
  return [pathname, searchParams, language, today, endedBefore(today, now.toISOString())].join('\n');
};
