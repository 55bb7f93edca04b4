import type { ComponentChildren } from 'preact';
import type { Lang } from '#kernel';
import type { Reader } from '../i18n/reader.js';
import { useReader } from '../i18n/reader.js';

type Params = Readonly<Record<string, string | null>>;

const address = (lang: Lang, place: string, params: Params): string => {
  const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== null);
  const query = new URLSearchParams(given).toString();
  return `/${lang}${place === '' ? '' : `/${place}`}${query === '' ? '' : `?${query}`}`;
};

const momentOf = ({ query: { asOf, knownAt } }: Reader): Params => ({ asOf: asOf ?? null, knownAt: knownAt ?? null });

/** Another place, on the day the reader stands on. `params` are added; a `null` takes one away. */
export const link = (reader: Reader, place: string, params: Params = {}): string =>
  address(reader.lang, place, { ...momentOf(reader), ...params });

/** The same place with every filter kept, but for `params`: another page of a list, another day, today. */
export const linkHere = ({ lang, place, query }: Reader, params: Params): string =>
  address(lang, place, { ...query, ...params });

/** The same place, in another language. */
export const linkIn = ({ place, query }: Reader, lang: Lang): string => address(lang, place, query);

/** The same place for whoever has not said which language: it leads to theirs. */
export const linkToAny = (reader: Reader): string => {
  const rest = linkIn(reader, reader.lang).slice(1 + reader.lang.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
};

interface LinkProps {
  /** One of `places`. */
  readonly to: string;
  readonly params?: Params;
  /** Id of an element on that page. */
  readonly hash?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The way to link from one page to another: keeps language, day, and what was known. */
export const Link = ({ to, params, hash, class: className, children }: LinkProps) => {
  const href = link(useReader(), to, params);
  return (
    <a class={className} href={hash === undefined ? href : `${href}#${encodeURIComponent(hash)}`}>
      {children}
    </a>
  );
};

const web = /^https?:\/\/[^\s]+$/i;

/** An address that came with the record: a link where it leads to the web, else its text and nothing to click. */
export const ExternalLink = ({ href, children }: { readonly href: string; readonly children?: ComponentChildren }) => {
  const shown = children ?? (
    <bdi dir="ltr" lang="">
      {href}
    </bdi>
  );
  if (!web.test(href) || !URL.canParse(href)) return <span>{shown}</span>;
  return (
    <a class="external" href={href} rel="external noreferrer noopener">
      {shown}
    </a>
  );
};
