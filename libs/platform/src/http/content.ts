import type { FastifyRequest } from 'fastify';
import { protocolProblem } from './problem.js';

export const bodyLimit = 1024 * 1024;

/** Whether a body follows the head, by what the head says. */
export const declaresBody = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isAsIs = (coding: string | undefined): boolean => coding === undefined || /^\s*(identity)?\s*$/i.test(coding);

const withoutBody = ['GET', 'HEAD'];

/** What a head says of its body, held against what is read here. Throws 400, 413 or 415. */
export const checkContent = (request: FastifyRequest): void => {
  const { headers, method, mediaType } = request;
  const declared = declaresBody(request);
  if (withoutBody.includes(method)) {
    if (declared) throw protocolProblem('unexpected-body');
    return;
  }
  if (Number(headers['content-length'] ?? 0) > bodyLimit) throw protocolProblem('body-too-large');
  if (!isAsIs(headers['content-encoding']))
    throw protocolProblem('unsupported-content-encoding', { headers: { 'accept-encoding': 'identity' } });
  const untyped = headers['content-type'] === undefined && !declared;
  if (!untyped && mediaType !== 'application/json') throw protocolProblem('unsupported-media-type');
};
