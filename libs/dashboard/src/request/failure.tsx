import type { FastifyRequest } from 'fastify';
import { type Clock, type FailureAsPage, type Problem, negotiate, problemBody } from '#api';
import type { Lang } from '#kernel';
import { isolate, latestTodayOnEarth } from '#kernel';
import { ErrorPage } from '../ui/error.page.js';
import { readable } from '../routing/moment.js';
import { addressOf, localized, readerOf } from '../i18n/reader.js';
import { htmlOf, pageHeaders } from './rendering.interceptor.js';
import type { Navigation } from './tokens.js';

/** What was asked for, within the sentence that names it: nothing in it turns the sentence around. */
const isolateParams = (params: Problem['params']): Problem['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value.replaceAll(/\p{C}/gu, '')) : value,
    ]),
  );

export const isolated = (found: Problem): Problem => ({
  ...found,
  params: isolateParams(found.params),
  errors: found.errors.map((error) => ({ ...error, params: isolateParams(error.params ?? {}) })),
});

const notForPages = /^\/(api|assets|docs|health|metrics|openapi\.json)(\/|$)/;

/** The language of whoever should see a page: what the address begins with, else what a browser asks for; `null` for others. */
const languageFor = ({ url, headers }: FastifyRequest): Lang | null => {
  const { lang } = localized(url);
  if (lang !== null) return lang;
  const { path, query } = addressOf(url);
  if (notForPages.test(path) || !/\btext\/html\b/i.test(headers.accept ?? '')) return null;
  return negotiate(new URLSearchParams(query).get('lang'), headers['accept-language']);
};

/** Read from the address itself: one that cannot be routed has no query yet. */
const givenOnce = (url: string): Readonly<Record<string, string>> => {
  const given = new URLSearchParams(addressOf(url).query);
  return Object.fromEntries([...given].filter(([name]) => given.getAll(name).length === 1));
};

interface Parts {
  readonly clock: Clock;
  readonly navigation: Navigation;
  readonly trial: boolean;
}

/** Every failure of a page, as a page: the same codes and words as the interface's problems, for a person. */
export const failureAsPage =
  ({ clock, navigation, trial }: Parts): FailureAsPage =>
  (found, request) => {
    const lang = languageFor(request);
    if (lang === null) return null;
    const now = clock();
    const [today, openedOn] = [latestTodayOnEarth(now), now.toISOString().slice(0, 10)];
    const query = givenOnce(request.url);
    const requested = readerOf(
      { url: request.url, query, id: request.id, protocol: request.protocol, host: request.host },
      { today, openedOn, fallback: lang, nav: navigation(null), trial },
    );
    const reader = { ...requested, query: readable(requested.query, today) };
    const body = problemBody(isolated(found), lang, request.id);
    return {
      headers: { ...pageHeaders, 'content-language': lang },
      body: htmlOf(<ErrorPage problem={body} />, reader),
    };
  };
