import type { BadField } from '#platform/serving';
import { problem } from './problem.js';

/** In well-formed JSON these tokens are all there is. */
const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g;
const maxDepth = 32;
/** Names and values: more than any command holds, and little enough to be read in a moment. */
export const maxValues = 12_000;

/** The last character of those that JSON takes as white space. */
const space = 0x20;
const [quote, backslash, colon, comma, openArray, openObject, closeArray, closeObject] = [...'"\\:,[{]}'].map(
  (character) => character.charCodeAt(0),
);

const afterString = (bytes: Uint8Array, start: number): number => {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
};

/**
 * How many names and values well-formed JSON of these bytes would hold, counted before anything is made of them: one, one for
 * each comma and colon, and one for each bracket that something follows. Stops beyond `most`.
 */
const valuesIn = (bytes: Uint8Array, most: number): number => {
  let values = 1;
  let opened = false;
  for (let at = 0; at < bytes.length && values <= most; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= space) continue;
    if (opened && byte !== closeArray && byte !== closeObject) values += 1;
    opened = byte === openArray || byte === openObject;
    if (byte === comma || byte === colon) values += 1;
    else if (byte === quote) at = afterString(bytes, at);
  }
  return values;
};

interface Level {
  readonly pointer: string;
  readonly keys: Set<string> | null;
  index: number;
  key: string | null;
}

const step = (key: string | number): string =>
  `/${String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const placeIn = (level: Level | undefined): string =>
  level === undefined ? '' : level.pointer + step(level.keys === null ? level.index : (level.key ?? ''));

const textOf = (token: string): string => (token.includes('\\') ? JSON.parse(token) : token.slice(1, -1));

const keyProblem = (key: string, seen: ReadonlySet<string>): string | null => {
  if (key === '__proto__') return 'forbidden-key';
  if (seen.has(key)) return 'duplicate-key';
  return key.isWellFormed() ? null : 'lone-surrogate';
};

/** What JSON.parse lets through and a record must not: repeated keys, `__proto__`, half characters, bottomless nesting, infinity. */
const hazards = (text: string): readonly BadField[] => {
  const found: BadField[] = [];
  const levels: Level[] = [];
  for (const [token] of text.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      const pointer = placeIn(level);
      if (levels.length >= maxDepth) return [{ pointer, code: 'too-deep' }];
      levels.push({ pointer, keys: token === '{' ? new Set() : null, index: 0, key: null });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level) {
      level.index += 1;
      level.key = null;
    } else if (token.startsWith('"')) {
      const value = textOf(token);
      if (level?.keys && level.key === null) {
        const code = keyProblem(value, level.keys);
        level.keys.add(value);
        level.key = value;
        if (code !== null) found.push({ pointer: placeIn(level).toWellFormed(), code });
      } else if (!value.isWellFormed()) found.push({ pointer: placeIn(level).toWellFormed(), code: 'lone-surrogate' });
    } else if (Math.abs(Number(token)) === Infinity)
      found.push({ pointer: placeIn(level).toWellFormed(), code: 'number-too-large' });
    if (found.length >= 100) return found;
  }
  return found;
};

/** A JSON body, strictly UTF-8. Throws the problem that names everything wrong with it. */
export const parseBody = (bytes: Uint8Array): unknown => {
  if (valuesIn(bytes, maxValues) > maxValues) throw problem('too-many-values', { params: { max: maxValues } });
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw problem('malformed-json', { errors: [{ pointer: '', code: 'bad-json' }] });
  }
  const errors = hazards(text);
  if (errors.length > 0) throw problem('malformed-body', { errors });
  return value;
};
