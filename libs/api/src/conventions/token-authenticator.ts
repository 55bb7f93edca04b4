import type { Principal } from '#identity';
import { Damaged, type Grant, StoreUnavailable, type TokenStore } from '#platform';
import type { Authenticator } from './access.js';
import { principalFrom } from './principal.js';

/** `Authorization: Bearer <API token>`; tokens are looked up by their hash and never kept or logged. */
export class TokenAuthenticator implements Authenticator {
  constructor(private readonly tokens: Pick<TokenStore, 'find'>) {}

  async authenticate(authorization: string): Promise<Principal | null> {
    const [, token] = /^Bearer ([A-Za-z0-9._~+/-]{8,200}=*)$/i.exec(authorization.trim()) ?? [];
    return token === undefined ? null : principalFrom(await this.find(token));
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
