import type { FastifyReply, FastifyRequest } from 'fastify';
import { originOf } from '#identity';
import type { CommandAnswer, CommandRequest } from '#record';
import { principalOf } from '../conventions/access.js';
import { revisionsIn, revisionTag } from '../conventions/etag.js';
import { idempotencyKeyIn } from '../conventions/idempotency-key.js';
import { problem } from '../conventions/problem.js';

/** A request's headers and body as a command for the bus. Throws 400 for headers that cannot be read. */
export const commandFrom = (
  request: FastifyRequest,
  target: Pick<CommandRequest, 'slice' | 'command' | 'id'>,
  epoch: string,
): CommandRequest => {
  const principal = principalOf(request);
  if (principal === null) throw problem('unauthenticated');
  const keyed = idempotencyKeyIn(request.headers['idempotency-key']);
  return {
    ...target,
    body: request.body,
    idempotencyKey: keyed?.key ?? null,
    formerKeys: keyed?.former ?? [],
    ifMatch: revisionsIn(request.headers['if-match'], epoch),
    origin: originOf(principal),
    correlationId: String(request.id),
  };
};

/** Says where the thing now stands: `ETag` is its revision; `location`: where what a command began can be read, which makes it a 201. */
export const answerWith = (reply: FastifyReply, answer: CommandAnswer, location: string | null): CommandAnswer => {
  void reply.headers({ etag: revisionTag(answer.revision), 'cache-control': 'no-store' });
  if (location !== null) void reply.header('location', location);
  void reply.status(location === null ? 200 : 201);
  return answer;
};
