import type { Principal } from '#identity';
import { Damaged, type Grant, StoreUnavailable, type TokenStore } from '#platform';
import { hasExpired } from '#record';
import type { Authenticator } from './access.js';
import { principalFrom } from './principal.js';
import { problem } from './problem.js';

/** Told to its bearer, who had it: another is to be asked for. */
const tokenExpired = () =>
  problem('token-expired', { headers: { 'www-authenticate': 'Bearer realm="tanfidh", error="invalid_token"' } });

/** `Authorization: Bearer <API token>`; tokens are looked up by their hash and never kept or logged. */
export class TokenAuthenticator implements Authenticator {
  constructor(
    private readonly tokens: Pick<TokenStore, 'find'>,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  async authenticate(authorization: string): Promise<Principal | null> {
    const [, token] = /^Bearer ([A-Za-z0-9._~+/-]{8,200}=*)$/i.exec(authorization.trim()) ?? [];
    const grant = token === undefined ? null : await this.find(token);
    if (hasExpired(grant?.expiresAt ?? null, this.clock().getTime())) throw tokenExpired();
    return principalFrom(grant);
  }

  /** Where tokens cannot be read nobody's is wrong: whoever asks is told to come again, not that he is nobody. */
  private async find(token: string): Promise<Grant | null> {
    try {
      return await this.tokens.find(token);
    } catch (error) {
      throw error instanceof Damaged ? new StoreUnavailable(error.message, { cause: error }) : error;
    }
  }
}
