import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSameAsker } from './access.js';

/** How often it is looked who may still read, and how long an answer is no lasting one. */
const LOOK_MS = 3_000;
/** For so long nobody need be able to tell. */
const UNTOLD_MS = 5_000;

/** Whether the register is open to whoever sent a request, if it was when its answer began. */
type IsStillOpen = (request: FastifyRequest) => Promise<boolean>;

interface Lasting {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** When it was last known that it may go on. */
  knownAt: number;
}

/**
 * An answer that lasts, a live stream or a file that is read slowly, ends for whoever may no longer read: the session was ended, the
 * token revoked, the function is over, the register was closed. Where that cannot be looked up for a while, it ends too. It is cut
 * off and not ended in good order, since it is not whole.
 */
export const endForWhoeverMayNot = (server: FastifyInstance, isStillOpen: IsStillOpen): void => {
  const open = new Set<Lasting>();
  server.addHook('onRequest', (request, reply, done) => {
    const lasting = { request, reply, knownAt: performance.now() };
    open.add(lasting);
    const over = () => void open.delete(lasting);
    reply.raw.once('finish', over).once('close', over);
    done();
  });
  const look = async (lasting: Lasting): Promise<void> => {
    const { request, reply } = lasting;
    const at = performance.now();
    const may = await Promise.all([isSameAsker(request), isStillOpen(request)]).catch(() => null);
    if (may === null ? at - lasting.knownAt < UNTOLD_MS : may.every(Boolean)) {
      if (may !== null) lasting.knownAt = at;
      return;
    }
    reply.raw.destroy();
  };
  const looking = setInterval(() => {
    const before = performance.now() - LOOK_MS / 2;
    for (const lasting of open) if (lasting.reply.raw.headersSent && lasting.knownAt < before) void look(lasting);
  }, LOOK_MS).unref();
  server.addHook('onClose', (_server, done) => {
    clearInterval(looking);
    done();
  });
};
