import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entered, factored } from './support/administrator.js';
import type { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';

const peoplePage = '/en/desk/administration/people';
const sessionsPage = '/en/desk/sessions';
const authority = 'Memorandum 12 of 27 November 2026';

let deployment: Deployment;
let now = new Date('2026-11-28T08:00:00.000Z');
let admin: Browser;
beforeAll(async () => {
  deployment = await deploy({ clock: () => now, data: 'register' });
  admin = await factored(await entered(deployment, now, 'admin'), now);
}, 120_000);
afterAll(() => deployment.stop());

const idOf = async (signInName: string): Promise<string> =>
  (await deployment.people.list()).find(({ person }) => person?.signInName === signInName)?.id ?? '';
const functionsOf = async (signInName: string) => deployment.people.appointments.list(await idOf(signInName));
/** An act on the page of an account. */
const act = async (of: string, what: string, typed: Readonly<Record<string, string>>, by = admin): Promise<Browser> => {
  const id = await idOf(of);
  await by.open(`${peoplePage}/${id}`);
  return by.send(`${peoplePage}/${id}/${what}`, typed);
};
const appoint = (of: string, typed: Readonly<Record<string, string>>): Promise<Browser> =>
  act(of, 'appoint', { role: 'head-of-desk', party: '', way: 'acting', from: '', until: '', authority, ...typed });
const end = (of: string, appointment: string, typed: { lastDay?: string; authority?: string } = {}, by = admin) =>
  act(
    of,
    'end-function',
    {
      appointment,
      [`lastDay-${appointment}`]: typed.lastDay ?? '',
      [`authority-${appointment}`]: typed.authority ?? authority,
    },
    by,
  );
const eventsOf = async (role: string | null) => {
  const token = role === null ? null : (await deployment.tokens.create({ name: role, role, party: 'TUR' })).token;
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const found: { type: string; data: any; meta: any; stream: string }[] = [];
  for (let cursor = ''; ;) {
    const answer = (await deployment.inject({ url: `/api/v1/events?limit=200${cursor}`, headers })).json();
    found.push(...answer.items);
    if (answer.next === null) return found.filter(({ type }) => type.startsWith('Function'));
    cursor = `&cursor=${answer.next}`;
  }
};

describe('whoever administers', () => {
  it('gives somebody a function for a time, which is an event for the Secretariat alone', async () => {
    await entered(deployment, now, 'bilal', 'registrar');
    expect((await appoint('bilal', { until: '2026-12-15' })).status).toBe(303);
    await admin.open(`${peoplePage}/${await idOf('bilal')}`);
    for (const said of ['head of desk', 'acting', '2026-12-15', authority, 'in force'])
      expect(admin.page).toContain(said);
    const found = await eventsOf('secretariat-reader');
    const [account, by] = [await idOf('bilal'), await idOf('admin')];
    expect(found.find(({ data }) => data.function === 'head-of-desk')).toMatchObject({
      type: 'FunctionGiven',
      data: {
        account,
        function: 'head-of-desk',
        way: 'acting',
        from: '2026-11-28',
        until: '2026-12-15',
        party: null,
        authority: { original: 'en', en: authority },
      },
      meta: { actor: by },
    });
    expect(JSON.stringify(found)).not.toMatch(/amina|bilal/i);
    for (const role of [null, 'mission', 'focal-point', 'host-staff']) expect(await eventsOf(role)).toEqual([]);
  });

  it.each([
    [{ role: 'reader' }, 'given to nobody'],
    [{ role: 'mission' }, 'its code is needed'],
    [{ role: 'mission', party: 'XXX' }, 'no party of this code'],
    [{ way: 'owner' }, 'in their own right, deputy or acting.'],
    [{ from: 'soon' }, 'written as 2027-12-31'],
    [{ from: '2026-02-30' }, 'written as 2027-12-31'],
    [{ until: '2026-11-27' }, 'written as 2027-12-31'],
    [{ from: '2026-12-02', until: '2026-12-01' }, 'written as 2027-12-31'],
    [{ authority: ' ' }, 'The authority is needed'],
  ])('is told what is wrong with %j, and what was typed is there', async (typed, why) => {
    const before = await functionsOf('bilal');
    await appoint('bilal', { authority: 'Note 99', ...typed });
    expect([admin.status, admin.page.includes(why)]).toEqual([422, true]);
    if (!('authority' in typed)) expect(admin.page).toContain('value="Note 99"');
    expect(await functionsOf('bilal')).toEqual(before);
  });

  it('invites somebody for a term that is to come: until then nobody is let in by it', async () => {
    await admin.open(peoplePage);
    const invitation = { name: 'Dina Demo', address: '', signInName: 'dina', role: 'mission', party: 'TUR' };
    const term = { from: '2026-12-01', until: '2026-12-31', authority: 'Note verbale 7', letterLang: 'ar' };
    await admin.send(`${peoplePage}/invite`, { ...invitation, ...term, until: '2026-11-30' });
    expect([admin.status, admin.page.includes('written as 2027-12-31')]).toEqual([422, true]);
    await admin.send(`${peoplePage}/invite`, { ...invitation, ...term });
    expect(admin.status).toBe(200);
    expect(await functionsOf('dina')).toMatchObject([{ role: 'mission', party: 'TUR', from: '2026-12-01' }]);
    await admin.open(`${peoplePage}/${await idOf('dina')}`);
    expect(admin.page).toContain('to come');
  });

  it('does not end a function of somebody else than the page is of, nor without an authority', async () => {
    const [own] = await functionsOf('bilal');
    expect((await end('dina', own?.id ?? '')).page).toContain('no such function');
    expect((await end('bilal', own?.id ?? '', { authority: '' })).page).toContain('The authority is needed');
    expect((await functionsOf('bilal'))[0]).toEqual(own);
  });

  it('is not left without one, whoever ends whose function at once', async () => {
    const second = await factored(await entered(deployment, now, 'second', 'administrator'), now);
    const [[one], [other]] = [await functionsOf('admin'), await functionsOf('second')];
    await Promise.all([end('second', other?.id ?? ''), end('admin', one?.id ?? '', {}, second)]);
    const left = [...(await functionsOf('admin')), ...(await functionsOf('second'))];
    expect(left.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    if (one?.id !== left.find(({ endedAt }) => endedAt === null)?.id) admin = second;
  });
});

describe('whoever acts for another', () => {
  it('does so by choice, until the term is over', async () => {
    now = new Date('2026-11-28T23:45:00.000Z');
    admin = await factored(await entered(deployment, now, 'third'), now);
    const registrar = await entered(deployment, now, 'carim', 'registrar');
    await appoint('carim', { role: 'head-of-desk', way: 'deputy', until: '2026-11-28' });
    const acting = (await functionsOf('carim')).find(({ way }) => way === 'deputy')?.id ?? '';
    await registrar.open(sessionsPage);
    expect(registrar.page).toContain('as deputy for: head of desk');
    expect((await registrar.open('/en/desk/make-available')).status).toBe(403);
    await registrar.open(sessionsPage);
    expect((await registrar.send('/en/desk/sessions/act-by', { appointment: acting })).status).toBe(303);
    // As that function asks for it.
    await registrar.open('/en/desk/make-available');
    expect(registrar.place).toContain('second-factor');
    now = new Date('2026-11-29T00:00:00.000Z');
    expect((await registrar.open('/en/desk/make-available')).status).toBe(403);
    expect((await registrar.open(sessionsPage)).page).not.toContain('as deputy for');
  });
});
