import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a cookie is for: whoever is signed in, or the form of whoever is not yet. */
type Use = 'session' | 'door';

type Asked = Pick<FastifyRequest, 'headers' | 'protocol' | 'hostname' | 'socket'>;

const isLoopback = (address: string): boolean => /^(?:::ffff:)?127\.|^::1$/.test(address);

const isLoopbackName = (host: string): boolean => {
  const name = host.replace(/^\[|\]$/g, '');
  return name === 'localhost' || (isIP(name) > 0 && isLoopback(name));
};

/** Whether nobody between can read along: by TLS, or on this machine alone. */
export const isPrivate = ({ protocol, hostname, socket }: Asked): boolean =>
  protocol === 'https' || (isLoopbackName(hostname) && isLoopback(socket.remoteAddress ?? ''));

/** `__Host-`: of this host, sent over TLS alone, whatever another name of the domain sets. A browser takes that over TLS only. */
const nameOf = (use: Use, { protocol }: Pick<Asked, 'protocol'>): string =>
  `${protocol === 'https' ? '__Host-' : ''}tanfidh-${use}`;

/** Base 64 of 256 bits. */
const secretFormat = /^[\w-]{43}$/;

/** The secret in a cookie; `null` where there is none, or more than one. */
export const cookieOf = (use: Use, request: Asked): string | null => {
  const name = `${nameOf(use, request)}=`;
  const given = (request.headers.cookie ?? '').split(';').map((each) => each.trim());
  const [secret = '', ...more] = given.filter((each) => each.startsWith(name)).map((each) => each.slice(name.length));
  return more.length === 0 && secretFormat.test(secret) ? secret : null;
};

/**
 * A cookie that no script reads and that no other site's form is sent with. Lax and not Strict: whoever follows a link from a
 * letter is then not asked for a password, as whoever wants to steal it would ask; and no page changes anything by being opened.
 */
const written = (use: Use, request: Asked, secret: string, more = ''): string =>
  `${nameOf(use, request)}=${secret}; Path=/; HttpOnly; SameSite=Lax${request.protocol === 'https' ? '; Secure' : ''}${more}`;

/** Until the browser is closed, as far as the browser is concerned. */
export const setCookie = (use: Use, request: Asked, reply: FastifyReply, secret: string): void =>
  void reply.header('set-cookie', written(use, request, secret));

export const dropCookie = (use: Use, request: Asked, reply: FastifyReply): void =>
  void reply.header('set-cookie', written(use, request, '', '; Max-Age=0'));
