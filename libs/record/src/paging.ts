import { createHash } from 'node:crypto';
import { byText } from '#kernel';
import type { MomentQuery } from './moment.js';
import { CooperativeYield } from './cooperative-yield.js';
import { InvalidCursor } from './query-refusal.js';

/** The way on from a part of a list. */
export interface Paged {
  /** Give it back as `cursor` for what follows; `null` at the end. */
  readonly next: string | null;
}

/** A part of a list. */
export interface Page<T> extends Paged {
  /** In the order of the list. */
  readonly items: readonly T[];
}

/** How far somebody has come with a list, and in which state of the record it is read to its end. */
export interface Cursor {
  /** Of the list as it was asked for, and of all that is said here. */
  readonly digest: string;
  /** How far the record had come, as it is told. */
  readonly position: string;
  /** When the list was begun: what today was then is today to its end; of two fixed clocks the instant asked about. ISO 8601. */
  readonly now: string;
  /** Key of the last entry that was given. */
  readonly after: string;
}

/** What a list is asked for, beside what it is narrowed down to. */
export interface PageQuery {
  readonly cursor: Cursor | null;
  readonly limit: number | null;
}

/** Where a list is begun or gone on with. */
export interface PageSnapshot {
  /** `null`: today, or as it is known now, whatever day that is. */
  readonly moment: MomentQuery;
  /** As it is told; `null` where the record held nothing. */
  readonly position: string | null;
  readonly now: string;
}

const encoded = ({ digest, position, now, after }: Cursor): string =>
  Buffer.from(JSON.stringify([digest, position, now, after])).toString('base64url');

const hashOf = (identity: unknown): string =>
  createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 16);

/** Longer than any that is given: what an order is made of is a few hundred characters. */
const LONGEST = 4_000;

/** As the record tells one; the calendar that is reckoned with begins and ends far beyond these years. */
const isInstant = (text: string): boolean => {
  const at = new Date(text);
  return /^(?:19|2\d)\d{2}-/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString() === text;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
};

/** What a list gave as `next`; `null` for what none can have given. */
export const cursorFrom = (text: string): Cursor | null => {
  const parts = text.length > LONGEST ? null : parsed(text);
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return null;
  const [digest = '', position = '', now = '', after = ''] = parts;
  const cursor = { digest, position, now, after };
  // No database takes these in a key, and no list has them in one.
  const readable = after.isWellFormed() && !after.includes('\u0000');
  return isInstant(now) && readable && encoded(cursor) === text ? cursor : null;
};

/** These make no other list, or are told by the walk. */
const notFilters: ReadonlySet<string> = new Set(['cursor', 'limit', 'minPosition', 'asOf', 'knownAt']);

/** Which list it is: its name with whatever its order depends on, and what it is narrowed down to. */
export interface List<A extends PageQuery = PageQuery> {
  readonly name: string;
  readonly query: A;
}

const digestOf = ({ name, query }: List, { asOf, knownAt }: MomentQuery, cursor: Omit<Cursor, 'digest'>): string => {
  const filters = Object.entries(query)
    .filter(([filter, value]) => !notFilters.has(filter) && value !== null)
    .toSorted(([a], [b]) => byText(a, b));
  const { position, now, after } = cursor;
  return hashOf([name, filters, asOf, knownAt, position, now, after]);
};

/** Reads what comes after a key of a list's order, `null`: from its beginning on; at most so many, or as far as it is asked for more. */
export type ReadAfter<T> = (
  after: string | null,
  most: number,
) => Promise<readonly T[]> | AsyncIterable<T> | readonly T[];

/** Reads from all that a list has, in the order of `keyOf`. */
export const readFrom =
  <T>(items: readonly T[], keyOf: (item: T) => string): ReadAfter<T> =>
  (after, most) =>
    (after === null ? items : items.filter((item) => keyOf(item) > after)).slice(0, most);

/** A page is to be read on a line that is slow: what would make it larger comes with the next, in bytes. */
const LARGEST = 900_000;

/** As they are shown, in turns: at most so many, and as many as make no larger page, one at least; `last` that leaves more to come. */
const shownOf = async <T, S>(
  found: AsyncIterable<T> | readonly T[],
  most: number,
  show: (item: T) => S | Promise<S>,
): Promise<{ readonly items: readonly S[]; readonly last: T | null }> => {
  const [eventLoop, items]: [CooperativeYield, S[]] = [new CooperativeYield(), []];
  let last: T | null = null;
  let bytes = 0;
  for await (const item of found) {
    if (items.length === most) return { items, last };
    const one = await show(item);
    bytes += Buffer.byteLength(JSON.stringify(one));
    if (items.length > 0 && bytes > LARGEST) return { items, last };
    items.push(one);
    last = item;
    await eventLoop.yieldIfDue();
  }
  return { items, last: null };
};

/** How a list is read and shown. */
export interface Listed<T, S> {
  readonly read: ReadAfter<T>;
  /** Keys are unique and sort ascending by code unit. */
  readonly keyOf: (item: T) => string;
  readonly show: (item: T) => S | Promise<S>;
}

/**
 * The part of a list that is asked for, in the order of its keys. A cursor belongs to its list, its order, what that is narrowed down
 * to and its moment. `limit` defaults to 50; there are fewer where so many would make an answer of nearly a megabyte.
 */
export const page = async <T, S>(
  list: List,
  { moment, position, now }: PageSnapshot,
  { read, keyOf, show }: Listed<T, S>,
): Promise<Page<S> | InvalidCursor> => {
  const { cursor, limit } = list.query;
  if (cursor !== null && digestOf(list, moment, cursor) !== cursor.digest) return new InvalidCursor();
  const most = limit ?? 50;
  const found = await read(cursor?.after ?? null, most + 1);
  const { items, last } = await shownOf(found, most, show);
  if (position === null || last === null) return { items, next: null };
  const here = { position, now, after: keyOf(last) };
  return { items, next: encoded({ ...here, digest: digestOf(list, moment, here) }) };
};

/** For what is shown as it is. */
export const asItIs = <T>(item: T): T => item;
