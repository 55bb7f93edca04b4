import { badQuery } from './problem.js';

const LONGEST = 200;

/** Of a key that stands for itself: what can be seen of ASCII, without spaces. */
const bare = new RegExp(`^[\\x21-\\x7E]{1,${LONGEST}}$`);

const character = String.raw`[\x20\x21\x23-\x5B\x5D-\x7E]|\\["\\]`;
const parameter = String.raw` *; *[a-z*][a-z0-9_.*-]*(?:=(?:"(?:${character})*"|[^\s;,"]+))?`;

/** A string of RFC 8941; what parameters say beside it is no part of it. */
const quoted = new RegExp(`^"((?:${character}){1,${LONGEST}})"(?:${parameter})*$`);

/** What the header may hold. */
export const keyPattern = new RegExp(`${bare.source}|${quoted.source}`);

/** A key, and other forms in which it may stand in the record: keys were once kept as they were sent. */
export interface IdempotencyKey {
  readonly key: string;
  readonly former: readonly string[];
}

const asQuoted = (key: string): string => `"${key.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** The same key whether it was sent bare or quoted. Throws 400 where it is neither. */
export const idempotencyKeyIn = (header: string | readonly string[] | undefined): IdempotencyKey | null => {
  if (header === undefined) return null;
  if (typeof header !== 'string' || !keyPattern.test(header)) throw badQuery('#Idempotency-Key', 'bad-key');
  const [, within] = quoted.exec(header) ?? [];
  const key = within === undefined ? header : within.replaceAll(/\\(["\\])/g, '$1');
  const former = [asQuoted(key), header].filter((each) => each !== key && bare.test(each));
  return { key, former: [...new Set(former)] };
};
