import { Readable } from 'node:stream';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** How an answer can be sent in fewer bytes; of two that are equally welcome the first. */
const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

/** What is smaller is in one packet as it is. */
const SMALLEST = 1_024;

const isText = (type: string): boolean =>
  /^(?:text\/(?:html|css|csv|plain|javascript)|application\/(?:[\w.-]+\+)?json|image\/svg\+xml)(?:;|$)/.test(type);

const reads = ['GET', 'HEAD'];

/** The order of a header counts only between what is equally welcome: there it is ours to choose. */
const bestFirst = (accepted: string): string => {
  const isBest = (part: string): boolean => /^\s*br\s*(;|$)/i.test(part);
  return accepted
    .split(',')
    .toSorted((a, b) => Number(isBest(b)) - Number(isBest(a)))
    .join(',');
};

/** In which coding whoever asks is sent so many bytes of text; `null`: as they are. */
export const codingFor = (
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  length: number,
): Coding | null => {
  const accepted = headers['accept-encoding'];
  if (typeof accepted !== 'string' || length < SMALLEST || !reads.includes(method)) return null;
  const [best] = new Negotiator({ headers: { 'accept-encoding': bestFirst(accepted) } }).encodings([
    ...codings,
    'identity',
  ]);
  return codings.find((each) => each === best) ?? null;
};

/** In a thread of Node's own: nobody else waits for it. Little work and a small window; what it saves beyond that is little. */
const compress: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    new Promise((resolve, reject) => {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_LGWIN]: 18,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      brotliCompress(bytes, { params }, (error, coded) => (error === null ? resolve(coded) : reject(error)));
    }),
  gzip: (bytes) =>
    new Promise((resolve, reject) => {
      gzip(bytes, { level: 6 }, (error, coded) => (error === null ? resolve(coded) : reject(error)));
    }),
};

/** What bytes were coded to, for as long as somebody keeps the bytes; who asks meanwhile waits for the same. */
const coded = new WeakMap<Buffer, Map<Coding, Promise<Buffer>>>();

const codedOnce = (bytes: Buffer, coding: Coding): Promise<Buffer> => {
  const made = coded.get(bytes) ?? new Map<Coding, Promise<Buffer>>();
  coded.set(bytes, made);
  const under = made.get(coding) ?? compress[coding](bytes);
  made.set(coding, under);
  return under;
};

const alsoVaries = (reply: FastifyReply): void => {
  const vary = reply.getHeader('vary');
  void reply.header('vary', vary === undefined ? 'accept-encoding' : `${String(vary)}, accept-encoding`);
};

/** Sends text in fewer bytes to whoever takes that. A live stream is written past this, as it comes. */
export const addCoding = (server: FastifyInstance): void => {
  server.addHook('onSend', async (request, reply, payload) => {
    if (!reads.includes(request.method)) return payload;
    const bytes = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : '';
    const text = bytes.length > 0 && isText(String(reply.getHeader('content-type') ?? ''));
    if (text || reply.statusCode === 304) alsoVaries(reply);
    if (reply.statusCode === 304) {
      // What a cache is told is still so may be so in one coding only; of its type and length it would take what is said here.
      void reply.removeHeader('content-type').removeHeader('content-length');
      // Of a HEAD, Fastify tells the length of whatever is no stream.
      return request.method === 'HEAD' ? Readable.from([]) : null;
    }
    const coding = text ? codingFor(request, Buffer.byteLength(bytes)) : null;
    if (coding === null) return payload;
    void reply.header('content-encoding', coding).removeHeader('content-length');
    return Buffer.isBuffer(bytes) ? codedOnce(bytes, coding) : compress[coding](Buffer.from(bytes));
  });
};
