import { protocolProblem } from '#platform/serving';
import type { FastifyInstance } from 'fastify';

/** More than any form of ours holds; the rest of a megabyte is nobody's to send before he is known. */
const LONGEST = 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** `application/x-www-form-urlencoded`, for the routes that take it. What is not UTF-8, and what is given twice, is no form. */
const formIn = (bytes: Buffer): Readonly<Record<string, string>> => {
  const text = utf8.decode(bytes);
  // `URLSearchParams` would put a sign in the place of bytes that are no letter.
  for (const part of text.split(/[&=]/)) decodeURIComponent(part);
  const fields = [...new URLSearchParams(text)];
  if (new Set(fields.map(([name]) => name)).size < fields.length) throw new TypeError('given twice');
  return Object.fromEntries(fields);
};

export const addForms = (server: FastifyInstance): void => {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: LONGEST },
    (_request, body, done) => {
      try {
        done(null, formIn(Buffer.from(body)));
      } catch {
        done(protocolProblem('malformed-request'));
      }
    },
  );
};

/** A field of a form; what was not given is empty. */
export const formField = (body: unknown, name: string): string => {
  const form = Object(body);
  return Object.hasOwn(form, name) ? String(form[name]) : '';
};
