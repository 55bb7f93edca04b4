import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventLog, MemoryIdentityStore, type PasswordHasher } from '#platform';
import { upcastEvent } from '../slices.js';
import { Accounts, type LetIn } from './accounts.js';
import { accountsCheck, AppointmentLog } from './appointment-log.js';
import { type Given, People, type WrittenLetter } from './people.js';

const password = 'correct horse battery';
const authority = { original: 'en', en: 'Memorandum 12' } as const;
const admin = { account: 'admin', network: 'here' };
const plain: PasswordHasher = { hash: async (text) => text, isRight: async (text, kept) => text === kept };

let now: Date;
const clock = (): Date => now;
let store: MemoryIdentityStore;
let log: MemoryEventLog;
let people: People;
let accounts: Accounts;
let taken: number[];
const keeperOf = (of: MemoryIdentityStore): AppointmentLog =>
  new AppointmentLog(log, of, {
    taken: (acts) => void taken.push(acts),
    trouble: (error) => {
      throw error;
    },
  });
const keep = (of = store): Promise<void> => keeperOf(of).keep();
beforeEach(() => {
  now = new Date('2026-11-28T08:00:00.000Z');
  taken = [];
  store = new MemoryIdentityStore();
  log = new MemoryEventLog({ clock });
  people = new People(store, clock);
  accounts = new Accounts(store, plain, clock);
});

type Term = { readonly from: string; readonly until: string | null; readonly authority: null };
const invited = async (signInName: string, role: Given['role'] = 'registrar', term?: Term): Promise<WrittenLetter> => {
  const asked = { name: 'Amina Demo', address: null, signInName, role, party: null, ...(term && { term }) };
  return (await people.by(admin).invite(asked)) as WrittenLetter;
};
const enter = ({ code }: WrittenLetter) => accounts.enter(code, password, 'ar', 'here');
const cameIn = async (signInName: string, role?: Given['role'], term?: Term) => {
  const letter = await invited(signInName, role, term);
  const { secret } = (await enter(letter)) as LetIn;
  return { account: letter.account, who: () => accounts.signedIn(secret) };
};
const own = async (account: string): Promise<string> => (await store.appointments.list(account))[0]?.id ?? '';
const given = (role: Given['role'], more: Partial<Given> = {}): Given => ({
  role,
  party: null,
  way: 'acting',
  from: '2026-11-28',
  until: '2026-11-30',
  authority,
  ...more,
});
const events = async () => (await log.readAll(null, 99)).map(upcastEvent);

describe('a function', () => {
  it('lets somebody in from its first day to its last', async () => {
    const letter = await invited('amina', 'registrar', { from: '2026-11-29', until: '2026-11-30', authority: null });
    expect(await enter(letter)).toBe('function-not-in-force');
    const signIn = () => accounts.signIn('amina', password, 'here');
    expect(await signIn()).toBe('function-not-in-force');
    now = new Date('2026-11-29T00:00:00.000Z');
    const { secret } = (await signIn()) as LetIn;
    now = new Date('2026-11-29T00:30:00.000Z');
    expect(await accounts.signedIn(secret)).toMatchObject({ principal: { role: 'registrar' } });
    now = new Date('2026-11-30T23:59:59.999Z');
    const last = (await signIn()) as LetIn;
    expect(await accounts.signedIn(last.secret)).not.toBeNull();
    now = new Date('2026-12-01T00:00:00.000Z');
    expect([await accounts.signedIn(last.secret), await signIn()]).toEqual([null, 'function-not-in-force']);
  });

  it('tells nobody who has not the password that it is not in force', async () => {
    await enter(await invited('amina', 'registrar', { from: '2026-12-29', until: null, authority: null }));
    expect(await accounts.signIn('amina', 'another password', 'here')).toBe('sign-in-refused');
  });

  it('of another is acted in by choice, while its term lasts, and said to be acted in', async () => {
    const { account, who } = await cameIn('amina');
    await people.appoint(account, given('head-of-desk'));
    const acting = (await store.appointments.list(account)).find(({ way }) => way === 'acting')?.id ?? '';
    expect((await who())?.principal).toEqual({ id: account, role: 'registrar', party: null });
    expect(await accounts.actBy((await who())!, acting)).toBe(true);
    expect((await who())?.principal).toEqual({ id: account, role: 'head-of-desk', party: null, actingAs: 'acting' });
    expect(await accounts.actBy((await who())!, 'another')).toBe(false);
    await people.endFunction(acting, { lastDay: null, authority });
    expect((await who())?.principal.role).toBe('registrar');
  });

  it('ends at once, or after a last day; once', async () => {
    const { account, who } = await cameIn('amina');
    const id = await own(account);
    expect(await people.endFunction(id, { lastDay: '2026-11-28', authority })).toBe(true);
    expect(await who()).not.toBeNull();
    expect(await people.endFunction(id, { lastDay: null, authority })).toBe(true);
    expect(await who()).toBeNull();
    expect(await people.endFunction(id, { lastDay: null, authority })).toBeNull();
    expect(await people.endFunction('none', { lastDay: null, authority })).toBeNull();
  });

  it('is given to no account that has ended, and not taken from the last administrator', async () => {
    const admin = await cameIn('admin', 'administrator');
    expect(await people.endFunction(await own(admin.account), { lastDay: null, authority })).toBe(false);
    const other = await cameIn('other', 'administrator');
    const both = await Promise.all(
      [admin, other].map(async ({ account }) => people.endFunction(await own(account), { lastDay: null, authority })),
    );
    expect(new Set(both)).toEqual(new Set([false, true]));
    const gone = await cameIn('gone');
    await people.end(gone.account);
    expect(await people.appoint(gone.account, given('checker'))).toBe('no-such-account');
    expect(await people.appoint('nobody', given('checker'))).toBe('no-such-account');
  });
});

describe('the record', () => {
  it('has each appointment and each end once, whose act it was, and no name', async () => {
    const { account } = await cameIn('amina');
    await people.by(admin).appoint(account, given('head-of-desk', { way: 'deputy' }));
    await keep();
    await people.by(admin).end(account);
    await Promise.all([keep(), keep()]);
    await keep();
    const found = await events();
    expect(found.map(({ type, data, meta }) => [type, data, meta.actor, meta.distribution])).toEqual([
      [
        'FunctionGiven',
        {
          account,
          function: 'registrar',
          party: null,
          way: 'holder',
          from: '2026-11-28',
          until: null,
          authority: null,
        },
        'admin',
        'secretariat',
      ],
      [
        'FunctionGiven',
        {
          account,
          function: 'head-of-desk',
          party: null,
          way: 'deputy',
          from: '2026-11-28',
          until: '2026-11-30',
          authority,
        },
        'admin',
        'secretariat',
      ],
      ['FunctionEnded', { until: '2026-11-28', atOnce: true, authority: null }, 'admin', 'secretariat'],
      ['FunctionEnded', { until: '2026-11-28', atOnce: true, authority: null }, 'admin', 'secretariat'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/amina/i);
  });

  it('takes what could not be recorded before', async () => {
    const { account } = await cameIn('amina');
    const away = new AppointmentLog(
      { ...log, head: () => Promise.reject(new Error('away')) } as unknown as MemoryEventLog,
      store,
      { taken: () => {}, trouble: () => void taken.push(-1) },
    );
    await away.keep();
    expect([taken, (await events()).length]).toEqual([[-1], 0]);
    await keep();
    expect((await events()).map(({ stream }) => stream)).toEqual([`appointment-${await own(account)}`]);
  });

  it('gives back to accounts of an earlier state what they lost: above all that a function ended', async () => {
    const { account } = await cameIn('amina');
    const { account: other } = await cameIn('bilal');
    await keep();
    const earlier = new MemoryIdentityStore();
    const who = { id: account, role: 'registrar', party: null, name: 'x', address: null, signInName: 'amina' };
    await earlier.add({ ...who, createdAt: now.toISOString() });
    await people.appoint(account, given('head-of-desk'));
    await people.end(other);
    await people.endFunction(await own(account), { lastDay: null, authority });
    await keep();
    await keep(earlier);
    expect(taken).toEqual([5]);
    const has = await earlier.appointments.list(account);
    expect(has.map(({ role, endedAt, lost }) => [role, endedAt === null, lost])).toEqual([
      ['registrar', false, true],
      ['head-of-desk', true, true],
    ]);
    await keep(earlier);
    expect([taken, (await events()).length]).toEqual([[5], 5]);
  });

  it('ends what accounts of an earlier state have, and gives nobody anything that they do not know of', async () => {
    const { account, who } = await cameIn('amina');
    await keep();
    const [act] = await log.readAll(null, 1);
    const [other] = [{ ...(act?.data as object), function: 'administrator' }];
    const id = await own(account);
    const forged = { id: 'forged', type: 'FunctionGiven', v: 1, data: other, meta: { ...act!.meta, commandId: 'f' } };
    await log.append('appointment-forged', 'none', [forged]);
    await keep();
    expect(await who()).toMatchObject({ principal: { role: 'registrar' }, functions: [{ id }] });
    const ended = {
      ...forged,
      id: 'ended',
      type: 'FunctionEnded',
      data: { until: '2026-11-28', atOnce: true, authority },
    };
    await log.append(`appointment-${id}`, 0, [ended]);
    await keep();
    expect([await who(), taken]).toEqual([null, [1, 1]]);
  });

  it('is told again what it has lost', async () => {
    await cameIn('amina');
    await keep();
    await people.appoint((await cameIn('bilal')).account, given('checker'));
    await keep();
    await keep();
    const before = (await events()).map(({ id }) => id);
    log = new MemoryEventLog({ clock });
    await keep();
    expect((await events()).map(({ id }) => id).toSorted()).toEqual(before.toSorted());
    expect(taken).toEqual([]);
  });

  it('is seen to be newer than accounts that are lost', async () => {
    await cameIn('amina');
    await keep();
    const lost = new MemoryIdentityStore();
    const check = accountsCheck(lost, clock);
    expect(await check.look()).toEqual({ state: 'up', reason: null });
    await keep(lost);
    expect(await check.look()).toMatchObject({
      state: 'down',
      reason: expect.stringMatching(/older than the record.*: 1$/),
    });
    expect(await accountsCheck(store, clock).look()).toEqual({ state: 'up', reason: null });
  });
});
