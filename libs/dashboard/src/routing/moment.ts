import type { Read } from '#api';
import { badQuery, day, instant, lastDay, momentReaders } from '#api';
import { knownResolutions, type MomentQuery, type RecordView } from '#record';

/** As a date field gives it: a day stands for its end, so that everything entered on it was known. */
const known: Read<string> = (text) => {
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return instant(text);
  const read = day(text);
  return 'value' in read ? { value: `${read.value}T23:59:59.999Z` } : read;
};

/** How the two clocks are read from the address of a page. */
export const pageReaders = { ...momentReaders, knownAt: known };

const valueOf = (read: Read<string>, text: string | undefined): string | null => {
  const found = text === undefined ? { code: '' } : read(text);
  return 'value' in found ? found.value : null;
};

type Query = Readonly<Record<string, string>>;

/** The moment that an address names, as far as it can be read. */
export const momentIn = ({ asOf, knownAt }: Query): MomentQuery => ({
  asOf: valueOf(pageReaders.asOf, asOf),
  knownAt: valueOf(pageReaders.knownAt, knownAt),
});

/** The moment that an address names, refused where its day lies further ahead than a page can be turned. */
export const boundedMoment = (query: Query, today: string): MomentQuery => {
  const moment = momentIn(query);
  const last = lastDay(today);
  if (moment.asOf !== null && moment.asOf > last) throw badQuery('?asOf', 'day-too-far-ahead', { last });
  return moment;
};

/** The query without a day that cannot be read or shown, so that no link out of a page carries it on. */
export const readable = (query: Query, today: string): Query => {
  const { asOf, knownAt } = momentIn(query);
  const gone = { asOf: asOf === null || asOf > lastDay(today), knownAt: knownAt === null };
  return Object.fromEntries(
    Object.entries(query).filter(([name]) => !Object.hasOwn(gone, name) || !gone[name as keyof typeof gone]),
  );
};

/** All of a list. */
export const everything = { q: null, limit: 1000, cursor: null };

/** The first resolution that has something to carry out, as it was known; `null` where none was on record. */
export const firstResolution = async (view: RecordView): Promise<string | null> => {
  const items = await knownResolutions(view);
  return (items.find(({ commitments }) => commitments.length > 0) ?? items[0])?.id ?? null;
};
