import { isDeepStrictEqual } from 'node:util';
import { isObject } from '#kernel';
import type { Answer } from './normal.js';

/** One place in which two answers differ. */
export interface Difference {
  /** A JSON pointer into the answer: `/status`, `/headers/location`, `/body/items/3/title/en`, `/body/text/12`. */
  readonly pointer: string;
  /** `undefined` where there was nothing. */
  readonly old: unknown;
  readonly now: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const step = (name: string | number): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

function* inFields(pointer: string, old: Fields, now: Fields): Generator<Difference> {
  for (const name of Object.keys(old)) yield* between(`${pointer}${step(name)}`, old[name], now[name]);
  for (const name of Object.keys(now).filter((each) => !Object.hasOwn(old, each)))
    yield { pointer: `${pointer}${step(name)}`, old: undefined, now: now[name] };
  // The bytes are another answer's where its fields come in another order.
  const [before, after] = [Object.keys(old), Object.keys(now)];
  if (before.length === after.length && !isDeepStrictEqual(before, after) && before.every((name) => name in now))
    yield { pointer, old: `fields in the order ${before.join()}`, now: `fields in the order ${after.join()}` };
}

/** What both begin and end with is left aside, so that one entry more is one difference and not one at each that follows. */
function* inList(pointer: string, old: readonly unknown[], now: readonly unknown[]): Generator<Difference> {
  const [before, after] = [old, now].map((list) => list.map((each) => JSON.stringify(each)));
  if (before === undefined || after === undefined) return;
  const shorter = Math.min(old.length, now.length);
  let [first, last] = [0, 0];
  while (first < shorter && before[first] === after[first]) first += 1;
  while (last < shorter - first && before[old.length - 1 - last] === after[now.length - 1 - last]) last += 1;
  const [gone, come] = [old.slice(first, old.length - last), now.slice(first, now.length - last)];
  for (let at = 0; at < Math.max(gone.length, come.length); at += 1)
    yield* between(`${pointer}${step(first + at)}`, gone[at], come[at]);
}

function* between(pointer: string, old: unknown, now: unknown): Generator<Difference> {
  if (isObject(old) && isObject(now)) yield* inFields(pointer, old, now);
  else if (Array.isArray(old) && Array.isArray(now)) yield* inList(pointer, old, now);
  else if (!Object.is(old, now)) yield { pointer, old, now };
}

/** Of a page the words count, and not which of them share a block. */
const withoutBlocks = (text: unknown): unknown =>
  Array.isArray(text) ? text.join('').replaceAll(/\s/g, '') : undefined;
const isPage = (body: unknown): body is Fields => isObject(body) && 'text' in body && 'links' in body;

/** All in which an answer of today differs from the one that was kept. */
export const differencesOf = (old: Answer, now: Answer): readonly Difference[] => {
  const same =
    isPage(old.body) && isPage(now.body) && withoutBlocks(old.body['text']) === withoutBlocks(now.body['text']);
  const body = same && isObject(old.body) ? { ...Object(now.body), text: old.body['text'] } : now.body;
  return [...between('', old, { ...now, body })];
};

const sourceOf = (pattern: string): string =>
  pattern
    .split(/(\*\*|\*|\([^)]*\))/)
    .map((part) => {
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part.startsWith('(')) return `(?:${part.slice(1, -1).split('|').map(sourceOf).join('|')})`;
      return part.replaceAll(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`);
    })
    .join('');

/** Made once each: every place of every answer is held against them. */
const made = new Map<string, RegExp>();

/** Whether a text is of a pattern in which `*` stands for anything but a slash, `**` for anything and `(a|b)` for either. */
export const matches = (pattern: string, text: string): boolean => {
  const found = made.get(pattern) ?? new RegExp(`^${sourceOf(pattern)}$`, 's');
  made.set(pattern, found);
  return found.test(text);
};
