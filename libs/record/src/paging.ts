import { createHash } from 'node:crypto';
import type { MomentQuery } from './moment.js';
import { OtherCursor } from './unanswered.js';

/** The way on from a part of a list. */
export interface Parted {
  /** Give it back as `cursor` for what follows; `null` at the end. */
  readonly next: string | null;
}

/** A part of a list. */
export interface Page<T> extends Parted {
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
  /** Of what follows, as it is seen: where that is another, whoever has the part before it is to have another cursor. */
  readonly ahead: string;
  /** Key of the last entry that was given. */
  readonly after: string;
}

/** What a list is asked for, beside what it is narrowed down to. */
export interface PageQuery {
  readonly cursor: Cursor | null;
  readonly limit: number | null;
}

/** Where a list is begun or gone on with. */
export interface Walk {
  /** `null`: today, or as it is known now, whatever day that is. */
  readonly moment: MomentQuery;
  /** As it is told; `null` where the record held nothing. */
  readonly position: string | null;
  readonly now: string;
}

const encoded = ({ digest, position, now, ahead, after }: Cursor): string =>
  Buffer.from(JSON.stringify([digest, position, now, ahead, after])).toString('base64url');

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
  const [digest = '', position = '', now = '', ahead = '', after = ''] = parts;
  const cursor = { digest, position, now, ahead, after };
  return isInstant(now) && encoded(cursor) === text ? cursor : null;
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
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { position, now, ahead, after } = cursor;
  return hashOf([name, filters, asOf, knownAt, position, now, ahead, after]);
};

/**
 * The part of a list that is asked for, of all its entries in the order of `keyOf`, whose keys are unique and sort ascending by
 * code unit. A cursor belongs to its list, its order, what that is narrowed down to and its moment. `limit` defaults to 50.
 * `stateOf`: by what it is known that an entry is seen as it was; as little as tells, where there may be many.
 */
export const page = <T>(
  list: List,
  { moment, position, now }: Walk,
  items: readonly T[],
  keyOf: (item: T) => string,
  stateOf: (item: T) => unknown = (item) => item,
): Page<T> | OtherCursor => {
  const { cursor, limit } = list.query;
  if (cursor !== null && digestOf(list, moment, cursor) !== cursor.digest) return new OtherCursor();
  const rest = cursor === null ? items : items.filter((item) => keyOf(item) > cursor.after);
  const shown = rest.slice(0, limit ?? 50);
  const last = shown.at(-1);
  if (position === null || last === undefined || rest.length === shown.length) return { items: shown, next: null };
  const here = { position, now, ahead: hashOf(rest.slice(shown.length).map(stateOf)), after: keyOf(last) };
  return { items: shown, next: encoded({ ...here, digest: digestOf(list, moment, here) }) };
};
