import type { Lang } from '#kernel';
import { isLang } from '#kernel';
import type { FastifyRequest } from 'fastify';

const preferences = (header: string): readonly string[] =>
  header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.map((param) => /^\s*q=([\d.]+)\s*$/i.exec(param)?.[1]).find((value) => value !== undefined);
      return { tag: tag.toLowerCase().split('-')[0] ?? '', q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ tag }) => tag);

/** The language to answer in: `?lang`, else the best of `Accept-Language`, else English. */
export const negotiate = (query: unknown, acceptLanguage: string | undefined): Lang =>
  isLang(query) ? query : (preferences(acceptLanguage ?? '').find(isLang) ?? 'en');

/** The language of a reader, where an answer's order depends on it. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>, query: unknown): Lang =>
  negotiate(Reflect.get(Object(query), 'lang'), headers['accept-language']);
