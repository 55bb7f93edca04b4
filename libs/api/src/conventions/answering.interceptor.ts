import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, codingFor } from '#platform/serving';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { from, map, mergeMap, of } from 'rxjs';
import { cacheControlFor, mayWriteShown, principalOf } from './access.js';
import type { AnswerCache, CachedAnswer } from './answer-cache.js';
import type { Reading } from '../parts.js';
import { ANSWER_CACHE, READING } from '../tokens.js';
import { Epochs } from './epochs.js';
import { etagOf, inCoding, isMatched, noneMatch, writersTag } from './etag.js';
import { selectedQuery } from './chosen.js';
import { linksOf } from './links.js';
import { badQuery, problem } from './problem.js';
import { Settled } from './settled.js';

const waitMs = 5000;

/** Routes, as they are registered: an address may be written in many ways. */
const fromRows =
  /^\/api\/v1\/(?:resolutions|commitments|actions|recommendations|parties|statements|assessments)(?:\/|$)/;

const ofInterface = /^\/api\/v1\//;

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
}

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
    const reply = http.getResponse<FastifyReply>();
    return from(this.look(request)).pipe(
      mergeMap((found) => {
        if (found !== null && found.kept !== null) return of(this.sent(found.kept, request, reply));
        const made = { request, reply, writable: mayWriteShown(request, context.getHandler()), keep: found?.keep };
        return next.handle().pipe(map((answer: unknown) => this.answer(answer, made)));
      }),
    );
  }

  /** Waits for what the asker has seen, then looks whether the answer is at hand. */
  private async look(request: FastifyRequest): Promise<Awaited<ReturnType<AnswerCache['find']>> | null> {
    await this.wait(request);
    await this.settled.wait(request.query);
    // What follows the log, or tells about this process, is not a matter of rows.
    if (this.cache === null || !fromRows.test(request.routeOptions.url ?? '')) return null;
    return this.cache.find([selectedQuery(request, this.clock()), principalOf(request)?.role ?? ''].join('\n'));
  }

  private async wait(request: FastifyRequest): Promise<void> {
    const wanted = questionOf(request.query, this.epochs);
    if (wanted === null || (await this.reading.state.waitFor(wanted, waitMs))) return;
    throw problem('not-there-yet', { headers: { 'retry-after': '1' } });
  }

  private answer(answer: unknown, { request, reply, writable, keep }: Answering): unknown {
    if (typeof answer !== 'object' || answer === null || Buffer.isBuffer(answer) || reply.sent) return answer;
    const seen = this.bytesOf(answer);
    const revision = writable ? revisionIn(answer) : null;
    // Nothing that anybody else is told: a role has its own answers among those that are kept.
    const made = revision === null ? seen : { ...seen, tag: writersTag(revision, seen.bytes, this.epochs.prefix) };
    if (reply.statusCode === 200) keep?.(made);
    return this.sent(made, request, reply);
  }

  /** What never changes while the process runs is made into bytes once. */
  private bytesOf(answer: object): CachedAnswer {
    const made = this.constant.get(answer) ?? bytesOf(answer, this.epochs);
    if (Object.isFrozen(answer)) this.constant.set(answer, made);
    return made;
  }

  private sent(
    { bytes, tag: uncoded, next }: CachedAnswer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Buffer | string {
    const tag = inCoding(uncoded, codingFor(request, bytes.length));
    void reply.headers({ etag: tag, 'cache-control': cacheControlFor(request), vary: 'accept-language' });
    if (ofInterface.test(request.routeOptions.url ?? ''))
      void reply.header('link', linksOf(request, this.reading.licence, next));
    if (!isMatched(request.headers['if-match'], tag)) throw problem('other-than-asked-for');
    // Only of what would be answered with 200 can the asker have it already (RFC 9110, 13.2.1).
    if (reply.statusCode === 200 && noneMatch(request.headers['if-none-match'], tag)) {
      void reply.status(304);
      return '';
    }
    void reply.type('application/json; charset=utf-8');
    return bytes;
  }
}
