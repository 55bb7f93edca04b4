import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '#identity';
import { MemoryIdentityStore, type PasswordHasher, TooManyPasswords } from '#platform';
import { Accounts } from './accounts.js';
import { People } from './people.js';
import { SecondFactors } from './second-factors.js';
import type { SignedIn } from './signed-in.js';
import { totpCode } from './totp.js';
import { WaitFirst } from './tries.js';

const password = 'correct horse battery';
const minute = 60_000;

const plain: PasswordHasher = {
  hash: async (text) => `hash of ${text}`,
  isRight: async (text, kept) => kept === `hash of ${text}`,
};

let now: number;
let store: MemoryIdentityStore;
let accounts: Accounts;
let people: People;
let factors: SecondFactors;
beforeEach(() => {
  now = Date.parse('2026-11-28T08:00:00.000Z');
  const clock = (): Date => new Date(now);
  store = new MemoryIdentityStore();
  accounts = new Accounts(store, plain, clock);
  people = new People(store, clock);
  factors = new SecondFactors(store, plain, clock);
});

/** Signs in, and asks again who that is each time, as a request does. */
const enter = async (role: Role = 'administrator', signInName = 'amina'): Promise<() => Promise<SignedIn>> => {
  const letter = await people.invite({ name: 'Amina Demo', address: null, signInName, role, party: null });
  if (typeof letter === 'string') throw new Error(letter);
  const opened = await accounts.enter(letter.code, password, 'ar', 'here');
  if (typeof opened === 'string' || opened instanceof WaitFirst) throw new Error('not let in');
  return async () => {
    const signedIn = await accounts.signedIn(opened.secret);
    if (signedIn === null) throw new Error('not signed in');
    return signedIn;
  };
};

const codeOf = (secret: Uint8Array, steps = 0): string => totpCode(secret, Math.floor(now / 30_000) + steps);
const offered = async (one: SignedIn): Promise<Uint8Array> => {
  const made = await factors.offer(one, password);
  if (typeof made === 'string' || made instanceof WaitFirst) throw new Error(JSON.stringify(made));
  expect(made.key).toMatch(/^[A-Z2-7]{32}$/);
  return Buffer.from((await store.factors.find(one.principal.id))?.offered ?? '', 'base64url');
};
const taken = async (me: () => Promise<SignedIn>) => {
  const secret = await offered(await me());
  const recovery = await factors.take(await me(), codeOf(secret), 'here');
  if (!Array.isArray(recovery)) throw new Error(JSON.stringify(recovery));
  now += 10 * minute;
  return { secret, recovery: recovery as readonly string[] };
};
const acts = async (): Promise<readonly string[]> => (await store.audited(99)).map(({ what }) => what);

describe('whoever administers or makes available', () => {
  it.each(['administrator', 'head-of-desk'] as const)(
    '%s takes a second factor, and has given it thereby',
    async (role) => {
      const me = await enter(role);
      expect(await factors.standing(await me())).toEqual({ needed: true, taken: false, fresh: false, recoveryLeft: 0 });
      expect(factors.required(await me())).toBe('second-factor-needed');
      const secret = await offered(await me());
      expect(secret).toHaveLength(20);
      const recovery = await factors.take(await me(), codeOf(secret), 'here');
      expect(recovery).toHaveLength(8);
      expect(factors.required(await me())).toBeNull();
      expect(await factors.standing(await me())).toEqual({ needed: true, taken: true, fresh: true, recoveryLeft: 8 });
      expect(await acts()).toContain('factor-taken');
    },
  );

  it('says the password once more first', async () => {
    const me = await enter();
    expect(await factors.offer(await me(), 'not the password')).toBe('password-refused');
    expect(await factors.offer(await me(), 'short')).toBe('password-refused');
    const busy = { hash: plain.hash, isRight: () => Promise.reject(new TooManyPasswords()) };
    expect(await new SecondFactors(store, busy, () => new Date(now)).offer(await me(), password)).toEqual(
      new WaitFirst(5_000),
    );
  });

  it('takes nothing that was not offered, and nothing by a wrong first code', async () => {
    const me = await enter();
    expect(await factors.take(await me(), '123456', 'here')).toBe('second-factor-not-offered');
    const secret = await offered(await me());
    expect(await factors.take(await me(), codeOf(secret, 5), 'here')).toBe('second-factor-refused');
    expect(await factors.take(await me(), 'no code', 'here')).toBe('second-factor-refused');
    expect((await factors.standing(await me())).taken).toBe(false);
  });

  it('gives it anew after ten minutes, in that session alone', async () => {
    const me = await enter();
    const { secret } = await taken(me);
    expect(factors.required(await me())).toBe('second-factor-needed');
    expect(await factors.give(await me(), codeOf(secret), 'here')).toBeNull();
    expect(factors.required(await me())).toBeNull();
    const other = await accounts.signIn('amina', password, 'here');
    if (typeof other === 'string' || other instanceof WaitFirst) throw new Error('not let in');
    expect(factors.required((await accounts.signedIn(other.secret))!)).toBe('second-factor-needed');
    now += 10 * minute - 1;
    expect(factors.required(await me())).toBeNull();
    now += 1;
    expect(factors.required(await me())).toBe('second-factor-needed');
  });

  it('gives each step once, and none from before it, by a clock that is a step off', async () => {
    const me = await enter();
    const { secret } = await taken(me);
    const code = codeOf(secret);
    expect(await factors.give(await me(), code, 'here')).toBeNull();
    expect(await factors.give(await me(), code, 'here')).toBe('second-factor-refused');
    expect(await factors.give(await me(), codeOf(secret, -1), 'here')).toBe('second-factor-refused');
    expect(await factors.give(await me(), codeOf(secret, 2), 'here')).toBe('second-factor-refused');
    expect(await factors.give(await me(), codeOf(secret, 1), 'here')).toBeNull();
  });

  it('gives a code of recovery once', async () => {
    const me = await enter();
    const { recovery } = await taken(me);
    const [code = ''] = recovery;
    expect(await factors.give(await me(), code.toLowerCase(), 'here')).toBeNull();
    expect(factors.required(await me())).toBeNull();
    expect(await factors.give(await me(), code, 'here')).toBe('second-factor-refused');
    expect((await factors.standing(await me())).recoveryLeft).toBe(7);
    expect(await acts()).toContain('recovery-code-used');
  });

  it('takes another only who has just given the one there is', async () => {
    const me = await enter();
    const { secret } = await taken(me);
    expect(await factors.offer(await me(), password)).toBe('second-factor-needed');
    await factors.give(await me(), codeOf(secret), 'here');
    const other = await offered(await me());
    now += 10 * minute;
    expect(await factors.take(await me(), codeOf(other), 'here')).toBe('second-factor-needed');
    expect(await factors.give(await me(), codeOf(secret), 'here')).toBeNull();
    expect(await factors.take(await me(), codeOf(other), 'here')).toHaveLength(8);
    now += minute;
    expect(await factors.give(await me(), codeOf(secret), 'here')).toBe('second-factor-refused');
    expect(await factors.give(await me(), codeOf(other), 'here')).toBeNull();
  });

  it('waits after some wrong codes, whoever sends many at once, and a right one is then none', async () => {
    const me = await enter();
    const { secret } = await taken(me);
    const one = await me();
    const all = await Promise.all(Array.from({ length: 20 }, () => factors.give(one, '000000', 'here')));
    expect(all.filter((each) => each === 'second-factor-refused')).toHaveLength(5);
    expect(await factors.give(one, codeOf(secret), 'there')).toEqual(new WaitFirst(1_000));
    now += 1_000;
    expect(await factors.give(one, codeOf(secret), 'there')).toBeNull();
    expect((await acts()).filter((what) => what === 'factor-refused')).toHaveLength(5);
  });

  it('begins anew where the administrator drops what was lost', async () => {
    const me = await enter();
    await taken(me);
    const { id } = (await me()).principal;
    expect([await people.dropFactor(id), await people.dropFactor(id)]).toEqual([true, false]);
    expect((await factors.standing(await me())).taken).toBe(false);
    await offered(await me());
  });
});

it('nobody else has one: there is nothing to ask it for', async () => {
  const me = await enter('registrar');
  expect((await factors.standing(await me())).needed).toBe(false);
  expect(await factors.offer(await me(), password)).toBe('second-factor-not-needed');
});

it('what is kept in the audit holds no code', async () => {
  const me = await enter();
  const { secret, recovery } = await taken(me);
  await factors.give(await me(), codeOf(secret), 'here');
  await factors.give(await me(), recovery[0] ?? '', 'here');
  const kept = JSON.stringify(await store.audited(99));
  expect(kept).toContain('recovery-code-used');
  for (const code of [String(secret), ...recovery, ...recovery.map((each) => each.replaceAll('-', ''))])
    expect(kept.toUpperCase()).not.toContain(code.toUpperCase());
  expect(kept).not.toMatch(/"\d{6}"/);
});
