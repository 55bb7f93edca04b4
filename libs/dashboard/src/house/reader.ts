import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang, Say, Words } from '#kernel';
import { isLang } from '#kernel';
import { sayIn } from '#register';

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
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly say: Say;
  readonly nav: readonly NavItem[];
  /** Of the request, for whoever reports that something broke. */
  readonly correlationId: string;
}

const blankless = (query: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(Object(query)).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    ),
  );

interface Asking {
  readonly url: string;
  readonly query: unknown;
  readonly id: string;
}

interface Told {
  readonly today: string;
  readonly nameOf?: (code: string) => Words | undefined;
  readonly nav?: readonly NavItem[];
}

/** The language is the first segment of the address. */
export const readerOf = ({ url, query, id }: Asking, { today, nameOf, nav = [] }: Told): Reader => {
  const [, first = '', ...rest] = (url.split('?')[0] ?? '').split('/');
  const lang = isLang(first) ? first : 'en';
  return {
    ...{ lang, today, nav, correlationId: id },
    place: rest.join('/'),
    query: blankless(query),
    say: sayIn(lang, nameOf ?? (() => undefined)),
  };
};

export const ReaderContext = createContext<Reader | null>(null);

/** Within any page or part of one. */
export const useReader = (): Reader => {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('a page is rendered for somebody: wrap it in ReaderContext');
  return reader;
};
