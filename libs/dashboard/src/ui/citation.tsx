import type { Source } from '#kernel';
import { useReader } from '../i18n/reader.js';
import { ExternalLink, Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import type { CitedSource } from './cited-source.js';
import { citedSources } from './cited.words.js';
import { addresses, restIn } from './cited-rest.js';
import { placeIn } from './locator.words.js';
import { Comma } from './text.js';

const WithLinks = ({ text }: { readonly text: string }) => (
  <>{text.split(addresses).map((part) => (addresses.test(part) ? <ExternalLink href={part} /> : part))}</>
);

/** The source that a citation begins with, by the longest beginning; where it goes on, it goes on with a mark and not with a word. */
const citedBy = (citation: string): CitedSource | undefined =>
  citedSources
    .filter(({ begins }) => citation.startsWith(begins) && !/^[\p{L}\p{N}]/u.test(citation.slice(begins.length)))
    .toSorted((a, b) => b.begins.length - a.begins.length)[0];

interface PlaceProps {
  readonly of: string;
  /** In which the lines have places of their own. */
  readonly document: string | undefined;
}

/** A place in a source, in the reader's language where it has a name there; a line of a kept document leads to it. */
const InSource = ({ of, document }: PlaceProps) => {
  const { lang } = useReader();
  const place = placeIn(of, lang);
  if (place === null)
    return (
      <bdi lang="">
        <WithLinks text={of} />
      </bdi>
    );
  const { kind, name, numbers, between } = place;
  const [first, last] = numbers;
  const number = (n: string, named: string) =>
    document === undefined || kind !== 'line' ? (
      `${named}${n}`
    ) : (
      <Link to={places.document(document)} hash={`L${n}`}>
        {named}
        {n}
      </Link>
    );
  return (
    <bdi>
      {number(first, `${name} `)}
      {last !== undefined && between}
      {last !== undefined && number(last, '')}
    </bdi>
  );
};

/** What stands after the title without an address of its own, where the title's address says as much: "istanbulmediation.org". */
const withoutHost = (rest: string, address: string | undefined): string => {
  const host = /^, ([a-z\d.-]+\.[a-z]{2,}(?:\/\S*)?)$/.exec(rest)?.[1];
  return host !== undefined && address?.includes(host) === true ? '' : rest;
};

/** A source as one would cite it, with the place in it: by its title in the reader's language where the record knows one, else as it was written, in a language that nobody noted. Addresses can be followed. */
export const Citation = ({ source: { citation, locator } }: { readonly source: Source }) => {
  const { lang } = useReader();
  const cited = citedBy(citation);
  const rest = cited === undefined ? citation : withoutHost(citation.slice(cited.begins.length), cited.address);
  const said = cited === undefined || lang === 'en' ? null : restIn(rest, lang);
  const title = cited?.title[lang];
  return (
    <cite class="citation" lang={cited === undefined ? '' : undefined}>
      {cited !== undefined && (
        <bdi>{cited.document === undefined ? title : <Link to={places.document(cited.document)}>{title}</Link>}</bdi>
      )}
      {rest !== '' && (
        <bdi lang={cited === undefined || lang === 'en' || said !== null ? undefined : 'en'}>
          <WithLinks text={said ?? rest} />
        </bdi>
      )}
      {cited?.address !== undefined && !addresses.test(rest) && (
        <>
          <Comma />
          <ExternalLink href={cited.address} />
        </>
      )}
      {locator !== null && (
        <>
          <Comma />
          <InSource of={locator} document={cited?.document} />
        </>
      )}
    </cite>
  );
};
