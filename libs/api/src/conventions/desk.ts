import { timingSafeEqual } from 'node:crypto';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { SessionAct } from '#identity';
import type { LetIn } from '#record';
import { digestOf, newSecret } from '#record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInOf } from './access.js';
import { problem } from './problem.js';
import { cookieOf, dropCookie, isPrivate, setCookie } from './session-cookies.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page of the desk, or what a form of it is sent to. */
    readonly desk?: 'page' | 'form';
  }
}

/** A page of the desk, open to whoever is not signed in yet; each asks by itself who is. */
export const DeskPage = (): MethodDecorator => RouteConfig({ needs: 'read-public', desk: 'page' });

/** What a form of the desk is sent to. */
export const DeskForm = (): MethodDecorator => RouteConfig({ needs: 'read-public', desk: 'form' });

/** A page of the desk for an act of a session alone, and what a form of it is sent to. */
export const SessionPage = (needs: SessionAct): MethodDecorator => RouteConfig({ needs, desk: 'page' });
export const SessionForm = (needs: SessionAct): MethodDecorator => RouteConfig({ needs, desk: 'form' });

/** What a route takes as a body. */
export const bodyTypeOf = ({ routeOptions: { config } }: FastifyRequest): string => {
  if (config.files === true) return 'multipart/form-data';
  return config.desk === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
};

/** By its head alone: over a connection that nobody reads along, and a form from a page of ours. Throws 403. */
export const checkDesk = (request: FastifyRequest): void => {
  const { desk } = request.routeOptions.config;
  if (desk === undefined) return;
  if (!isPrivate(request)) throw problem('plain-http');
  const { protocol, host, headers } = request;
  // A port that goes without saying is said by some and not by others.
  const own = URL.parse(`${protocol}://${host}`)?.origin;
  if (desk === 'form' && (own === undefined || headers.origin !== own)) throw problem('other-origin');
};

/**
 * What a form carries to show that it was made for this browser: of the session's secret, or of one that the browser has from the
 * door; each a digest, so that no page shows what opens anything.
 */
const secretOf = (request: FastifyRequest): string | null =>
  signedInOf(request) === null ? cookieOf('door', request) : cookieOf('session', request);

/** The token for the forms of a page; whoever has nothing to make it of gets it with the page. */
export const formTokenFor = (request: FastifyRequest, reply: FastifyReply): string => {
  const own = secretOf(request);
  if (own !== null) return digestOf('form', own);
  const secret = newSecret();
  setCookie('door', request, reply, secret);
  return digestOf('form', secret);
};

/** Whether a form was made for this browser, and in this session. */
export const isOwnForm = (request: FastifyRequest, token: string): boolean => {
  const own = secretOf(request);
  const [given, wanted] = [Buffer.from(token), Buffer.from(own === null ? '' : digestOf('form', own))];
  return own !== null && given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Whoever signed in is known in this browser from now on. */
export const letIn = (request: FastifyRequest, reply: FastifyReply, { secret }: LetIn): void => {
  dropCookie('door', request, reply);
  setCookie('session', request, reply, secret);
};

export const letOut = (request: FastifyRequest, reply: FastifyReply): void => dropCookie('session', request, reply);
