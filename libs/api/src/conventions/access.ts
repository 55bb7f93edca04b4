import { isDeepStrictEqual } from 'node:util';
import { SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Act, Principal } from '#identity';
import { may } from '#identity';
import { Problem } from '#platform/serving';
import type { Accounts, SignedIn } from '#record';
import type { FastifyRequest } from 'fastify';
import { problem } from './problem.js';
import { cookieOf, isPrivate } from './session-cookies.js';

/** Who is behind an `Authorization` header; today API tokens, later also OpenID access tokens. */
export interface Authenticator {
  /** `null` where the header names nobody. */
  authenticate(authorization: string): Promise<Principal | null>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The act that the route performs. */
    readonly needs?: Act;
  }
}

const declaredPublic = new WeakSet<object>();

const handlersOf = (controller: object): readonly PropertyDescriptor[] => {
  const all: object = typeof controller === 'function' ? controller.prototype : {};
  return Object.entries(Object.getOwnPropertyDescriptors(all)).flatMap(([name, each]) =>
    name === 'constructor' ? [] : [each],
  );
};

/** Which act a route performs, or all routes of a controller that do not say; told to the router, which knows it before any body. */
export const Needs =
  (act: Act) =>
  (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor): void => {
    for (const each of descriptor === undefined ? handlersOf(target) : [descriptor]) {
      if (typeof each.value !== 'function' || declaredPublic.has(each.value)) continue;
      declaredPublic.add(each.value);
      RouteConfig({ needs: act })(target, '', each);
    }
  };

const writtenBy = 'tanfidh:written-by';

/** Of a read that shows one thing as it is written: the act by which it is. */
export const WrittenBy = (act: Act): MethodDecorator => SetMetadata(writtenBy, act);

/** Whether what a handler shows can be written by whoever asks. */
export const mayWriteShown = (request: FastifyRequest, handler: object): boolean => {
  const act = Reflect.getMetadata(writtenBy, handler) as Act | undefined;
  return act !== undefined && may(principalOf(request), act);
};

const principals = new WeakMap<FastifyRequest, Principal>();

/** Who asks; `null` for anybody. */
export const principalOf = (request: FastifyRequest): Principal | null => principals.get(request) ?? null;

/** Whether whoever asks may do that. */
export const mayDo = (request: FastifyRequest, act: Act): boolean => may(principalOf(request), act);

/** What is done at the desk: whoever may do any of it has one. */
const deskActs = ['record', 'check', 'make-available'] as const;

/** Whether whoever has signed in does anything at the desk. */
export const hasDesk = ({ principal }: SignedIn): boolean => deskActs.some((act) => may(principal, act));

/** What of an answer may be kept: nothing of one that was made for somebody, who may see what others may not. */
export const cacheControlFor = (request: FastifyRequest, byAnybody = 'no-cache'): string =>
  principalOf(request) === null ? byAnybody : 'private, no-store';

const unauthenticated = () => problem('unauthenticated', { headers: { 'www-authenticate': 'Bearer realm="tanfidh"' } });

const sessions = new WeakMap<FastifyRequest, SignedIn>();

/** By which session; `null` for whoever has none, or came with a token. */
export const signedInOf = (request: FastifyRequest): SignedIn | null => sessions.get(request) ?? null;

/** A cookie comes with whatever a browser sends, from wherever: it names nobody to what is written but by a form of the desk. */
const takesCookie = (request: FastifyRequest): boolean =>
  (['GET', 'HEAD'].includes(request.method) || request.routeOptions.config.desk === 'form') && isPrivate(request);

/** Who somebody is now, as far as this process can look it up. */
interface Asker {
  readonly principal: Principal;
  readonly signedIn: SignedIn | null;
}

/** `null` for anybody. Throws 401 for a token that names nobody: taken for none, its holder would read a public view as the full one. */
const askerOf = async (
  request: FastifyRequest,
  authenticator: Authenticator,
  lookUp: Accounts['signedIn'],
): Promise<Asker | null> => {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const principal = await authenticator.authenticate(authorization);
    if (principal === null) throw unauthenticated();
    return { principal, signedIn: null };
  }
  const secret = takesCookie(request) ? cookieOf('session', request) : null;
  const signedIn = secret === null ? null : await lookUp(secret);
  return signedIn === null ? null : { principal: signedIn.principal, signedIn };
};

const keep = (request: FastifyRequest, asker: Asker | null): void => {
  principals.delete(request);
  sessions.delete(request);
  if (asker === null) return;
  principals.set(request, asker.principal);
  if (asker.signedIn !== null) sessions.set(request, asker.signedIn);
};

/** Of the ways to learn who asks, those that a request was begun with. */
interface Learnt {
  readonly at: number;
  again(): Promise<void>;
  isSame(): Promise<boolean>;
}

const learnt = new WeakMap<FastifyRequest, Learnt>();

/** Learns who asks. Throws 401 for a token that names nobody. */
export const identify = async (
  request: FastifyRequest,
  authenticator: Authenticator,
  accounts: Pick<Accounts, 'signedIn' | 'stillIn'>,
): Promise<void> => {
  keep(request, await askerOf(request, authenticator, (secret) => accounts.signedIn(secret)));
  const now = () => askerOf(request, authenticator, (secret) => accounts.stillIn(secret));
  learnt.set(request, {
    at: performance.now(),
    again: async () => keep(request, await now()),
    isSame: async () => isDeepStrictEqual((await now())?.principal ?? null, principalOf(request)),
  });
};

/** Default-deny: throws 401 or 403 unless the route says which act it performs, and whoever asks may. */
export const authorize = (request: FastifyRequest): void => {
  const principal = principalOf(request);
  const act = request.routeOptions.config.needs;
  if (act === undefined) throw problem('forbidden');
  if (!may(principal, act)) throw principal === null ? unauthenticated() : problem('forbidden');
};

/** What came in sooner is of whoever began to send it. */
const SOON_MS = 1_000;

/** Where what was sent took its time to come in: who it is of by now, and whether they may. A function can end meanwhile. */
export const authorizeAgain = async (request: FastifyRequest): Promise<void> => {
  const before = learnt.get(request);
  if (before === undefined || performance.now() - before.at < SOON_MS) return;
  await before.again();
  authorize(request);
};

/** Whether whoever asked is who they were, and may what they might. */
export const isSameAsker = async (request: FastifyRequest): Promise<boolean> => {
  try {
    return (await learnt.get(request)?.isSame()) ?? true;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return false;
    throw error;
  }
};
