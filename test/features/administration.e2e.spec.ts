import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entered, factored } from './support/administrator.js';
import { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';

const password = 'correct horse battery';
const peoplePage = '/en/desk/administration/people';
const tokensPage = '/en/desk/administration/tokens';

let deployment: Deployment;
let now = new Date('2026-11-28T08:00:00.000Z');
let admin: Browser;
beforeAll(async () => {
  deployment = await deploy({ clock: () => now, data: 'register' });
  admin = await factored(await entered(deployment, now, 'admin'), now);
}, 120_000);
afterAll(() => deployment.stop());

const invitation = {
  name: 'Bilal Demo',
  address: 'Room 7',
  signInName: 'bilal',
  role: 'registrar',
  party: '',
  letterLang: 'fr',
};
const invite = async (typed: Partial<typeof invitation>): Promise<Browser> => {
  await admin.open(peoplePage);
  return admin.send(`${peoplePage}/invite`, { ...invitation, ...typed });
};
const codeIn = (browser: Browser): string => /\b\w{4}(?:-\w{4}){3}\b/.exec(browser.page)?.[0] ?? '';
const idOf = async (signInName: string): Promise<string> =>
  (await deployment.people.list()).find(({ person }) => person?.signInName === signInName)?.id ?? '';
const enter = async (code: string): Promise<Browser> => {
  const browser = await new Browser(deployment).open('/en/desk/first-entry');
  return browser.send('/en/desk/first-entry', { code, password, lang: 'en' });
};
/** An act on the page of an account. */
const act = async (id: string, what: string, typed: Readonly<Record<string, string>> = {}): Promise<Browser> => {
  await admin.open(`${peoplePage}/${id}`);
  return admin.send(`${peoplePage}/${id}/${what}`, typed);
};

describe('whoever administers', () => {
  it('invites somebody by a letter in one language, that opens the desk', async () => {
    await invite({});
    expect([admin.status, admin.headers['cache-control']]).toEqual([200, 'private, no-store']);
    for (const said of ['lang="fr" dir="ltr"', 'Bilal Demo', 'Room 7', 'http://localhost', '/fr/desk/first-entry'])
      expect(admin.page).toContain(said);
    expect((await enter(codeIn(admin))).status).toBe(303);
    await admin.open(peoplePage);
    expect(admin.page).toContain('Bilal Demo');
    expect(codeIn(admin)).toBe('');
  });

  it.each([
    [{ signInName: 'BILAL' }, 'Somebody has this sign-in name'],
    [{ signInName: 'a b' }, 'three to forty letters'],
    [{ name: '  ' }, 'A name is needed'],
    [{ role: 'reader' }, 'given to nobody'],
    [{ role: 'mission' }, 'its code is needed'],
    [{ role: 'mission', party: 'XXX' }, 'no party of this code'],
  ])('is told beside the form what is wrong with %j, and what was typed is there', async (typed, why) => {
    await invite({ signInName: 'carim', address: 'Room 99', ...typed });
    expect([admin.status, admin.page.includes(why)]).toEqual([422, true]);
    expect(admin.page).toContain('value="Room 99"');
    expect(await idOf('carim')).toBe('');
  });

  it('invites for a party of the register', async () => {
    await invite({ signInName: 'dina', role: 'mission', party: 'TUR' });
    expect(admin.status).toBe(200);
    const invited = (await deployment.people.list()).find(({ person }) => person?.signInName === 'dina');
    expect(invited).toMatchObject({ role: 'mission', party: 'TUR' });
  });

  it('writes another letter, ends an account and erases who it was, once it is meant', async () => {
    const id = await idOf('bilal');
    await act(id, 'letter', { letterLang: 'ar' });
    expect(admin.page).toContain('lang="ar" dir="rtl"');
    const browser = await enter(codeIn(admin));
    expect(browser.status).toBe(303);
    expect((await act(id, 'end')).place).toBe(`${peoplePage}/${id}`);
    expect((await browser.open('/en/desk/sessions')).status).toBe(303);
    await act(id, 'erase');
    expect([admin.status, admin.page.includes('tick that it is meant')]).toEqual([422, true]);
    expect((await act(id, 'erase', { sure: 'yes' })).status).toBe(303);
    await admin.open(`${peoplePage}/${id}`);
    expect([admin.page.includes('Bilal'), admin.page.includes('<h1>erased</h1>')]).toEqual([false, true]);
  });

  it('does not end the last who administers', async () => {
    await act(await idOf('admin'), 'end');
    expect([admin.status, admin.page.includes('the last administrator')]).toEqual([422, true]);
  });

  it('takes the app off whoever lost it', async () => {
    const other = await factored(await entered(deployment, now, 'head', 'head-of-desk'), now);
    const id = await idOf('head');
    expect((await act(id, 'drop-factor')).status).toBe(303);
    expect((await other.open('/en/desk/second-factor')).page).toContain('This account has none yet');
    await admin.open(`${peoplePage}/${id}`);
    expect(admin.page).not.toContain('drop-factor');
  });

  it('is told that there is no such account, and no such act', async () => {
    expect((await admin.open(`${peoplePage}/nobody`)).status).toBe(404);
    await admin.open(peoplePage);
    expect((await admin.send(`${peoplePage}/nobody/promote`, {})).status).toBe(404);
  });

  it('makes a token that is shown once, is for what it says, and is revoked', async () => {
    await admin.open(tokensPage);
    const wanted = { name: 'import', role: 'registrar', party: '', 'scope-record': 'yes', lastDay: '2026-12-31' };
    await admin.send(tokensPage, wanted);
    const token = /tnf_[\w-]{43}/.exec(admin.page)?.[0] ?? '';
    expect(await deployment.tokens.find(token)).toMatchObject({
      role: 'registrar',
      scopes: ['record'],
      expiresAt: '2027-01-01T00:00:00.000Z',
    });
    await admin.open(tokensPage);
    expect([admin.page.includes('import'), admin.page.includes('tnf_')]).toEqual([true, false]);
    const found = (await deployment.tokens.list()).find(({ name }) => name === 'import');
    await admin.send('/en/desk/administration/tokens/revoke', { id: found?.id ?? '' });
    expect(await deployment.tokens.find(token)).toBeNull();
  });

  it('stands in the audit beside what was done, and with whom or what', async () => {
    const by = await idOf('admin');
    const [token] = (await deployment.tokens.list()).filter(({ name }) => name === 'import');
    const done = (await deployment.people.audited(99)).filter((each) => each.by !== null);
    expect(new Set(done.map((each) => each.by))).toEqual(new Set([by]));
    expect(new Set(done.map(({ network }) => network))).toEqual(new Set(['127.0.0.1']));
    const about = (account: string | undefined) =>
      done.flatMap((each) => (each.account === account ? [each.what] : []));
    // One instant, by the test's clock: in no order.
    expect(about(token?.id).toSorted()).toEqual(['token-made', 'token-revoked']);
    expect(about(await idOf('dina'))).toEqual(['invited']);
    expect(about(by)).toEqual(['end-refused']);
    for (const what of ['letter-written', 'ended', 'factor-dropped'])
      expect(done.map((each) => each.what)).toContain(what);
  });

  it.each([
    [{ name: '' }, 'A name is needed'],
    [{ role: 'secretariat' }, 'given to nobody'],
    [{ role: 'mission' }, 'its code is needed'],
    [{ role: 'checker', 'scope-record': 'yes' }, 'does not let a token do'],
    [{ lastDay: '2026-11-27' }, 'is today or later'],
  ])('is told what is wrong with a token of %j', async (typed, why) => {
    const before = (await deployment.tokens.list()).length;
    await admin.open(tokensPage);
    await admin.send(tokensPage, { name: 'x', role: 'registrar', party: '', lastDay: '', ...typed });
    expect([admin.status, admin.page.includes(why)]).toEqual([422, true]);
    expect((await deployment.tokens.list()).length).toBe(before);
  });
});

describe('what is administered', () => {
  const forms = [
    [`${peoplePage}/invite`, { ...invitation, signInName: 'mallory' }],
    [tokensPage, { name: 'mallory', role: 'registrar', party: '', lastDay: '' }],
  ] as const;

  it('is not there for another function, nor for who is not signed in', async () => {
    const other = await entered(deployment, now, 'registrar', 'registrar');
    for (const place of [peoplePage, tokensPage]) {
      expect((await other.open(place)).status).toBe(403);
      expect((await new Browser(deployment).open(place)).status).toBe(401);
    }
    for (const [place, typed] of forms) expect((await other.send(place, typed)).status).toBe(403);
    expect((await other.open('/en/desk/sessions')).page).not.toContain('administration');
  });

  it('is done by no token of whatever function, from no other origin, and by no form of another session', async () => {
    const { token } = await deployment.tokens.create({ name: 'root', role: 'administrator', party: null });
    for (const [url, typed] of forms) {
      const headers = { authorization: `Bearer ${token}`, origin: 'http://localhost' };
      const sent = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
      const payload = new URLSearchParams(typed).toString();
      expect((await deployment.inject({ method: 'POST', url, headers: sent, payload })).statusCode).toBe(403);
      await admin.open(peoplePage);
      expect((await admin.send(url, typed, { from: 'https://evil.example' })).status).toBe(403);
      expect((await admin.send(url, { ...typed, token: 'x'.repeat(64) })).status).toBe(303);
    }
    expect(await idOf('mallory')).toBe('');
    expect((await deployment.tokens.list()).some(({ name }) => name === 'mallory')).toBe(false);
  });

  it('asks for the second factor once more after ten minutes, and leads back', async () => {
    await admin.open(peoplePage);
    now = new Date(now.getTime() + 600_000);
    for (const [place, typed] of forms) {
      await admin.send(place, typed);
      expect(admin.place).toMatch(/^\/en\/desk\/second-factor\?next=desk%2Fadministration%2F/);
    }
    expect((await admin.open(peoplePage)).place).toContain('second-factor');
    await admin.open(admin.place);
    expect(admin.page).toContain('name="next" value="desk/administration/people"');
    expect(await idOf('mallory')).toBe('');
  });
});
