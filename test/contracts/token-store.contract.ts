import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DamagedToken, type TokenStore } from '#platform';

export interface TokensUnderTest {
  readonly tokens: TokenStore;
  /** Past the store, straight into its tables. */
  edit(sql: string): Promise<void>;
  dispose(): Promise<void>;
}

/** What every adapter of the token store must do. */
export function behavesAsATokenStore(open: () => Promise<TokensUnderTest>): void {
  let under: TokensUnderTest;
  let tokens: TokenStore;
  beforeEach(async () => {
    under = await open();
    tokens = under.tokens;
  });
  afterEach(() => under.dispose());

  it('begins empty and finds nobody', async () => {
    expect(await tokens.isEmpty()).toBe(true);
    expect(await tokens.find('tnf_unknown')).toBeNull();
    expect(await tokens.revoke('unknown')).toBe(false);
  });

  it('finds who a token is for, and shows it nowhere', async () => {
    const { id, token } = await tokens.create({ name: 'focal point', role: 'focal-point', party: 'TUR' });
    expect(token).toMatch(/^tnf_[A-Za-z0-9_-]{43}$/);
    expect(await tokens.find(token)).toEqual({ id, role: 'focal-point', party: 'TUR', scopes: null, expiresAt: null });
    expect(JSON.stringify(await tokens.list())).not.toContain(token);
    expect(await tokens.isEmpty()).toBe(false);
  });

  it('keeps what a token is for and until when, and copies it whole', async () => {
    const limits = { scopes: ['read-public', 'record'], expiresAt: '2027-04-01T00:00:00.000Z' };
    const { id, token } = await tokens.create({ name: 'import', role: 'registrar', party: null, ...limits });
    const granted = { id, role: 'registrar', party: null, ...limits };
    expect(await tokens.find(token)).toEqual(granted);
    expect(await tokens.list()).toMatchObject([granted]);
    const kept = await tokens.kept();
    await tokens.drop();
    await tokens.keep(kept);
    expect(await tokens.find(token)).toEqual(granted);
    await under.edit(`update tokens set scopes = null where id = '${id}'`);
    await expect(tokens.find(token)).rejects.toThrow(DamagedToken);
  });

  it('finds nobody for a revoked one, which keeps the moment it was first revoked', async () => {
    const { id, token } = await tokens.create({ name: 'old', role: 'administrator', party: null });
    expect(await tokens.revoke(id)).toBe(true);
    const { revokedAt } = (await tokens.list())[0]!;
    expect(revokedAt).toMatch(/^\d{4}-/);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await tokens.revoke(id)).toBe(true);
    expect(await tokens.list()).toMatchObject([{ id, name: 'old', revokedAt }]);
    expect(await tokens.find(token)).toBeNull();
  });

  it('knows nobody by a token that is not kept as it was written', async () => {
    const { id, token } = await tokens.create({ name: 'focal point', role: 'focal-point', party: 'TUR' });
    await under.edit(`update tokens set party = 'TUN' where id = '${id}'`);
    await expect(tokens.find(token)).rejects.toThrow(DamagedToken);
    const { token: revoked, id: other } = await tokens.create({ name: 'old', role: 'administrator', party: null });
    await tokens.revoke(other);
    await under.edit(`update tokens set revoked_at = null where id = '${other}'`);
    await expect(tokens.find(revoked)).rejects.toThrow(other);
  });

  it('does not confirm one that is not kept as it was written', async () => {
    const { id, token } = await tokens.create({ name: 'focal point', role: 'focal-point', party: 'TUR' });
    await tokens.hold();
    await under.edit(`update tokens set party = 'TUN' where id = '${id}'`);
    await expect(tokens.confirm(id)).rejects.toThrow(DamagedToken);
    expect(await tokens.find(token)).toBeNull();
  });

  it('keeps tokens of another store, under their ids, revoked or not, and takes them again as they are by then', async () => {
    const { id, token } = await tokens.create({ name: 'moves', role: 'secretariat', party: null });
    const kept = await tokens.kept();
    expect(JSON.stringify(kept)).not.toContain(token);
    const other = await open();
    try {
      await other.tokens.keep(kept);
      expect(await other.tokens.find(token)).toMatchObject({ id, role: 'secretariat', party: null });
      await tokens.revoke(id);
      await other.tokens.keep(await tokens.kept());
      expect(await other.tokens.find(token)).toBeNull();
      expect(await other.tokens.kept()).toEqual(await tokens.kept());
    } finally {
      await other.dispose();
    }
  });

  it('finds nobody for one that is held, until it is confirmed', async () => {
    const one = await tokens.create({ name: 'one', role: 'administrator', party: null });
    const two = await tokens.create({ name: 'two', role: 'secretariat', party: null });
    const gone = await tokens.create({ name: 'gone', role: 'secretariat', party: null });
    await tokens.revoke(gone.id);
    expect(await tokens.hold()).toBe(2);
    expect(await tokens.find(one.token)).toBeNull();
    // A token that is held is one: nobody makes an administrator because of it.
    expect(await tokens.isEmpty()).toBe(false);
    const instant = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(Object.fromEntries((await tokens.list()).map((each) => [each.name, each]))).toMatchObject({
      one: { revokedAt: null, heldSince: instant },
      two: { revokedAt: null, heldSince: instant },
      gone: { revokedAt: instant, heldSince: null },
    });
    expect(await tokens.confirm(one.id)).toBe(true);
    expect(await tokens.find(one.token)).toMatchObject({ id: one.id });
    expect([await tokens.find(two.token), await tokens.find(gone.token)]).toEqual([null, null]);
    expect([await tokens.confirm(one.id), await tokens.confirm(gone.id), await tokens.confirm('no')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('holds none twice, and revokes one that is held for good', async () => {
    const { id, token } = await tokens.create({ name: 'one', role: 'administrator', party: null });
    await tokens.hold();
    const [{ heldSince } = { heldSince: '' }] = await tokens.list();
    expect(await tokens.hold()).toBe(0);
    expect(await tokens.list()).toMatchObject([{ heldSince }]);
    expect(await tokens.revoke(id)).toBe(true);
    expect(await tokens.list()).toMatchObject([{ heldSince: null, revokedAt: expect.any(String) }]);
    expect(await tokens.confirm(id)).toBe(false);
    expect(await tokens.find(token)).toBeNull();
  });

  it('keeps one that another store holds as held', async () => {
    const { id, token } = await tokens.create({ name: 'moves', role: 'secretariat', party: null });
    await tokens.hold();
    const other = await open();
    try {
      await other.tokens.keep(await tokens.kept());
      expect(await other.tokens.kept()).toEqual(await tokens.kept());
      expect(await other.tokens.find(token)).toBeNull();
      expect(await other.tokens.confirm(id)).toBe(true);
      expect(await other.tokens.find(token)).toMatchObject({ id });
    } finally {
      await other.dispose();
    }
  });

  it('is empty again once all are dropped', async () => {
    const { token } = await tokens.create({ name: 'one', role: 'administrator', party: null });
    await tokens.drop();
    expect([await tokens.isEmpty(), await tokens.find(token), await tokens.list()]).toEqual([true, null, []]);
  });
}
