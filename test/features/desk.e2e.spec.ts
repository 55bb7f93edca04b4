import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { People, type WrittenLetter } from '#record';
import { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';

const password = 'correct horse battery';

let deployment: Deployment;
let people: People;
let now = Date.parse('2026-11-28T08:00:00.000Z');
beforeAll(async () => {
  deployment = await deploy({ clock: () => new Date(now) });
  people = new People(deployment.people, () => new Date(now));
}, 120_000);
afterAll(() => deployment.stop());

const letterFor = async (signInName: string): Promise<WrittenLetter> => {
  const invited = { name: 'Amina Demo', address: null, signInName, role: 'secretariat', party: null } as const;
  const letter = await people.invite(invited);
  if (typeof letter === 'string') throw new Error(letter);
  return letter;
};

const entry = (lang = 'ar'): string => `/${lang}/desk/first-entry`;
const enter = async (code: string, browser = new Browser(deployment), lang = 'ar'): Promise<Browser> => {
  await browser.open(entry(lang));
  return browser.send(entry(lang), { code, password, lang });
};
const signIn = async (name: string, by = password, browser = new Browser(deployment)): Promise<Browser> => {
  await browser.open('/ar/desk/sign-in');
  return browser.send('/ar/desk/sign-in', { name, password: by });
};
const isIn = async (browser: Browser): Promise<boolean> => (await browser.open('/ar/desk/sessions')).status === 200;

describe('somebody with a letter', () => {
  it('enters with its code, a password of choice and the language of the screens', async () => {
    const browser = await enter((await letterFor('amina')).code.toLowerCase(), new Browser(deployment), 'fr');
    expect([browser.status, browser.place]).toEqual([303, '/fr/desk/my-desk']);
    await browser.open('/fr/desk/sessions');
    expect(browser.page).toContain('<h1>Mes connexions</h1>');
    expect(browser.headers['cache-control']).toBe('private, no-store');
    expect([...browser.cookies.keys()]).toEqual(['tanfidh-session']);
  });

  it('enters once by a code', async () => {
    const { code } = await letterFor('bilal');
    expect((await enter(code)).status).toBe(303);
    const again = await enter(code);
    expect([again.status, again.page.includes('role="alert"')]).toEqual([422, true]);
    // What was typed is there, but for the password.
    expect(again.page).toContain(`value="${code}"`);
    expect(again.page).not.toContain(password);
  });

  it('is told beside the field what is wrong with a password, and the code still opens', async () => {
    const { code } = await letterFor('short');
    const browser = await new Browser(deployment).open(entry('en'));
    await browser.send(entry('en'), { code, password: 'short', lang: 'en' });
    expect(browser.status).toBe(422);
    expect(browser.page).toContain('fewer than twelve characters');
    await browser.send(entry('en'), { code, password, lang: 'en' });
    expect(browser.status).toBe(303);
  });
});

describe('somebody with a password', () => {
  it('signs in, is known on every page, and is not once signed out', async () => {
    await enter((await letterFor('carim')).code);
    const browser = await signIn('Carim');
    expect([browser.status, browser.place]).toEqual([303, '/ar/desk/my-desk']);
    expect((await browser.open('/ar/about')).headers['cache-control']).toBe('private, no-store');
    await browser.open('/ar/desk/sessions');
    await browser.send('/ar/desk/sign-out', {});
    expect([browser.place, browser.cookies.has('tanfidh-session')]).toEqual(['/ar/desk/sign-in', false]);
    expect((await browser.open('/ar/about')).headers['cache-control']).toBe('private, no-cache');
  });

  it('has another cookie after each sign-in, and one that was set before is nobody’s', async () => {
    await enter((await letterFor('dina')).code);
    const planted = new Browser(deployment);
    planted.cookies.set('tanfidh-session', 'x'.repeat(43));
    await signIn('dina', password, planted);
    const first = planted.cookies.get('tanfidh-session');
    expect(first).not.toBe('x'.repeat(43));
    await signIn('dina', password, planted);
    expect(planted.cookies.get('tanfidh-session')).not.toBe(first);
    const old = new Browser(deployment);
    old.cookies.set('tanfidh-session', first ?? '');
    expect(await isIn(old)).toBe(false);
  });

  it('ends in one browser what goes on in another', async () => {
    const one = await enter((await letterFor('emel')).code);
    now += 60_000;
    const two = await signIn('emel');
    await one.open('/ar/desk/sessions');
    await one.send('/ar/desk/sessions/end', {});
    expect([await isIn(two), await isIn(one)]).toEqual([false, true]);
  });

  it('is out as soon as the account ends', async () => {
    const letter = await letterFor('farid');
    const browser = await enter(letter.code);
    expect(await isIn(browser)).toBe(true);
    await people.end(letter.account);
    expect(await isIn(browser)).toBe(false);
    expect((await signIn('farid')).status).toBe(422);
  });
});

describe('whoever is not let in', () => {
  it('reads the same page for a name that is nobody’s, for a wrong password and for an account that has ended', async () => {
    await enter((await letterFor('ghada')).code);
    const { account } = await letterFor('ended');
    await people.end(account);
    const answers = [await signIn('ghada', 'not the password'), await signIn('nobody-here'), await signIn('ended')].map(
      ({ status, page }) => [status, page.replaceAll(/value="[^"]*"/g, '').replaceAll(/[\w-]{36}/g, '')],
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('waits after some tries, and is told for how long', async () => {
    await enter((await letterFor('huda')).code);
    let browser = new Browser(deployment);
    for (let n = 0; n < 6; n += 1) browser = await signIn('huda', 'not the password');
    expect([browser.status, browser.headers['retry-after']]).toEqual([429, '1']);
    now += 1_000;
    expect((await signIn('huda')).status).toBe(303);
  });
});

describe('a form', () => {
  it('of another origin does nothing, with the cookies of whoever is signed in', async () => {
    const browser = await enter((await letterFor('iman')).code);
    await browser.open('/ar/desk/sessions');
    await browser.send('/ar/desk/sign-out', {}, { from: 'https://evil.example' });
    expect(browser.status).toBe(403);
    expect(await isIn(browser)).toBe(true);
  });

  it('without the token of this session does nothing, from our own pages', async () => {
    const [browser, other] = [
      await enter((await letterFor('jamil')).code),
      await enter((await letterFor('khalid')).code),
    ];
    await other.open('/ar/desk/sessions');
    const token = /name="token" value="([^"]+)"/.exec(other.page)?.[1] ?? '';
    expect(token).toHaveLength(64);
    for (const given of ['', token, 'ف'.repeat(64)]) {
      await browser.open('/ar/desk/sessions');
      await browser.send('/ar/desk/sign-out', { token: given });
      expect(await isIn(browser)).toBe(true);
    }
  });

  it('signs nobody in without the token of the door', async () => {
    await enter((await letterFor('lina')).code);
    const browser = await new Browser(deployment).open('/ar/desk/sign-in');
    browser.cookies.clear();
    await browser.send('/ar/desk/sign-in', { name: 'lina', password });
    expect([browser.status, browser.cookies.has('tanfidh-session')]).toEqual([422, false]);
    // And shows a new one, with what was typed.
    expect(browser.page).toContain('value="lina"');
    await browser.send('/ar/desk/sign-in', { name: 'lina', password });
    expect(browser.status).toBe(303);
  });

  it('is a page in three languages, with a title, labels and no script', async () => {
    for (const lang of ['ar', 'en', 'fr'])
      for (const place of ['sign-in', 'first-entry']) {
        const { page, status, headers } = await new Browser(deployment).open(`/${lang}/desk/${place}`);
        expect([status, headers['content-language'], headers['referrer-policy']]).toEqual([200, lang, 'same-origin']);
        expect(page).not.toContain('<script');
        const inputs = [...page.matchAll(/<(?:input|select)\b[^>]* id="(desk-[^"]+)"/g)].map(([, id]) => id);
        expect(inputs.length).toBeGreaterThan(1);
        for (const id of inputs) expect(page).toContain(`<label for="${id}">`);
      }
  });

  it('is found without a language before it', async () => {
    expect((await new Browser(deployment).open('/desk/sign-in')).place).toBe('/en/desk/sign-in');
  });
});

describe('a hundred who sign in at once', () => {
  it('are answered, some of them told to come again, and others ask meanwhile', async () => {
    const begun = await new Browser(deployment).open('/ar/desk/sign-in');
    const all = Array.from({ length: 100 }, async (_, n) => {
      const browser = new Browser(deployment);
      for (const [name, value] of begun.cookies) browser.cookies.set(name, value);
      browser.page = begun.page;
      return (await browser.send('/ar/desk/sign-in', { name: `somebody-${n}`, password })).status;
    });
    const asked: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const before = performance.now();
      await deployment.inject({ method: 'GET', url: '/health/live' });
      asked.push(performance.now() - before);
    }
    const statuses = await Promise.all(all);
    expect(new Set(statuses)).toEqual(new Set([422, 429]));
    expect(asked.toSorted((a, b) => a - b)[10]).toBeLessThan(50);
  });
});
