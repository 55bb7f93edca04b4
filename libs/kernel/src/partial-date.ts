import { addDays, lastDayOf, latestDayAt } from './calendar.js';

/**
 * A date as far as a source gives it, as text:
 * `2018-11-29` · `2018-11` · `2018` · `before 2018-11-29` · `on or before 2018-09-24` · `2019-03/2019-09` (somewhere in, or over, that range).
 */
export type PartialDate = string;

export type DatePrecision = 'day' | 'month' | 'year' | 'before' | 'on-or-before' | 'range';

export interface DateSpan {
  readonly precision: DatePrecision;
  /** First possible day, `null` where nothing bounds it. */
  readonly earliest: string | null;
  /** Last possible day: the day from which the fact counts. */
  readonly latest: string;
}

const unit = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const unitSpan = (text: string): DateSpan | null => {
  const [, y, m, d] = unit.exec(text) ?? [];
  if (y === undefined || y < '1000') return null;
  if (m === undefined) return { precision: 'year', earliest: `${y}-01-01`, latest: `${y}-12-31` };
  if (m < '01' || m > '12') return null;
  const last = lastDayOf(y, m);
  if (d === undefined) return { precision: 'month', earliest: `${y}-${m}-01`, latest: last };
  return d < '01' || text > last ? null : { precision: 'day', earliest: text, latest: text };
};

/** Reads a partial date; `null` for anything impossible (30 February) or ambiguous (05/06/2018). */
export const parsePartialDate = (text: string): DateSpan | null => {
  if (text.startsWith('before ')) {
    const span = unitSpan(text.slice(7));
    return span?.earliest ? { precision: 'before', earliest: null, latest: addDays(span.earliest, -1) } : null;
  }
  if (text.startsWith('on or before ')) {
    const span = unitSpan(text.slice(13));
    return span && { precision: 'on-or-before', earliest: null, latest: span.latest };
  }
  const [from, to, rest] = text.split('/');
  if (from === undefined || rest !== undefined) return null;
  const first = unitSpan(from);
  if (to === undefined || first === null) return first;
  const last = unitSpan(to);
  if (last === null || first.precision !== last.precision || (first.earliest ?? '') >= (last.earliest ?? ''))
    return null;
  return { precision: 'range', earliest: first.earliest, latest: last.latest };
};

/** The few thousand dates of a record are read over and over; reading one again always gives the same. */
const read = new Map<PartialDate, DateSpan>();
const MOST_READ = 20_000;

/** The span of a date already accepted; throws where it cannot be read, which is a fault in the log. */
export const spanOf = (date: PartialDate): DateSpan => {
  const known = read.get(date);
  if (known !== undefined) return known;
  const span = parsePartialDate(date);
  if (span === null) throw new Error(`not a date with precision: ${date}`);
  if (read.size >= MOST_READ) read.clear();
  read.set(date, span);
  return span;
};

const bounded = /^(on or )?before (.+)$/;

/**
 * The same in the Extended Date/Time Format (ISO 8601-2), of level 1 at most: a bound is an interval whose beginning is open. A day, a
 * month, a year and a range are as they are.
 */
export const edtfOf = (date: PartialDate): string => {
  const [, on, unit] = bounded.exec(date) ?? [];
  if (unit === undefined) return date;
  // As exact as the source has it: before November is until October.
  return `../${on === undefined ? spanOf(date).latest.slice(0, unit.length) : unit}`;
};

/** Whether all of `date` lies before `day`; nothing lies before a day that is not known. */
export const whollyBefore = (date: PartialDate, day: string | null): boolean =>
  day !== null && spanOf(date).latest < day;

/** Whether all of `date` lies after `day`. */
export const whollyAfter = (date: PartialDate, day: string | null): boolean =>
  day !== null && (spanOf(date).earliest ?? '') > day;

/** Whether it has happened by the end of `day`, wherever in its span it did. */
export const whollyBy = (date: PartialDate, day: string): boolean => spanOf(date).latest <= day;

/** The years of the Hijri calendar within which anybody writes today: as Gregorian ones they are of the Middle Ages. */
const hijriYear = /(?<!\d)(?:1[34]\d\d|1500)(?!\d)/;

/**
 * Whether a date has a year that can only be Hijri. It can be read, since dates on record are what they are; nobody may enter
 * one, or ask for one, since it would be taken for a Gregorian one without a word.
 */
export const hasHijriYear = (date: string): boolean => hijriYear.test(date);

/** Something with its day, and the instant (ISO 8601) since when it is on record with that day. */
export interface DatedOnRecord {
  readonly on: PartialDate;
  readonly knownSince: string;
}

/**
 * The days of something on record. What is entered "in November" while November runs has come by the day on which it is entered: nobody
 * can enter what has not.
 */
export const spanOnRecord = ({ on, knownSince }: DatedOnRecord): DateSpan => {
  const span = spanOf(on);
  const first = span.earliest ?? '';
  const entered = knownSince.slice(0, 10);
  // A day begins elsewhere before it does at UTC.
  const by = entered < first && first <= latestDayAt(knownSince) ? first : entered;
  return by < span.latest && first <= by ? { ...span, latest: by } : span;
};

/** Whether something on record has happened by the end of `day`, wherever in its span it did. */
export const hasHappenedBy = (one: DatedOnRecord, day: string): boolean => spanOnRecord(one).latest <= day;

/** A full calendar day, `YYYY-MM-DD`, that exists. */
export const isDay = (text: string): boolean => unitSpan(text)?.precision === 'day';

/**
 * Whether the date cannot have come yet, wherever on earth one stands; `latestToday` is the date at UTC+14. A month or year that
 * has begun may be cited, alone, as a bound or as the end of a range: "in November", said in November, is not a date ahead.
 */
export const isInFuture = (date: PartialDate, latestToday: string): boolean => {
  const { latest } = spanOf(date);
  const unitLength = /[^ /]+$/.exec(date)?.[0].length ?? latest.length; // of YYYY, YYYY-MM or YYYY-MM-DD
  return latest.slice(0, unitLength) > latestToday.slice(0, unitLength);
};
