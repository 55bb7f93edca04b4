import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long whoever is in the middle of a request or an answer may go on once the close begins. */
const graceMs = 2_000;

/** Where `localhost` is two addresses, Fastify opens a server more for the second, and closes it without waiting for it. */
const furtherServers = (server: FastifyInstance): readonly Server[] => {
  const named = Object.getOwnPropertySymbols(server).find((each) => each.description === 'fastify.serverBindings');
  return named === undefined ? [] : (Reflect.get(server, named) as readonly Server[]);
};

const closed = (server: Server): Promise<void> => new Promise((done) => void server.close(() => done()));

/** A close waits for nobody for ever: what is under way gets `graceMs`; a connection that is open then is cut. */
export const closeInTime = (server: FastifyInstance): void => {
  const open = new Set<Socket>();
  const watch = (each: Server): void =>
    void each.on('connection', (socket: Socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
  let closing = false;
  let furtherClosed: Promise<unknown> = Promise.resolve();
  watch(server.server);
  server.addHook('onListen', (done) => {
    furtherServers(server).forEach(watch);
    done();
  });
  server.addHook('preClose', (done) => {
    closing = true;
    furtherClosed = Promise.all(furtherServers(server).map(closed));
    setTimeout(() => open.forEach((socket) => socket.destroy()), graceMs).unref();
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    // Kept for a next request, it would be waited for like one that still speaks.
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('onClose', () => furtherClosed.then(() => undefined));
};
