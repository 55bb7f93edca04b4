import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { clearanceOf } from '#identity';
import { CLOCK, type Clock, codingFor } from '#platform/serving';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { from, map, mergeMap, of } from 'rxjs';
import { cacheControlFor, mayWriteShown, principalOf } from './access.js';
import type { AnswerCache, CachedAnswer } from './answer-cache.js';
import type { Reading } from '../parts.js';
import { ANSWER_CACHE, READING } from '../tokens.js';
import { Epochs } from './epochs.js';
import { withEdtf } from './edtf.js';
import { etagOf, inCoding, isMatched, noneMatch, writersTag } from './etag.js';
import { selectedQuery } from './chosen.js';
import { linksOf } from './links.js';
import { badQuery, problem } from './problem.js';
import { accepted, attachment, offered, json, type Representation, type Rows, rowsOf } from './representation.js';
import { Settled } from './settled.js';

const waitMs = 5000;

/** Routes, as they are registered: an address may be written in many ways. */
const fromRows =
  /^\/api\/v1(?:$|\/(?:resolutions|commitments|actions|recommendations|parties|statements|assessments|open-questions|correspondence|search)(?:[/.]|$))/;

const ofInterface = /^\/api\/v1(?:\/|$)/;

const questionOf = (query: unknown, epochs: Epochs): string | null => {
  const given: unknown = Reflect.get(Object(query), 'minPosition');
  if (given === undefined) return null;
  if (typeof given !== 'string') throw badQuery('?minPosition', 'given-twice');
  return epochs.parse(given, '?minPosition');
};

/**
 * Where the record stood is told, but makes no answer a different one: it is left out of the tag and put before the rest. But for
 * the epoch: who holds an answer of before a restore must not go on from its position. A part of a list with more to come has
 * another tag with every position and hour, since its cursor leads to the rest as it was there. Bytes, because the tag and the socket both
 * want them, and Arabic is made into bytes but once.
 */
const bytesOf = (answer: object, epochs: Epochs): CachedAnswer => {
  const { position: at, ...rest } = answer as { readonly position?: string | null; readonly next?: string | null };
  const bytes = Buffer.from(JSON.stringify(rest));
  const tag = etagOf(bytes, epochs.prefix);
  const { next = null } = rest;
  if (at === undefined) return { bytes, tag, next };
  const head = Buffer.from(`{"position":${JSON.stringify(epochs.format(at))}${bytes.length === 2 ? '' : ','}`);
  return { bytes: Buffer.concat([head, bytes.subarray(1)]), tag, next };
};

/** The same list in rows: another answer, with a tag of its own. What follows of the list is told beside it, so it is in the tag. */
const rowsIn = (answer: object, rows: Rows, epochs: Epochs, now: Date): CachedAnswer => {
  const { next = null } = answer as { readonly next?: string | null };
  const bytes = rows.written(answer);
  const tag = etagOf(bytes, `${epochs.prefix}csv ${next ?? ''}`);
  return { bytes, tag, next, file: attachment(rows, answer, now) };
};

/** Of one thing that can be written, told at the top or within. */
const revisionIn = (answer: object): number | null => {
  const within: unknown = Reflect.get(answer, 'action') ?? answer;
  const revision: unknown = Reflect.get(Object(within), 'revision');
  return typeof revision === 'number' ? revision : null;
};

/** A question under way. */
interface Answering {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Whether whoever asks may write what is shown. */
  readonly writable: boolean;
  readonly keep: ((answer: CachedAnswer) => void) | undefined;
  /** Of a list. */
  readonly rows: Rows | null;
  /** What there is at the address. */
  readonly types: readonly string[];
  /** `null`: none of it is accepted. */
  readonly form: Representation | null;
}

type Asked = Omit<Answering, 'keep'>;

const isFromRows = (request: FastifyRequest): boolean => fromRows.test(request.routeOptions.url ?? '');
const isOfInterface = (request: FastifyRequest): boolean => ofInterface.test(request.routeOptions.url ?? '');

/** What tells of this process is as it is, whatever is accepted. */
const formFor = (request: FastifyRequest, types: readonly string[]): Representation | null =>
  isOfInterface(request) ? accepted(request, types) : json;

/** Reads wait for `minPosition`, carry an ETag and answer 304 where the asker has it already. */
@Injectable()
export class AnsweringInterceptor implements NestInterceptor {
  private readonly constant = new WeakMap<object, CachedAnswer>();

  constructor(
    @Inject(READING) private readonly reading: Reading,
    /** `null`: every answer is worked out. */
    @Inject(ANSWER_CACHE) private readonly cache: AnswerCache | null,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly settled: Settled,
    private readonly epochs: Epochs,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (request.method !== 'GET' && request.method !== 'HEAD') return next.handle();
    const [handler, reply] = [context.getHandler(), http.getResponse<FastifyReply>()];
    const rows = rowsOf(handler);
    const types = offered(request.routeOptions.url ?? '', handler);
    const form = formFor(request, types);
    const asked = { request, reply, rows, types, form, writable: mayWriteShown(request, handler) };
    return from(this.look(asked)).pipe(
      mergeMap((found) => {
        if (found !== null && found.kept !== null) return of(this.sent(found.kept, asked));
        const made = { ...asked, keep: found?.keep };
        return next.handle().pipe(map((answer: unknown) => this.answer(answer, made)));
      }),
    );
  }

  /** Waits for what the asker has seen, then looks whether the answer is at hand. */
  private async look({ request, form, writable }: Asked): Promise<Awaited<ReturnType<AnswerCache['find']>> | null> {
    await this.wait(request);
    await this.settled.wait(request.query);
    // What follows the log, or tells about this process, is not a matter of rows.
    if (this.cache === null || !isFromRows(request)) return null;
    const principal = principalOf(request);
    // By what may be done, and by what is seen: of one function that may be more for some than for others.
    const asker = [principal?.role ?? '', clearanceOf(principal).join(' '), String(writable)];
    const question = [selectedQuery(request, this.clock()), ...asker, form?.format ?? ''];
    return this.cache.find(question.join('\n'));
  }

  private async wait(request: FastifyRequest): Promise<void> {
    const wanted = questionOf(request.query, this.epochs);
    if (wanted === null || (await this.reading.state.waitFor(wanted, waitMs))) return;
    throw problem('not-there-yet', { headers: { 'retry-after': '1' } });
  }

  private answer(answer: unknown, made: Answering): unknown {
    const { request, reply, rows, types, form, writable, keep } = made;
    if (typeof answer !== 'object' || answer === null || Buffer.isBuffer(answer) || reply.sent) return answer;
    if (form === null) throw problem('not-acceptable', { params: { types: types.join(', ') } });
    const dated = isFromRows(request) ? withEdtf(answer) : answer;
    if (form.format === 'csv' && rows !== null) {
      const inRows = rowsIn(dated, rows, this.epochs, this.clock());
      keep?.(inRows);
      return this.sent(inRows, made);
    }
    const seen = this.bytesOf(dated);
    const revision = writable ? revisionIn(answer) : null;
    // Nothing that anybody else is told: a role has its own answers among those that are kept.
    const tagged = revision === null ? seen : { ...seen, tag: writersTag(revision, seen.bytes, this.epochs.prefix) };
    if (reply.statusCode === 200) keep?.(tagged);
    return this.sent(tagged, made);
  }

  /** What never changes while the process runs is made into bytes once. */
  private bytesOf(answer: object): CachedAnswer {
    const made = this.constant.get(answer) ?? bytesOf(answer, this.epochs);
    if (Object.isFrozen(answer)) this.constant.set(answer, made);
    return made;
  }

  private sent(
    { bytes, tag: uncoded, next, file }: CachedAnswer,
    { request, reply, rows, form }: Asked,
  ): Buffer | string {
    const tag = inCoding(uncoded, codingFor(request, bytes.length));
    const vary = rows === null ? 'accept-language' : 'accept, accept-language';
    void reply.headers({ etag: tag, 'cache-control': cacheControlFor(request), vary });
    if (isOfInterface(request))
      void reply.header(
        'link',
        linksOf(request, this.reading.licence, { next, rows: file === undefined ? null : rows }),
      );
    if (!isMatched(request.headers['if-match'], tag)) throw problem('other-than-asked-for');
    // Only of what would be answered with 200 can the asker have it already (RFC 9110, 13.2.1).
    if (reply.statusCode === 200 && noneMatch(request.headers['if-none-match'], tag)) {
      void reply.status(304);
      return '';
    }
    if (file !== undefined) void reply.header('content-disposition', file);
    void reply.type((form ?? json).type);
    return bytes;
  }
}
