import { byText, type Distribution, isNarrower } from '#kernel';
import type { CorrectedInstants, EntryOf, NewestInstant } from '../../ports/projection-store.js';
import type { Count, Counts, EntriesQuery, FoundEntry } from '../../ports/read-store.js';
import { spelt } from '../spelt.js';

// What a database does with an index, by looking at every entry.

const byStream = (a: EntryOf, b: EntryOf): number => byText(a.stream, b.stream) || a.revision - b.revision;
const byOrder = (a: EntryOf, b: EntryOf): number => byText(a.order, b.order);

const any = (wanted: readonly string[], among: readonly string[]): boolean => wanted.some((one) => among.includes(one));

const saysAny = (tokens: readonly string[], forms: readonly string[]): boolean =>
  forms.some((form) =>
    form.endsWith('*') ? tokens.some((token) => token.startsWith(form.slice(0, -1))) : tokens.includes(form),
  );

/** Whether who sees what is of these distributions sees it so. */
const isSeen = ({ distribution, narrowest }: EntryOf, clearance: readonly Distribution[]): boolean =>
  clearance.includes(distribution) && !clearance.some((one) => isNarrower(one, narrowest));

const isOver = ({ to }: EntryOf, position: string): boolean => to !== null && to <= position;

const fallsIn = ({ day }: EntryOf, { from, to }: NonNullable<EntriesQuery['days']>): boolean =>
  day !== null && (from === null || day.to >= from) && (to === null || (day.from ?? day.to) <= to);

/** Those that are asked for, whatever the limit and the cursor, by stream. */
export const among = (all: readonly EntryOf[], query: EntriesQuery): readonly EntryOf[] => {
  const own = all.filter(({ projection }) => projection === query.projection);
  const by = own.filter(({ from }) => from <= query.position);
  const under = (keys: readonly string[]) =>
    new Set(by.filter((entry) => isSeen(entry, query.clearance) && any(keys, entry.keys)).map(({ stream }) => stream));
  const streams = query.streamsUnder === undefined ? null : under(query.streamsUnder);
  return by
    .filter(
      (entry) =>
        !isOver(entry, query.position) &&
        isSeen(entry, query.clearance) &&
        (query.slices?.includes(entry.slice) ?? true) &&
        (query.streams?.includes(entry.stream) ?? true) &&
        (streams === null || streams.has(entry.stream)) &&
        (query.keys ?? []).every((group) => any(group, entry.keys)) &&
        (query.days === undefined || fallsIn(entry, query.days)) &&
        (query.whollyBy === undefined || (entry.day !== null && entry.day.to <= query.whollyBy)) &&
        (query.words ?? []).every(({ anyOf }) => saysAny(entry.words.split(' '), anyOf)),
    )
    .sort(byStream);
};

export const paged = (entries: readonly EntryOf[], { order, after, limit }: EntriesQuery): readonly EntryOf[] => {
  if (order !== 'list') return entries.slice(0, limit);
  return entries
    .filter((entry) => after === undefined || entry.order > after)
    .toSorted(byOrder)
    .slice(0, limit);
};

export const found = <Body>({
  slice,
  stream,
  revision,
  event,
  from,
  day,
  order,
  distribution,
  body,
}: EntryOf): FoundEntry<Body> => ({
  slice,
  stream,
  revision,
  event,
  from,
  day,
  order,
  distribution,
  body: structuredClone(body) as Body,
});

const countsOf = (names: readonly string[]): readonly Count[] =>
  [...Map.groupBy(names, (name) => name)]
    .map(([of, each]) => ({ of, count: each.length }))
    .sort((a, b) => byText(a.of, b.of));

export const counted = (entries: readonly EntryOf[]): Counts => ({
  slices: countsOf(entries.map(({ slice }) => slice)),
  years: countsOf(entries.flatMap(({ day }) => (day === null ? [] : [day.to.slice(0, 4)]))),
  facts: countsOf(entries.flatMap(({ facts }) => [...new Set(facts)])),
});

export const wordsIn = (
  all: readonly EntryOf[],
  { projection, clearance }: Pick<EntriesQuery, 'projection' | 'clearance'>,
): readonly string[] => {
  const seen = all.filter((entry) => entry.projection === projection && isSeen(entry, clearance));
  return [...new Set(seen.flatMap(({ words }) => spelt(words)))].toSorted(byText);
};

export const lastChange = (all: readonly EntryOf[], projection: string, position: string): string | null =>
  all
    .flatMap((entry) => (entry.projection === projection && entry.from <= position ? [entry.from] : []))
    .toSorted()
    .at(-1) ?? null;

/** The position of the first event that is of a later instant, as operators have corrected it. */
export const firstAfter = (
  instants: readonly NewestInstant[],
  corrected: readonly CorrectedInstants[],
  instant: string,
): string | null => {
  const later = instants.filter((one) => {
    const corrections = corrected
      .filter(({ projection, position }) => projection === one.projection && position > one.position)
      .toSorted((a, b) => byText(a.position, b.position));
    return corrections.reduce((at, { since, by }) => (at >= since ? by : at), one.instant) > instant;
  });
  return later.map(({ position }) => position).sort()[0] ?? null;
};
