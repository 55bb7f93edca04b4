import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Appointment, IdentityStore, NewAccount, NewSession } from '#platform';

export interface PeopleUnderTest {
  readonly people: IdentityStore;
  dispose(): Promise<void>;
}

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`;

const amina = {
  id: 'a1',
  role: 'administrator',
  party: null,
  createdAt: day(1),
  name: 'Amina Demo',
  address: 'Room 12',
  signInName: 'amina',
} satisfies NewAccount;
const bilal = { ...amina, id: 'b2', createdAt: day(2), name: 'Bilal Demo', address: null, signInName: 'bilal' };
const given = { password: 'phc', lang: 'ar' } as const;

const session = (id: string, account = 'a1', openedAt = day(3)): NewSession => ({
  id,
  account,
  openedAt,
  seenAt: openedAt,
  hash: `hash-${id}`,
});

/** What every adapter of the identity store must do. */
export function behavesAsAnIdentityStore(open: () => Promise<PeopleUnderTest>): void {
  let under: PeopleUnderTest;
  let people: IdentityStore;
  beforeEach(async () => {
    under = await open();
    people = under.people;
  });
  afterEach(() => under.dispose());

  const entered = async (account: NewAccount): Promise<void> => {
    await people.add(account);
    await people.writeLetter(account.id, { hash: `letter-${account.id}`, endsAt: day(30) });
    await people.enter(`letter-${account.id}`, day(2), given);
  };

  it('begins empty and knows nobody', async () => {
    expect(await people.list()).toEqual([]);
    expect(await people.bySignInName('amina')).toBeNull();
    expect(await people.enter('hash', day(1), given)).toBeNull();
    expect(await people.session('hash')).toBeNull();
    expect(await people.end('a1', day(1), () => true)).toBeNull();
    expect([await people.erase('a1'), await people.confirm('a1'), await people.endSession('a1', 's')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(await people.writeLetter('a1', { hash: 'hash', endsAt: day(30) })).toBe(false);
    expect(await people.openSession(session('s'), day(1))).toBe(false);
  });

  it('keeps who somebody is apart from the account, in the order in which they were added', async () => {
    expect([await people.add(amina), await people.add(bilal)]).toEqual([true, true]);
    const nothing = { endedAt: null, heldSince: null, entered: false, letterUntil: null, functions: [] };
    const shown = ({ name, address, signInName, ...account }: NewAccount) => ({
      ...account,
      ...nothing,
      person: { name, address, signInName },
    });
    expect(await people.list()).toEqual([shown(amina), shown(bilal)]);
    expect(await people.bySignInName('bilal')).toEqual({
      id: 'b2',
      role: 'administrator',
      party: null,
      createdAt: day(2),
      lang: null,
      endedAt: null,
      heldSince: null,
      password: null,
    });
  });

  it('gives a sign-in name to one person, and an id to one account', async () => {
    expect([await people.add(amina), await people.add({ ...bilal, signInName: 'amina' })]).toEqual([true, false]);
    expect(await people.add({ ...bilal, id: 'a1' })).toBe(false);
    expect(await people.list()).toHaveLength(1);
  });

  it('lets somebody enter once by a letter, in time', async () => {
    await people.add(amina);
    expect(await people.writeLetter('a1', { hash: 'h', endsAt: day(30) })).toBe(true);
    expect((await people.list())[0]).toMatchObject({ letterUntil: day(30), entered: false });
    expect(await people.enter('other', day(2), given)).toBeNull();
    expect(await people.enter('h', day(30), given)).toBeNull();
    expect(await people.enter('h', day(29), given)).toMatchObject({ id: 'a1', ...given });
    expect(await people.enter('h', day(29), given)).toBeNull();
    expect((await people.list())[0]).toMatchObject({ letterUntil: null, entered: true });
    expect(await people.bySignInName('amina')).toMatchObject(given);
  });

  it('lets one of two enter who come with one code at once', async () => {
    await people.add(amina);
    await people.writeLetter('a1', { hash: 'h', endsAt: day(30) });
    const both = await Promise.all([people.enter('h', day(2), given), people.enter('h', day(2), given)]);
    expect(both.filter((one) => one !== null)).toHaveLength(1);
  });

  it('has one letter of an account: the last', async () => {
    await people.add(amina);
    await people.writeLetter('a1', { hash: 'first', endsAt: day(30) });
    await people.writeLetter('a1', { hash: 'second', endsAt: day(30) });
    expect(await people.enter('first', day(2), given)).toBeNull();
    expect(await people.enter('second', day(2), given)).toMatchObject({ id: 'a1' });
  });

  it('finds a session by its hash, with the account as it is', async () => {
    await entered(amina);
    expect(await people.openSession(session('s'), day(1))).toBe(true);
    const { hash: _, ...rest } = session('s');
    const opened = { ...rest, factorAt: null, actsBy: null };
    expect(await people.session('hash-s')).toMatchObject({ session: opened, account: { id: 'a1', ...given } });
    await people.noteSession('s', day(4));
    expect(await people.sessionsOf('a1')).toEqual([{ ...opened, seenAt: day(4) }]);
    expect(JSON.stringify(await people.sessionsOf('a1'))).not.toContain('hash');
  });

  it('ends one session and leaves the others, and nobody else’s', async () => {
    await entered(amina);
    await entered(bilal);
    for (const one of [session('s'), session('t', 'a1', day(4)), session('u', 'b2')])
      await people.openSession(one, day(1));
    expect((await people.sessionsOf('a1')).map(({ id }) => id)).toEqual(['t', 's']);
    expect([await people.endSession('a1', 'u'), await people.endSession('a1', 's')]).toEqual([false, true]);
    expect(await people.session('hash-s')).toBeNull();
    expect(await people.session('hash-t')).not.toBeNull();
    expect(await people.session('hash-u')).not.toBeNull();
  });

  const giving = (id: string, more: Partial<Appointment> = {}, at = day(4)) => {
    const has = { id, account: 'a1', role: 'registrar', party: null, way: 'holder', from: '2026-11-04' } as const;
    const {
      endedAt: _,
      lost: __,
      ...given
    } = { ...has, until: null, authority: null, endedAt: null, lost: false, ...more };
    return { id: `given-${id}`, by: 'operator', at, given };
  };
  const ending = (appointment: string, until: string, endedAt: string | null, at = day(5)) => ({
    id: `ended-${appointment}-${at}`,
    by: 'b2',
    at,
    ended: { appointment, until, endedAt, authority: { original: 'fr', fr: 'Note 7' } as const },
  });

  it('keeps what an account is given, with the act that gave it, in order', async () => {
    const { appointments } = people;
    await people.add(amina, giving('1', { role: 'administrator' }));
    const deputy = giving(
      '2',
      { way: 'deputy', party: 'TUR', until: '2026-12-01', authority: { original: 'ar', ar: 'مذكرة' } },
      day(5),
    );
    expect([await appointments.give(deputy), await appointments.give(deputy)]).toEqual([true, false]);
    await appointments.give(giving('3', { account: 'b2' }, day(6)));
    const open = ({ given: has }: ReturnType<typeof giving>) => ({ ...has, endedAt: null, lost: false });
    const own = [open(giving('1', { role: 'administrator' })), open(deputy)];
    expect(await appointments.list('a1')).toEqual(own);
    expect((await appointments.list()).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect((await people.list())[0]?.functions).toEqual(own);
    expect(await appointments.unrecorded()).toEqual([
      giving('1', { role: 'administrator' }),
      deputy,
      giving('3', { account: 'b2' }, day(6)),
    ]);
    await appointments.noteRecorded('given-1');
    await appointments.noteRecorded('given-3');
    expect((await appointments.unrecorded()).map(({ id }) => id)).toEqual(['given-2']);
    await appointments.tellAgain();
    expect((await appointments.unrecorded()).map(({ id }) => id)).toEqual(['given-1', 'given-2', 'given-3']);
  });

  it('ends what an account has, after a last day or at once, where nobody is against it, and no more once it is over', async () => {
    await people.add(amina, giving('1'));
    expect(await people.endAppointment(ending('2', '2026-11-05', null), () => true)).toBeNull();
    expect(await people.endAppointment(ending('1', '2026-11-05', null), () => false)).toBe(false);
    expect(await people.endAppointment(ending('1', '2026-12-05', null), ([one]) => one?.functions.length === 1)).toBe(
      true,
    );
    expect((await people.appointments.list())[0]).toMatchObject({ until: '2026-12-05', endedAt: null });
    expect(await people.endAppointment(ending('1', '2026-11-06', day(6), day(6)), () => true)).toBe(true);
    expect((await people.appointments.list())[0]).toMatchObject({ until: '2026-11-06', endedAt: day(6) });
    expect(await people.endAppointment(ending('1', '2026-11-07', day(7), day(7)), () => true)).toBeNull();
    expect((await people.appointments.unrecorded()).slice(1)).toEqual([
      ending('1', '2026-12-05', null),
      ending('1', '2026-11-06', day(6), day(6)),
    ]);
  });

  it('ends whatever an account has with it', async () => {
    await people.add(amina, giving('1'));
    await people.appointments.give(giving('2', {}, day(5)));
    await people.appointments.give(giving('3', { account: 'b2' }, day(5)));
    await people.endAppointment(ending('2', '2026-11-06', day(6), day(6)), () => true);
    const told = ({ id }: Appointment) => ending(id, '2026-11-07', day(7), day(7));
    expect(await people.end('a1', day(7), () => true, told)).toBe(true);
    expect((await people.appointments.list()).map(({ id, endedAt }) => [id, endedAt])).toEqual([
      ['1', day(7)],
      ['2', day(6)],
      ['3', null],
    ]);
    expect(await people.end('a1', day(8), () => true, told)).toBe(true);
    expect((await people.appointments.unrecorded()).filter((act) => 'ended' in act)).toHaveLength(2);
  });

  it('takes from the record what it has not, once, and remembers how far it read', async () => {
    const { appointments } = people;
    await people.add(amina, giving('1'));
    expect(await appointments.take(giving('1'))).toBe(false);
    expect([await appointments.take(giving('2')), await appointments.take(giving('2'))]).toEqual([true, false]);
    expect(await appointments.take(ending('1', '2026-11-05', day(5)))).toBe(true);
    expect((await appointments.list('a1')).map(({ id, endedAt, lost }) => [id, endedAt, lost])).toEqual([
      ['1', day(5), false],
      ['2', null, true],
    ]);
    expect((await appointments.unrecorded()).map(({ id }) => id)).toEqual(['given-1']);
    expect(await appointments.takenTo()).toBeNull();
    await appointments.noteTakenTo('0000000000000007');
    await appointments.noteTakenTo('0000000000000009');
    expect(await appointments.takenTo()).toBe('0000000000000009');
    await appointments.tellAgain();
    expect(await appointments.takenTo()).toBeNull();
  });

  it('keeps by what somebody acts in one session, which makes a second factor old', async () => {
    await entered(amina);
    await people.appointments.give(giving('1'));
    for (const one of [session('s'), session('t', 'a1', day(4))]) await people.openSession(one, day(1));
    await people.factors.offer('a1', 'secret');
    await people.factors.take('a1', { session: 's', at: day(5) }, 1, ['h']);
    await people.actBy('s', '1');
    expect(await people.session('hash-s')).toMatchObject({
      session: { actsBy: '1', factorAt: null },
      functions: [{ id: '1', role: 'registrar' }],
    });
    expect((await people.session('hash-t'))?.session.actsBy).toBeNull();
    await people.actBy('s', null);
    expect((await people.session('hash-s'))?.session.actsBy).toBeNull();
  });

  it('forgets the sessions that are over when one is opened', async () => {
    await entered(amina);
    await people.openSession(session('s'), day(1));
    await people.openSession(session('t', 'a1', day(5)), day(4));
    expect((await people.sessionsOf('a1')).map(({ id }) => id)).toEqual(['t']);
  });

  it('ends every session with a new password', async () => {
    await entered(amina);
    await people.openSession(session('s'), day(1));
    await people.writeLetter('a1', { hash: 'h', endsAt: day(30) });
    expect(await people.session('hash-s')).not.toBeNull();
    await people.enter('h', day(3), { password: 'other', lang: 'fr' });
    expect(await people.session('hash-s')).toBeNull();
    expect(await people.bySignInName('amina')).toMatchObject({ password: 'other', lang: 'fr' });
  });

  it('lets nobody in by an account that has ended, by no way', async () => {
    await entered(amina);
    await people.openSession(session('s'), day(1));
    await people.writeLetter('a1', { hash: 'h', endsAt: day(30) });
    expect(await people.end('a1', day(5), () => true)).toBe(true);
    expect(await people.end('a1', day(6), () => true)).toBe(true);
    expect(await people.list()).toMatchObject([{ id: 'a1', endedAt: day(5), letterUntil: null, entered: false }]);
    expect(await people.session('hash-s')).toBeNull();
    expect(await people.enter('h', day(5), given)).toBeNull();
    expect(await people.writeLetter('a1', { hash: 'h', endsAt: day(30) })).toBe(false);
    expect(await people.openSession(session('t'), day(1))).toBe(false);
    expect(await people.bySignInName('amina')).toMatchObject({ password: null });
  });

  it('ends one of two that may not both end, whoever comes first', async () => {
    await entered(amina);
    await entered(bilal);
    const may = (all: readonly { readonly endedAt: string | null }[]): boolean =>
      all.filter(({ endedAt }) => endedAt === null).length > 1;
    const both = await Promise.all([people.end('a1', day(5), may), people.end('b2', day(5), may)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect((await people.list()).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });

  it('erases who somebody was whose account has ended, and keeps the account', async () => {
    await entered(amina);
    await people.note({ at: day(3), what: 'signed-in', account: 'a1', by: null, network: '10.1.2.3' }, day(1));
    await people.note({ at: day(3), what: 'signed-in', account: 'b2', by: null, network: '10.1.2.4' }, day(1));
    await people.note({ at: day(3), what: 'ended', account: 'c3', by: 'a1', network: '10.1.2.3' }, day(1));
    await people.note({ at: day(3), what: 'ended', account: 'a1', by: 'b2', network: '10.1.2.4' }, day(1));
    expect(await people.erase('a1')).toBe(false);
    await people.end('a1', day(5), () => true);
    expect([await people.erase('a1'), await people.erase('a1')]).toEqual([true, false]);
    expect(await people.list()).toMatchObject([{ id: 'a1', endedAt: day(5), person: null }]);
    expect(await people.bySignInName('amina')).toBeNull();
    const networks = (await people.audited(9)).map(({ account, by, network }) => `${by ?? account} ${network}`);
    // From where they asked, and nobody else.
    expect(networks.toSorted()).toEqual(['a1 null', 'a1 null', 'b2 10.1.2.4', 'b2 10.1.2.4']);
    expect(await people.add({ ...bilal, signInName: 'amina' })).toBe(true);
  });

  it('lets nobody in by what is held until it is confirmed, and no session comes back', async () => {
    await entered(amina);
    await entered(bilal);
    await people.end('b2', day(4), () => true);
    await people.openSession(session('s'), day(1));
    await people.writeLetter('a1', { hash: 'h', endsAt: day(30) });
    expect([await people.hold(day(5)), await people.hold(day(6))]).toEqual([1, 0]);
    expect(await people.list()).toMatchObject([{ heldSince: day(5) }, { heldSince: null }]);
    expect(await people.bySignInName('amina')).toMatchObject({ heldSince: day(5) });
    expect(await people.openSession(session('t'), day(1))).toBe(false);
    expect([await people.confirm('a1'), await people.confirm('a1'), await people.confirm('b2')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await people.session('hash-s')).toBeNull();
    expect(await people.enter('h', day(6), given)).toBeNull();
    expect(await people.openSession(session('t'), day(1))).toBe(true);
  });

  const at = (n: number, of = 's') => ({ session: of, at: day(n) });
  const factored = async (): Promise<void> => {
    await entered(amina);
    await people.openSession(session('s'), day(1));
    await people.factors.offer('a1', 'secret');
    await people.factors.take('a1', at(4), 7, ['one', 'two']);
  };

  it('takes a second factor that was offered, in a session, and notes that it was given', async () => {
    await entered(amina);
    await people.openSession(session('s'), day(1));
    const { factors } = people;
    expect([await factors.find('a1'), await factors.take('a1', at(4), 7, ['one'])]).toEqual([null, false]);
    expect([await factors.offer('b2', 'x'), await factors.offer('a1', 'first')]).toEqual([false, true]);
    expect(await factors.offer('a1', 'second')).toBe(true);
    expect(await factors.find('a1')).toEqual({ secret: null, offered: 'second', lastStep: null });
    expect(await factors.useStep('a1', at(4), 9)).toBe(false);
    expect(await factors.take('a1', at(4, 'other'), 7, ['one'])).toBe(false);
    expect(await factors.take('a1', at(4), 7, ['one', 'two'])).toBe(true);
    expect(await factors.take('a1', at(4), 8, ['one', 'two'])).toBe(false);
    expect(await factors.find('a1')).toEqual({ secret: 'second', offered: null, lastStep: 7 });
    expect(await factors.recoveryLeft('a1')).toBe(2);
    expect(await people.session('hash-s')).toMatchObject({ session: { factorAt: day(4) } });
  });

  it('takes each step of a second factor once, and none from before', async () => {
    await factored();
    const { factors } = people;
    expect([await factors.useStep('a1', at(5), 7), await factors.useStep('a1', at(5), 6)]).toEqual([false, false]);
    const both = await Promise.all([factors.useStep('a1', at(5), 8), factors.useStep('a1', at(5), 8)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await factors.useStep('a1', at(6, 'other'), 9)).toBe(false);
    expect(await factors.find('a1')).toMatchObject({ lastStep: 8 });
    expect(await people.session('hash-s')).toMatchObject({ session: { factorAt: day(5) } });
  });

  it('goes on with the factor there is while another is offered, and has its codes in place of the old ones', async () => {
    await factored();
    const { factors } = people;
    await factors.offer('a1', 'other');
    expect(await factors.find('a1')).toEqual({ secret: 'secret', offered: 'other', lastStep: 7 });
    expect(await factors.useStep('a1', at(5), 8)).toBe(true);
    expect(await factors.take('a1', at(5), 3, ['three'])).toBe(true);
    expect(await factors.find('a1')).toEqual({ secret: 'other', offered: null, lastStep: 3 });
    expect([await factors.useRecovery('a1', at(5), 'one'), await factors.useRecovery('a1', at(5), 'three')]).toEqual([
      false,
      true,
    ]);
  });

  it('takes each code of recovery once, whoever comes at once, and of nobody else', async () => {
    await factored();
    await entered(bilal);
    await people.openSession(session('u', 'b2'), day(1));
    const { factors } = people;
    expect(await factors.useRecovery('b2', at(5, 'u'), 'one')).toBe(false);
    const both = await Promise.all([factors.useRecovery('a1', at(5), 'one'), factors.useRecovery('a1', at(5), 'one')]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await factors.recoveryLeft('a1')).toBe(1);
  });

  it('gives a second factor in one session and no other', async () => {
    await factored();
    await people.openSession(session('t', 'a1', day(4)), day(1));
    expect(await people.session('hash-t')).toMatchObject({ session: { factorAt: null } });
    expect((await people.sessionsOf('a1')).map(({ id, factorAt }) => [id, factorAt])).toEqual([
      ['t', null],
      ['s', day(4)],
    ]);
  });

  it('forgets a second factor that is dropped, and that it was given', async () => {
    await factored();
    expect([await people.factors.drop('a1'), await people.factors.drop('a1')]).toEqual([true, false]);
    expect([await people.factors.find('a1'), await people.factors.recoveryLeft('a1')]).toEqual([null, 0]);
    expect(await people.session('hash-s')).toMatchObject({ session: { factorAt: null } });
  });

  it('keeps a second factor through a new password, drops it at the end, and its codes where accounts are held', async () => {
    await factored();
    await people.writeLetter('a1', { hash: 'h', endsAt: day(30) });
    await people.enter('h', day(5), given);
    expect([(await people.factors.find('a1'))?.secret, await people.factors.recoveryLeft('a1')]).toEqual(['secret', 2]);
    await people.hold(day(6));
    expect([(await people.factors.find('a1'))?.secret, await people.factors.recoveryLeft('a1')]).toEqual(['secret', 0]);
    expect(await people.factors.offer('a1', 'other')).toBe(false);
    await people.end('a1', day(7), () => true);
    expect(await people.factors.find('a1')).toBeNull();
  });

  it('tells the password of an account that may be signed in to', async () => {
    await people.add(amina);
    expect([await people.passwordOf('a1'), await people.passwordOf('b2')]).toEqual([null, null]);
    await people.writeLetter('a1', { hash: 'h', endsAt: day(30) });
    await people.enter('h', day(2), given);
    expect(await people.passwordOf('a1')).toBe('phc');
    await people.hold(day(3));
    expect(await people.passwordOf('a1')).toBeNull();
  });

  it('keeps what was audited, newest first, for as long as it is told', async () => {
    const entry = (n: number) => ({ at: day(n), what: 'ended', account: 'b2', by: 'a1', network: '10.0.0.1' });
    for (const n of [1, 2, 3]) await people.note(entry(n), day(1));
    expect(await people.audited(2)).toEqual([entry(3), entry(2)]);
    await people.note(entry(4), day(3));
    expect(await people.audited(9)).toEqual([entry(4), entry(3)]);
  });

  const draft = (id: string, savedAt = day(4), account = 'a1') => ({
    id,
    account,
    task: 'training',
    about: { paper: 'incoming-1-2026' },
    fields: { title: 'تدريب «أول»', on: "9'\u0009" },
    savedAt,
  });

  it('keeps what somebody has begun, for them alone, as it was typed', async () => {
    await people.add(amina);
    await people.add(bilal);
    const { drafts } = people;
    expect(await drafts.keep(draft('d1'))).toBe(true);
    expect(await drafts.keep({ ...draft('d2', day(5)), fields: {} })).toBe(true);
    expect(await drafts.keep({ ...draft('d1', day(6)), fields: { title: 'two' } })).toBe(true);
    expect((await drafts.list('a1')).map(({ id }) => id)).toEqual(['d1', 'd2']);
    expect(await drafts.find('a1', 'd1')).toEqual({ ...draft('d1', day(6)), fields: { title: 'two' } });
    expect(await drafts.keep(draft('d1', day(7), 'b2'))).toBe(false);
    expect([await drafts.find('b2', 'd1'), await drafts.list('b2')]).toEqual([null, []]);
    await drafts.drop('b2', 'd1');
    await drafts.drop('a1', 'd2');
    expect((await drafts.list('a1')).map(({ id }) => id)).toEqual(['d1']);
  });

  it('keeps nothing for whoever is not to sign in, and erases it with the person', async () => {
    await people.add(amina);
    await people.drafts.keep(draft('d1'));
    await people.end('a1', day(5), () => true);
    expect(await people.drafts.keep(draft('d2'))).toBe(false);
    expect(await people.drafts.keep(draft('d3', day(4), 'nobody'))).toBe(false);
    expect(await people.erase('a1')).toBe(true);
    expect(await people.drafts.list('a1')).toEqual([]);
  });

  it('has one key of its own, whoever asks at once', async () => {
    const keys = await Promise.all([people.drafts.key(), people.drafts.key()]);
    expect(new Set([...keys, await people.drafts.key()]).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
  });
}
