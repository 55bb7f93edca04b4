import { createHash } from 'node:crypto';
import { readPage } from './page-text.js';

/** What is asked of the server; the same address on three days and in three languages. */
export interface Question {
  /** Without day and language: `/api/v1/parties?limit=5`, `/{lang}/timeline`. */
  readonly address: string;
  /** `YYYY-MM-DD`; `-` where the address takes no day. */
  readonly day: string;
  readonly lang: string;
}

/** What of an answer is compared. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** As a server gives it. */
export interface Given {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const compared = [
  'content-type',
  'cache-control',
  'content-language',
  'vary',
  'link',
  'location',
  'allow',
  'retry-after',
] as const;

/**
 * All that may differ without an entry in `differences.json`, in this one place. Where the record stands depends on the log that
 * holds it, so a `position` is compared as "some", whatever its name: `position` anywhere, and the `next` of the feed. A cursor
 * bears the key of a list's last entry, which may be made of a position: of `next`, and of a link to the next page, it is compared
 * that it is there; the page behind it is asked for as a question of its own. A tag is a digest of the body, which is itself
 * compared: it is compared that there is one.
 */
const SOME = '(some)';
const held = (name: string, value: unknown): unknown =>
  (name === 'position' || name === 'next') && typeof value === 'string' ? SOME : value;
const withoutCursor = (href: string): string => href.replace(/([?&]cursor=)[^&#]*/g, `$1${SOME}`);

const headersOf = (headers: Given['headers']): Answer['headers'] => {
  const kept = compared.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, withoutCursor(String(value))] as const];
  });
  return Object.fromEntries(headers['etag'] === undefined ? kept : [...kept, ['etag', SOME]]);
};

const bodyOf = (type: string, body: string): unknown => {
  if (body === '') return null;
  if (type.includes('json')) return JSON.parse(body, held) as unknown;
  if (!type.startsWith('text/html')) return body.split('\n');
  const { text, links } = readPage(body);
  return { text, links: links.map(withoutCursor) };
};

/** What of an answer is kept and compared. */
export const answerOf = ({ statusCode, headers, body }: Given): Answer => ({
  status: statusCode,
  headers: headersOf(headers),
  body: bodyOf(String(headers['content-type'] ?? ''), body),
});

/** Short, and long enough that no two bodies of a corpus share it. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);
