import { createHash } from 'node:crypto';
import { badQuery } from './problem.js';

/** A weak tag over what an answer says, so that equal answers have equal tags whatever their position; `apart` keeps others apart. */
export const etagOf = (text: string | Buffer, apart = ''): string =>
  `W/"${createHash('sha256').update(apart).update(text).digest('base64url').slice(0, 27)}"`;

export const revisionTag = (revision: number): string => `"${revision}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether `If-None-Match` names this tag. */
export const noneMatch = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((each) => opaque(each) === opaque(tag)));

/** The revision in `If-Match`, `null` where the header is missing. Throws 400 for anything an ETag never looked like. */
export const revisionIn = (header: string | undefined): number | null => {
  if (header === undefined) return null;
  const [, digits] = /^"(\d{1,15})"$/.exec(header.trim()) ?? [];
  if (digits === undefined) throw badQuery('#If-Match', 'not-an-etag');
  return Number(digits);
};
