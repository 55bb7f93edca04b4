import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Act, Principal } from '#identity';
import { may } from '#identity';
import type { FastifyRequest } from 'fastify';
import { problem } from './problem.js';

/** Who is behind an `Authorization` header; today API tokens, later also OpenID access tokens. */
export interface Authenticator {
  /** `null` where the header names nobody. */
  authenticate(authorization: string): Promise<Principal | null>;
}

const needs = 'tanfidh:needs';

/** Which act a route performs; a route that does not say is closed to everybody. */
export const Needs = (act: Act): ClassDecorator & MethodDecorator => SetMetadata(needs, act);

const principals = new WeakMap<FastifyRequest, Principal>();

/** Who asks; `null` for anybody. */
export const principalOf = (request: FastifyRequest): Principal | null => principals.get(request) ?? null;

/** Default-deny: lets a request through only where its route says which act it is and `may` allows it. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const act = this.reflector.getAllAndOverride<Act | undefined>(needs, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    const principal = authorization === undefined ? null : await this.authenticator.authenticate(authorization);
    // A token that names nobody is never treated as no token: its holder would take a public view for the full one.
    if (authorization !== undefined && principal === null) throw unauthenticated();
    if (act === undefined) throw problem('forbidden');
    if (!may(principal, act)) throw principal === null ? unauthenticated() : problem('forbidden');
    if (principal !== null) principals.set(request, principal);
    return true;
  }
}

const unauthenticated = () => problem('unauthenticated', { headers: { 'www-authenticate': 'Bearer realm="tanfidh"' } });
