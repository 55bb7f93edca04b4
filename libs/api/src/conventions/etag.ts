import { createHash } from 'node:crypto';
import { badQuery } from './problem.js';

const digestOf = (text: string | Buffer, apart: string): string =>
  createHash('sha256').update(apart).update(text).digest('base64url').slice(0, 27);

/** A weak tag over what an answer says, so that equal answers have equal tags whatever their position; `apart` keeps others apart. */
export const etagOf = (text: string | Buffer, apart = ''): string => `W/"${digestOf(text, apart)}"`;

/** Of what a command made of a stream. */
export const revisionTag = (revision: number): string => `"${revision}"`;

/**
 * For who may write what is shown: a strong tag over every byte, from which `If-Match` reads the revision. `epoch`: revisions are
 * given anew after a restore.
 */
export const writersTag = (revision: number, bytes: Buffer, epoch: string): string =>
  `"${epoch}${revision}-${digestOf(bytes, 'writer')}"`;

/** The bytes differ by coding, so a strong tag does; what a weak one says is the same in each. */
export const inCoding = (tag: string, coding: string | null): string =>
  coding === null || tag.startsWith('W/') ? tag : `${tag.slice(0, -1)}+${coding}"`;

interface Tag {
  readonly weak: boolean;
  readonly opaque: string;
}

const nextTag = /^ ?(?:(W\/)?"([\x21\x23-\x7E\x80-\xFF]*)")? ?(?:,|$)/;

/** The tags of a header as RFC 9110 lists them, or `*`; `null` where it is no such list. */
const tagsIn = (header: string): readonly Tag[] | '*' | null => {
  if (header.trim() === '*') return '*';
  const found: Tag[] = [];
  // No tag holds a space.
  for (let rest = header.replaceAll(/[ \t]+/g, ' '); rest !== '';) {
    const [whole, weak, opaque] = nextTag.exec(rest) ?? [];
    if (whole === undefined) return null;
    if (opaque !== undefined) found.push({ weak: weak !== undefined, opaque });
    rest = rest.slice(whole.length);
  }
  return found.length === 0 ? null : found;
};

const one = (tag: string): Tag => ({ weak: tag.startsWith('W/'), opaque: tag.replace(/^W\//, '').slice(1, -1) });

/** Whether `If-None-Match` names this tag: weak or strong is all the same to it. */
export const noneMatch = (header: string | undefined, tag: string): boolean => {
  const tags = header === undefined ? null : tagsIn(header);
  return tags === '*' || (tags?.some(({ opaque }) => opaque === one(tag).opaque) ?? false);
};

/** What `If-Match` asks of what is written: that it is there, or at one of these revisions. */
export type RevisionsAskedFor = readonly number[] | 'any';

/** A revision alone, or as a strong tag gave it, which ends in a digest and perhaps the coding in which it was sent. */
const revised = /^(\d{4}\.)?(0|[1-9]\d{0,14})(-[\w-]+(?:\+[a-z]+)?)?$/;

const revisionOf = ({ weak, opaque }: Tag, epoch: string): readonly number[] => {
  const [, given = '', revision, digest] = revised.exec(opaque) ?? [];
  const isOfNow = given === (digest === undefined ? '' : epoch);
  return weak || revision === undefined || !isOfNow ? [] : [Number(revision)];
};

const listed = (header: string): readonly Tag[] | '*' => {
  const tags = tagsIn(header);
  if (tags === null) throw badQuery('#If-Match', 'not-an-etag');
  return tags;
};

/** The revisions in `If-Match`, `null` where the header is missing. A tag that was never given is of none. Throws 400 for what is no list of tags. */
export const revisionsIn = (header: string | undefined, epoch: string): RevisionsAskedFor | null => {
  if (header === undefined) return null;
  const tags = listed(header);
  return tags === '*' ? 'any' : tags.flatMap((tag) => revisionOf(tag, epoch));
};

/** Whether `If-Match` of a read lets this tag pass. Throws 400 as for a command. */
export const isMatched = (header: string | undefined, tag: string): boolean => {
  if (header === undefined) return true;
  const tags = listed(header);
  const { weak, opaque } = one(tag);
  return tags === '*' || (!weak && tags.some((each) => !each.weak && each.opaque === opaque));
};
