import { describe, expect, it } from '@jest/globals';
import { tokenActs } from '#identity';
import type { Grant } from '#platform';
import { Problem } from '#platform/serving';
import { TokenAuthenticator } from './token-authenticator.js';

const grant: Grant = { id: 't', role: 'registrar', party: null, scopes: null, expiresAt: null };
const now = Date.parse('2026-11-28T08:00:00.000Z');
const asked = (found: Grant | null) =>
  new TokenAuthenticator({ find: async () => found }, () => new Date(now)).authenticate('Bearer tnf_12345678');

describe('the bearer of a token', () => {
  it('may what tokens may, or what it is for', async () => {
    expect(await asked(grant)).toEqual({ id: 't', role: 'registrar', party: null, only: tokenActs });
    expect(await asked({ ...grant, scopes: ['record', 'administer', 'of-another-version'] })).toMatchObject({
      only: ['record'],
    });
    expect(await asked({ ...grant, scopes: ['of-another-version'] })).toMatchObject({ only: [] });
  });

  it('is nobody by one that is not known, or of a function that is not', async () => {
    expect([await asked(null), await asked({ ...grant, role: 'rapporteur' })]).toEqual([null, null]);
  });

  it('is told that it has expired, from that instant on', async () => {
    const ends = (ms: number): Grant => ({ ...grant, expiresAt: new Date(now + ms).toISOString() });
    expect(await asked(ends(1))).toMatchObject({ id: 't' });
    const refused = await asked(ends(0)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ status: 401, code: 'token-expired' });
  });
});
