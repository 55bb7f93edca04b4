import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { checkAddress } from './address.js';
import { type Problem, protocolProblem } from './problem.js';

const hostsIn = (rawHeaders: readonly string[]): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;

const authority = /^(?:\[([^\]%]*)\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i;
const future = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

/** `host` or `host:port` as RFC 3986 has them; the host may be empty, where the address is of none. */
const isHost = (given: string): boolean => {
  const found = authority.exec(given);
  const literal = found?.[1];
  return found !== null && (literal === undefined || isIPv6(literal) || future.test(literal));
};

/** Whom it was meant for is not known: what follows on the connection neither. */
const noHost = (): Problem => protocolProblem('no-host', { headers: { connection: 'close' } });

/** What HTTP asks of every request, whatever it is about. Throws 400 or 417. */
export const checkProtocol = (request: FastifyRequest): void => {
  const { headers, raw } = request;
  const hosts = hostsIn(raw.rawHeaders);
  const named = headers.host === undefined ? raw.httpVersion === '1.0' : isHost(headers.host);
  if (!named || hosts > 1) throw noHost();
  if (headers.expect !== undefined && !/^100-continue$/i.test(headers.expect))
    throw protocolProblem('unknown-expectation');
  checkAddress(request);
};
