import type { Lang } from '#kernel';
import { isLang } from '#kernel';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** The first is the one for who does not mind. */
const offered: readonly Lang[] = ['en', 'ar', 'fr'];

/** More ranges than any browser sends; what follows them is not looked at. */
const MOST_RANGES = 100;

/** Whatever is not refused, rather than nothing (RFC 9110, 12.5.4). */
const orAnyOther = ', *;q=0.001';

const bestOf = (acceptLanguage: string): Lang | undefined =>
  new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages(offered).find(isLang);

const accepted = (header: string): Lang => {
  const ranges = header.split(',', MOST_RANGES).join(',');
  return bestOf(ranges) ?? bestOf(`${ranges}${orAnyOther}`) ?? 'en';
};

/** The language to answer in: `?lang`, else the best of `Accept-Language`, else English, unless that is refused. */
export const negotiate = (query: unknown, acceptLanguage: string | undefined): Lang =>
  isLang(query) ? query : accepted(acceptLanguage ?? '*');

/** The language of a reader, where an answer's order depends on it. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>, query: unknown): Lang =>
  negotiate(Reflect.get(Object(query), 'lang'), headers['accept-language']);
