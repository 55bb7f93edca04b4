import type { FastifyRequest } from 'fastify';
import { type FailureAsPage, type Problem, negotiate, problemBody } from '#api';
import type { Lang } from '#kernel';
import { isolate } from '#kernel';
import { ErrorPage } from '../ui/error.page.js';
import { addressOf, localized } from '../i18n/reader.js';
import type { PagesAlone } from './pages-alone.js';
import { pageHeaders } from './rendering.interceptor.js';

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

/** Every failure of a page, as a page: the same codes and words as the interface's problems, for a person. */
export const failureAsPage =
  (pages: PagesAlone): FailureAsPage =>
  (found, request) => {
    const lang = languageFor(request);
    if (lang === null) return null;
    const body = problemBody(isolated(found), lang, request.id);
    return {
      headers: { ...pageHeaders, 'content-language': lang },
      body: pages.written(<ErrorPage problem={body} />, request, lang),
    };
  };
