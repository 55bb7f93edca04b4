import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '#identity';
import type { CommandAnswer, CommandRequest } from '#record';
import { principalOf } from '../conventions/access.js';
import { revisionIn, revisionTag } from '../conventions/etag.js';
import { idempotencyKeyIn } from '../conventions/idempotency-key.js';
import { problem } from '../conventions/problem.js';

const originOf = ({ id, role, party }: Principal): CommandRequest['origin'] => ({ actor: id, role, onBehalfOf: party });

/** A request's headers and body as a command for the bus. Throws 400 for headers that cannot be read. */
export const commandFrom = (
  request: FastifyRequest,
  target: Pick<CommandRequest, 'slice' | 'command' | 'id'>,
): CommandRequest => {
  const principal = principalOf(request);
  if (principal === null) throw problem('unauthenticated');
  const keyed = idempotencyKeyIn(request.headers['idempotency-key']);
  return {
    ...target,
    body: request.body,
    idempotencyKey: keyed?.key ?? null,
    formerKeys: keyed?.former ?? [],
    ifMatch: revisionIn(request.headers['if-match']),
    origin: originOf(principal),
    correlationId: String(request.id),
  };
};

/** Whether a command began a stream, and where that can be read; `null` where it has no address of its own. */
export interface Created {
  readonly location: string | null;
}

/** Says where the thing now stands: `ETag` is its revision; 201 where it is new, with `Location` where it has one. */
export const answerWith = (reply: FastifyReply, answer: CommandAnswer, created: Created | null): CommandAnswer => {
  void reply.headers({ etag: revisionTag(answer.revision), 'cache-control': 'no-store' });
  if (created !== null && created.location !== null) void reply.header('location', created.location);
  void reply.status(created === null ? 200 : 201);
  return answer;
};
