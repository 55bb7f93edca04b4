import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { declaresBody } from './content.js';

const lingerMs = 3_000;
const lingerBytes = 8 * 1024 * 1024;
const lookMs = 50;

/**
 * Ends our side and throws away what still comes in, within bounds, before the connection goes. Closed at once it would be
 * reset, and who was still sending might never see the answer. Who still reads the request then is told that no more comes: Node
 * says so of none that has its answer.
 */
export const lingeringClose = (socket: Socket, incoming: IncomingMessage | null): void => {
  const until = performance.now() + lingerMs;
  const most = socket.bytesRead + lingerBytes;
  const look = setInterval(() => {
    const whole = incoming?.complete === true && socket.writableFinished;
    if (whole || performance.now() > until || socket.bytesRead > most) socket.destroy();
  }, lookMs);
  socket.once('close', () => {
    clearInterval(look);
    if (incoming?.complete === false) incoming.destroy();
  });
  socket.end();
  (incoming ?? socket).resume();
};

/** Where a request is answered whose body has not come in full, the connection ends with the answer. */
export const closeUnread = (request: FastifyRequest, reply: FastifyReply): void => {
  const { raw } = request;
  if (raw.complete || !declaresBody(request) || !(raw.socket instanceof Socket)) return;
  const { socket } = raw;
  void reply.header('connection', 'close');
  // What Node calls once the last answer of a connection is written.
  socket.destroySoon = () => lingeringClose(socket, raw);
};
