import type { FastifyRequest } from 'fastify';
import { protocolProblem } from './problem.js';

const hostsIn = (rawHeaders: readonly string[]): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;

/** What HTTP asks of every request, whatever it is about. Throws 400 or 417. */
export const checkProtocol = ({ headers, raw }: FastifyRequest): void => {
  const hosts = hostsIn(raw.rawHeaders);
  const named = headers.host !== undefined || raw.httpVersion === '1.0';
  if (!named || hosts > 1) throw protocolProblem('no-host');
  if (headers.expect !== undefined && !/^100-continue$/i.test(headers.expect))
    throw protocolProblem('unknown-expectation');
};
