import type { FastifyRequest } from 'fastify';
import { protocolProblem } from './problem.js';

export const bodyLimit = 1024 * 1024;

/** Whether a body follows the head, by what the head says. */
export const declaresBody = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isAsIs = (coding: string | undefined): boolean => coding === undefined || /^\s*(identity)?\s*$/i.test(coding);

/** JSON is UTF-8, of which ASCII is a part (RFC 8259, 8.1): whoever says otherwise would be read as another text. */
const isUtf8 = (contentType: string): boolean =>
  [...contentType.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)].every(([, charset = '']) =>
    /^(?:utf-?8|us-ascii)$/i.test(charset),
  );

const withoutBody = ['GET', 'HEAD'];

/** What a head says of its body, held against what is read here, which is of one type and of `most` bytes. Throws 400, 413 or 415. */
export const checkContent = (request: FastifyRequest, type = 'application/json', most = bodyLimit): void => {
  const { headers, method, mediaType } = request;
  const declared = declaresBody(request);
  if (withoutBody.includes(method)) {
    if (declared) throw protocolProblem('unexpected-body');
    return;
  }
  if (Number(headers['content-length'] ?? 0) > most) throw protocolProblem('body-too-large');
  if (!isAsIs(headers['content-encoding']))
    throw protocolProblem('unsupported-content-encoding', { headers: { 'accept-encoding': 'identity' } });
  const untyped = headers['content-type'] === undefined && !declared;
  if (!untyped && mediaType !== type) throw protocolProblem('unsupported-media-type', { params: { type } });
  if (!isUtf8(headers['content-type'] ?? '')) throw protocolProblem('unsupported-charset');
};
