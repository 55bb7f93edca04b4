import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang, Formatter, Words } from '#kernel';
import { isLang } from '#kernel';
import { formatterIn } from '#register';

/** An entry of the navigation, as the page registry gives it. */
export interface NavItem {
  readonly words: Words;
  readonly place: string;
}

/** Who reads, in what language, what of the record they asked for, and how values are said to them. */
export interface Reader {
  readonly lang: Lang;
  /** Where they are: the address without language and query, as in `places`. */
  readonly place: string;
  /** What they asked: every parameter of the address that is given once and not left blank. */
  readonly query: Readonly<Record<string, string>>;
  /** Where the record is served from, as it was asked for: `https://tanfidh.example`; empty where nobody said. */
  readonly origin: string;
  /** The latest day begun anywhere, `YYYY-MM-DD`: what is shown where no day is asked for. */
  readonly today: string;
  /** The day at UTC on which the page was opened, `YYYY-MM-DD`. */
  readonly openedOn: string;
  readonly format: Formatter;
  /** What a party is filed under in the register's alphabet of the language. */
  readonly sortKeyOf: (code: string) => string;
  readonly nav: readonly NavItem[];
  /** Whether all that is on record here is for trying out. */
  readonly trial: boolean;
  /** Of the request, for whoever reports that something broke. */
  readonly correlationId: string;
}

/** `lang` is what the address begins with, whatever a query says. */
const withoutBlanks = (query: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(Object(query)).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '' && pair[0] !== 'lang',
    ),
  );

/** Path and query of what was requested, which a proxy may send with the host before it. */
export const addressOf = (url: string): { readonly path: string; readonly query: string } => {
  const [path = '', ...query] = url.replace(/^[a-z]+:\/\/[^/?]*/i, '').split('?');
  return { path: path === '' ? '/' : path, query: query.join('?') };
};

interface PageRequest {
  readonly url: string;
  readonly query: unknown;
  readonly id: string;
  readonly protocol?: string;
  readonly host?: string;
}

interface ReaderOptions {
  readonly today: string;
  readonly openedOn?: string;
  readonly fallback?: Lang;
  readonly nameOf?: (code: string) => Words | undefined;
  readonly sortKeyOf?: (code: string) => Words | undefined;
  readonly nav?: readonly NavItem[];
  readonly trial?: boolean;
}

/** The language that an address begins with, and the place after it; `null` where it begins with none. */
export const localized = (url: string): { readonly lang: Lang | null; readonly place: string } => {
  const [first = '', ...rest] = addressOf(url).path.slice(1).split('/');
  // Routed by what it says, however it is written: "%66r" is "fr".
  const segment = /%(?![2-7][\da-f])/i.test(first) ? first : decodeURIComponent(first);
  return isLang(segment) ? { lang: segment, place: rest.join('/') } : { lang: null, place: [first, ...rest].join('/') };
};

/** The language is the one that the address begins with; `fallback` where it begins with none. */
export const readerOf = (
  { url, query, id, protocol = 'http', host = '' }: PageRequest,
  { today, openedOn = today, fallback = 'en', nameOf, sortKeyOf, nav = [], trial = false }: ReaderOptions,
): Reader => {
  const { lang: named, place } = localized(url);
  const lang = named ?? fallback;
  const format = formatterIn(lang, nameOf ?? (() => undefined));
  return {
    lang,
    today,
    openedOn,
    nav,
    trial,
    format,
    correlationId: id,
    place,
    origin: host === '' ? '' : `${protocol}://${host}`,
    query: withoutBlanks(query),
    sortKeyOf: (code) => sortKeyOf?.(code)?.[lang] ?? format.party(code),
  };
};

export const ReaderContext = createContext<Reader | null>(null);

/** Within any page or part of one. */
export const useReader = (): Reader => {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('a page is rendered for somebody: wrap it in ReaderContext');
  return reader;
};
