import type { BadField } from '#platform/serving';
import { hasHijriYear, isDay, isLang } from '#kernel';
import { type RulesVersion, rulesVersions } from '#progress';
import { type Cursor, cursorFrom } from '#record';
import { textProblem } from '#shapes';
import { problem } from './problem.js';

/** How one parameter of an address is read: its value, or the code of what is wrong. */
export type Read<T> = (
  text: string,
) => { readonly value: T } | { readonly code: string; readonly params?: NonNullable<BadField['params']> };

type Readers = Readonly<Record<string, Read<unknown>>>;
export type Values<R extends Readers> = { readonly [K in keyof R]: R[K] extends Read<infer T> ? T | null : never };

const matching =
  (pattern: RegExp, code: string): Read<string> =>
  (text) =>
    pattern.test(text) ? { value: text } : { code };

export const day: Read<string> = (text) => {
  if (!isDay(text)) return { code: 'not-a-day' };
  return hasHijriYear(text) ? { code: 'hijri-year' } : { value: text };
};

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant, as `toISOString` writes it. */
export const instant: Read<string> = (text) => {
  // An unescaped "+" of an offset arrives as a space.
  const given = text.replace(/ (?=\d{2}:\d{2}$)/, '+');
  const date = new Date(given);
  if (!instantPattern.test(given) || !isDay(given.slice(0, 10)) || Number.isNaN(date.getTime()))
    return { code: 'not-an-instant' };
  if (hasHijriYear(given.slice(0, 10))) return { code: 'hijri-year' };
  return { value: date.toISOString() };
};

/** What a part of a list holds at most. */
export const MOST_ROWS = 200;

export const limit: Read<number> = (text) =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ROWS
    ? { value: Number(text) }
    : { code: 'not-a-limit' };

/**
 * As a log writes them, SQLite's or EventStoreDB's: at full width, since they are compared as text. Before it, from the second
 * on, the number of the epoch; what it stands for is for `Epochs` to say.
 */
export const positionPattern = /^(?:(?!000[01])\d{4}\.)?(?:\d{16}|\d{20}\.\d{20})$/;
export const position = matching(positionPattern, 'not-a-position');
/** What every read takes. */
export const momentReaders = { asOf: day, knownAt: instant, minPosition: position };
const rules: Read<RulesVersion> = (text) => {
  const value = rulesVersions.find((each) => String(each) === text);
  return value === undefined ? { code: 'not-one-of-these', params: { values: rulesVersions.join(', ') } } : { value };
};
/** What every read takes that answers figures. */
export const figureReaders = { ...momentReaders, rules };
export const cursor: Read<Cursor> = (text) => {
  const value = cursorFrom(text);
  return value === null || !positionPattern.test(value.position) ? { code: 'not-a-cursor' } : { value };
};
export const lang: Read<string> = (text) => (isLang(text) ? { value: text } : { code: 'not-a-language' });
/** What is refused in a text that is recorded is refused in one that is looked for, but that it may be blank. */
export const words: Read<string> = (text) => {
  const wrong = textProblem(text, 200, true);
  return wrong === null || wrong.code === 'empty-text' ? { value: text } : wrong;
};
export const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (text) => {
    const value = values.find((each) => each === text);
    return value === undefined ? { code: 'not-one-of-these', params: { values: values.join(', ') } } : { value };
  };

const one = (reader: Read<unknown>, name: string, raw: unknown, errors: BadField[]): unknown => {
  if (raw === undefined) return null;
  if (typeof raw !== 'string') return errors.push({ pointer: `?${name}`, code: 'given-twice' });
  const read = reader(raw);
  if ('value' in read) return read.value;
  return errors.push({ pointer: `?${name}`, ...read });
};

/** Reads a query string by its table; `null` where a parameter is missing. Throws 400 naming every bad or unknown one. */
export const readQuery = <R extends Readers>(readers: R, query: unknown): Values<R> => {
  const given = Object.entries(query ?? {});
  const errors: BadField[] = given
    .filter(([name]) => name !== 'lang' && !Object.hasOwn(readers, name))
    .map(([name]) => ({ pointer: `?${name.slice(0, 60)}`, code: 'unknown-parameter' }));
  const raw = Object.fromEntries(given);
  if (!Object.hasOwn(readers, 'lang')) one(lang, 'lang', raw['lang'], errors);
  const values = Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => [
      name,
      one(reader, name, Object.hasOwn(raw, name) ? raw[name] : undefined, errors),
    ]),
  );
  if (errors.length > 0) throw problem('malformed-query', { errors });
  return values as Values<R>;
};
