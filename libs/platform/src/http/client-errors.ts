import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { lingeringClose } from './lingering-close.js';
import type { Failures } from './failures.js';
import { type Problem, bodyOf, protocolProblem } from './problem.js';
import type { ProtocolCode } from './protocol-problems.js';
import { securityHeaders } from './security-headers.js';

/** What Node and its parser tell of a connection that cannot be read on. */
export type ClientError = Error & {
  readonly code?: string;
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
};

const byCode: Readonly<Record<string, ProtocolCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  HPE_INVALID_VERSION: 'unknown-version',
  HPE_PAUSED_H2_UPGRADE: 'unknown-version',
};

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const requestLine = new RegExp(`^${token} [^\\s]+ HTTP/\\d\\.\\d\\r?\\n`);
const begun = new RegExp(`^${token}( [^\\r\\n]*)?$`);

/** A method that the parser does not know is one that no address takes, if its line is one of HTTP. */
const isMethodOfItsOwn = ({ rawPacket, bytesParsed = 0 }: ClientError): boolean => {
  const text = rawPacket?.toString('latin1') ?? '';
  const line = text.slice(text.lastIndexOf('\n', bytesParsed - 1) + 1);
  return line.includes('\n') ? requestLine.test(line) : begun.test(line);
};

const problemOf = (error: ClientError): Problem => {
  if (error.code === 'HPE_INVALID_METHOD' && isMethodOfItsOwn(error)) return protocolProblem('unknown-method');
  return protocolProblem(byCode[error.code ?? ''] ?? 'malformed-request');
};

/** Nobody could be asked for a language: English, which every problem has. */
const bytesOf = (found: Problem, id: string): string => {
  const body = JSON.stringify(bodyOf(found, 'en', id));
  const headers = {
    ...securityHeaders,
    'x-correlation-id': id,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'en',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    date: new Date().toUTCString(),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${[`HTTP/1.1 ${found.status} ${STATUS_CODES[found.status]}`, ...lines].join('\r\n')}\r\n\r\n${body}`;
};

interface UnderWay {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers what never becomes a request, and ends requests that stop being one, as problems like all others. */
export class ClientErrors {
  /** The last request begun on a connection. */
  private readonly underWay = new WeakMap<Duplex, UnderWay>();
  private readonly ended = new WeakSet<Duplex>();

  constructor(
    private readonly failures: Failures,
    /** Gets what was answered here, without a request. */
    private readonly answered: (correlationId: string, found: Problem) => void,
  ) {}

  watch(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      this.underWay.set(request.raw.socket, { request, reply });
      done();
    });
    server.server.on('connect', (_request: IncomingMessage, socket: Duplex) =>
      this.log(protocolProblem('unknown-method'), socket),
    );
  }

  /** Node's `clientError`. */
  answer(error: ClientError, socket: Duplex): void {
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE' || socket.destroyed) return void socket.destroy();
    const found = problemOf(error);
    const last = this.underWay.get(socket);
    if (last === undefined || last.reply.raw.writableFinished) return this.log(found, socket);
    // What came whole is answered first: it is what followed that cannot be read.
    if (last.request.raw.complete) return void last.reply.raw.once('finish', () => this.log(found, socket));
    if (!last.reply.sent) this.failures.send(found, last.request, last.reply);
  }

  private log(found: Problem, socket: Duplex): void {
    if (this.ended.has(socket) || !socket.writable) return;
    this.ended.add(socket);
    const id = randomUUID();
    this.answered(id, found);
    socket.on('error', () => socket.destroy());
    socket.write(bytesOf(found, id));
    if (socket instanceof Socket) lingeringClose(socket, null);
    else socket.end();
  }
}

/** `100 Continue` is said when a body is about to be read, not before it is known whether it will be. */
export const continueWhenAdmitted = (server: FastifyInstance): void => {
  const waiting = new WeakSet<IncomingMessage>();
  const http: Server = server.server;
  http.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    waiting.add(request);
    http.emit('request', request, response);
  });
  http.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    http.emit('request', request, response),
  );
  server.addHook('preParsing', (request, reply, payload, done) => {
    if (waiting.has(request.raw)) reply.raw.writeContinue();
    done(null, payload);
  });
};
