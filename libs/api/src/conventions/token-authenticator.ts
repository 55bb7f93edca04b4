import type { Principal } from '#identity';
import type { TokenStore } from '#platform';
import type { Authenticator } from './access.js';
import { principalFrom } from './principal.js';

/** `Authorization: Bearer <API token>`; tokens are looked up by their hash and never kept or logged. */
export class TokenAuthenticator implements Authenticator {
  constructor(private readonly tokens: Pick<TokenStore, 'find'>) {}

  async authenticate(authorization: string): Promise<Principal | null> {
    const [, token] = /^Bearer ([A-Za-z0-9._~+/-]{8,200}=*)$/i.exec(authorization.trim()) ?? [];
    return token === undefined ? null : principalFrom(await this.tokens.find(token));
  }
}
