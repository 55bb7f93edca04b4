import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryIdentityStore, type PasswordHasher, TooManyPasswords } from '#platform';
import { Accounts, type LetIn } from './accounts.js';
import { People, type WrittenLetter } from './people.js';
import { WaitFirst } from './tries.js';

const password = 'correct horse battery';

/** Counts what is asked of it: how long an answer takes is how often it was asked. */
class CountingHasher implements PasswordHasher {
  hashed = 0;
  compared = 0;
  async hash(text: string): Promise<string> {
    this.hashed += 1;
    return `hash of ${text}`;
  }
  async isRight(text: string, kept: string | null): Promise<boolean> {
    this.compared += 1;
    return kept === `hash of ${text}`;
  }
}

let now: number;
let store: MemoryIdentityStore;
let hasher: CountingHasher;
let accounts: Accounts;
let people: People;
beforeEach(() => {
  now = Date.parse('2026-11-28T08:00:00.000Z');
  store = new MemoryIdentityStore();
  hasher = new CountingHasher();
  accounts = new Accounts(store, hasher, () => new Date(now));
  people = new People(store, () => new Date(now));
});

const minutes = (n: number): number => n * 60_000;

const written = async (letter: Promise<unknown>): Promise<WrittenLetter> => {
  const made = await letter;
  if (typeof made === 'string') throw new Error(made);
  return made as WrittenLetter;
};
const invite = (signInName: string, role: 'administrator' | 'secretariat' = 'secretariat'): Promise<WrittenLetter> =>
  written(people.invite({ name: 'Amina Demo', address: null, signInName, role, party: null }));
const letIn = async (opened: Promise<unknown>): Promise<LetIn> => {
  const made = await opened;
  expect(made).toMatchObject({ secret: expect.stringMatching(/^[\w-]{43}$/) });
  return made as LetIn;
};
const entered = async (signInName: string, role?: 'administrator' | 'secretariat'): Promise<LetIn> =>
  letIn(accounts.enter((await invite(signInName, role)).code, password, 'ar', 'here'));
const signIn = (name = 'amina', from = 'here', by = password) => accounts.signIn(name, by, from);
const acts = async (): Promise<readonly string[]> => (await store.audited(99)).map(({ what }) => what);

describe('a letter', () => {
  it('lets its reader in with a password of choice, as what the account is', async () => {
    const { code, account, endsAt } = await invite('amina');
    expect(endsAt).toBe('2026-12-28T08:00:00.000Z');
    const { secret } = await letIn(accounts.enter(code.toLowerCase(), password, 'fr', 'here'));
    expect(await accounts.signedIn(secret)).toMatchObject({
      principal: { id: account, role: 'secretariat', party: null },
      lang: 'fr',
    });
    await letIn(signIn());
  });

  it('opens nothing twice, and nothing after thirty days', async () => {
    const { code } = await invite('amina');
    await letIn(accounts.enter(code, password, 'ar', 'here'));
    expect(await accounts.enter(code, password, 'ar', 'here')).toBe('code-refused');
    const { code: late } = await invite('bilal');
    now += minutes(60 * 24 * 30);
    expect(await accounts.enter(late, password, 'ar', 'here')).toBe('code-refused');
  });

  it('is not used up by a password that is refused', async () => {
    const { code } = await invite('amina');
    expect(await accounts.enter(code, 'short', 'ar', 'here')).toBe('password-too-short');
    expect(await accounts.enter(code, 'x'.repeat(201), 'ar', 'here')).toBe('password-too-long');
    await letIn(accounts.enter(code, password, 'ar', 'here'));
  });

  it('that replaces a password ends every session that was opened by the old one', async () => {
    const { secret, account } = await entered('amina');
    const { code } = await written(people.newLetter(account));
    expect(await accounts.signedIn(secret)).not.toBeNull();
    await letIn(accounts.enter(code, 'another long password', 'ar', 'here'));
    expect(await accounts.signedIn(secret)).toBeNull();
    expect(await signIn()).toBe('sign-in-refused');
  });

  it('takes as long to refuse as to take', async () => {
    await accounts.enter('0000-0000-0000-0000', password, 'ar', 'here');
    await accounts.enter('no code', password, 'ar', 'here');
    expect(hasher.hashed).toBe(2);
  });
});

describe('whoever may not come in', () => {
  it('is told the same, after as long, whatever the reason', async () => {
    const { account } = await entered('amina');
    await entered('bilal', 'administrator');
    await invite('never-entered');
    await people.end(account);
    const before = hasher.compared;
    const tries = [
      signIn('amina'),
      signIn('bilal', 'here', 'not the password'),
      signIn('bilal', 'here', 'short'),
      signIn('bilal', 'here', 'x'.repeat(300)),
      signIn('never-entered'),
      signIn('unknown'),
      signIn('no name at all \u0000'),
    ];
    for (const tried of tries) expect(await tried).toBe('sign-in-refused');
    expect(hasher.compared - before).toBe(tries.length);
  });

  it('waits after some tries, the right password or not, and keeps nobody out from elsewhere', async () => {
    await entered('amina');
    for (let n = 0; n < 5; n += 1)
      expect(await signIn('amina', 'stranger', 'not the password')).toBe('sign-in-refused');
    expect(await signIn('Amina ', 'stranger')).toEqual(new WaitFirst(1_000));
    await letIn(signIn('amina', 'here'));
    now += 1_000;
    await letIn(signIn('amina', 'stranger'));
    expect(await signIn('amina', 'stranger', 'not the password')).toBe('sign-in-refused');
  });

  it('waits for a name that is nobody’s as for one that is somebody’s', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('nobody', 'here');
    expect(await signIn('nobody', 'here')).toEqual(new WaitFirst(1_000));
  });

  it('is not let try many at once before the first is refused', async () => {
    await entered('amina');
    const all = await Promise.all(Array.from({ length: 20 }, () => signIn('amina', 'stranger', 'not the password')));
    expect(all.filter((one) => one === 'sign-in-refused')).toHaveLength(5);
  });

  it('is noted without what was typed', async () => {
    await entered('amina');
    await signIn('my password by mistake', 'there');
    expect((await store.audited(1))[0]).toMatchObject({ what: 'sign-in-refused', account: null, network: 'there' });
    expect(JSON.stringify(await store.audited(99))).not.toMatch(/mistake|Amina|amina/);
  });
});

describe('where too many passwords are being looked at', () => {
  it('whoever comes waits, and no code is used up', async () => {
    const { code } = await invite('amina');
    const busy = async (): Promise<never> => {
      throw new TooManyPasswords();
    };
    const full = new Accounts(store, { hash: busy, isRight: busy }, () => new Date(now));
    expect(await full.signIn('amina', password, 'here')).toEqual(new WaitFirst(5_000));
    expect(await full.enter(code, password, 'ar', 'here')).toEqual(new WaitFirst(5_000));
    await letIn(accounts.enter(code, password, 'ar', 'here'));
  });
});

describe('a session', () => {
  it('ends an hour after what was asked last, and after twelve hours whatever was asked', async () => {
    const idle = await entered('amina');
    now += minutes(60);
    expect(await accounts.signedIn(idle.secret)).toBeNull();
    const { secret } = await letIn(signIn());
    for (let n = 0; n < 14; n += 1) {
      now += minutes(50);
      expect(await accounts.signedIn(secret)).not.toBeNull();
    }
    now += minutes(20);
    expect(await accounts.signedIn(secret)).toBeNull();
  });

  it('is another at each sign-in, and what is kept of it opens nothing', async () => {
    const [one, two] = [await entered('amina'), await letIn(signIn())];
    expect(two.secret).not.toBe(one.secret);
    for (const { id } of await store.sessionsOf(one.account)) expect(await accounts.signedIn(id)).toBeNull();
  });

  it('of two browsers ends in one and goes on in the other', async () => {
    const [one, two] = [await entered('amina'), await letIn(signIn())];
    const here = (await accounts.signedIn(one.secret))!;
    const other = (await accounts.sessionsOf(here)).find(({ id }) => id !== here.session.id)!;
    expect(await accounts.endSession(here, other.id, 'here')).toBe(true);
    expect(await accounts.signedIn(two.secret)).toBeNull();
    expect(await accounts.signedIn(one.secret)).not.toBeNull();
    expect(await accounts.endSession(here, other.id, 'here')).toBe(false);
    expect(await acts()).toContain('session-ended');
  });

  it('of somebody else is not ended', async () => {
    const [one, two] = [await entered('amina'), await entered('bilal')];
    const [amina, bilal] = [(await accounts.signedIn(one.secret))!, (await accounts.signedIn(two.secret))!];
    expect(await accounts.endSession(amina, bilal.session.id, 'here')).toBe(false);
    expect(await accounts.signedIn(two.secret)).not.toBeNull();
  });

  it('ends with the account', async () => {
    const { secret, account } = await entered('amina');
    expect(await people.end(account)).toBe(true);
    expect(await accounts.signedIn(secret)).toBeNull();
  });
});

describe('the administrators', () => {
  it('do not both end, who ends the other at once', async () => {
    const [one, two] = [await entered('amina', 'administrator'), await entered('bilal', 'administrator')];
    const both = await Promise.all([people.end(one.account), people.end(two.account)]);
    expect(both).toEqual([true, false]);
    expect(await acts()).toEqual(expect.arrayContaining(['ended', 'end-refused']));
  });

  it('get in where none can, by a letter of an hour, which is noted', async () => {
    const letter = await written(people.breakGlass('glass'));
    expect(letter.endsAt).toBe('2026-11-28T09:00:00.000Z');
    await letIn(accounts.enter(letter.code, password, 'ar', 'here'));
    expect(await acts()).toEqual(expect.arrayContaining(['break-glass', 'entered']));
  });
});

describe('an invitation', () => {
  it('needs a sign-in name, and one that nobody has in any case', async () => {
    await invite('Amina');
    const invited = { name: 'x', address: null, role: 'secretariat', party: null } as const;
    expect(await people.invite({ ...invited, signInName: 'AMINA' })).toBe('sign-in-name-taken');
    expect(await people.invite({ ...invited, signInName: 'a b' })).toBe('bad-sign-in-name');
    expect(await people.newLetter('nobody')).toBe('no-such-account');
  });
});

describe('a store that came back with a backup', () => {
  it('lets nobody in until each is confirmed, and no session goes on', async () => {
    const { secret, account } = await entered('amina');
    expect(await people.hold()).toBe(1);
    expect(await accounts.signedIn(secret)).toBeNull();
    expect(await signIn()).toBe('sign-in-refused');
    expect(await people.confirm(account)).toBe(true);
    await letIn(signIn());
  });

  it('that was lost knows nobody, and takes new people', async () => {
    const { secret } = await entered('amina');
    const other = new MemoryIdentityStore();
    const begun = new Accounts(other, hasher, () => new Date(now));
    expect(await begun.signedIn(secret)).toBeNull();
    expect(await begun.signIn('amina', password, 'here')).toBe('sign-in-refused');
    const glass = await written(new People(other, () => new Date(now)).breakGlass('glass'));
    await letIn(begun.enter(glass.code, password, 'ar', 'here'));
  });
});
