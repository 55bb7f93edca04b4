import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#identity';
import { People, totpCode } from '#record';
import { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';
import { keyBytes } from './support/key-bytes.js';

const password = 'correct horse battery';
const page = '/ar/desk/second-factor';

let deployment: Deployment;
let people: People;
let now = Date.parse('2026-11-28T08:00:00.000Z');
beforeAll(async () => {
  deployment = await deploy({ clock: () => new Date(now) });
  people = new People(deployment.people, () => new Date(now));
}, 120_000);
afterAll(() => deployment.stop());

const enter = async (signInName: string, role: Role = 'administrator'): Promise<Browser> => {
  const letter = await people.invite({ name: 'Amina Demo', address: null, signInName, role, party: null });
  if (typeof letter === 'string') throw new Error(letter);
  const browser = await new Browser(deployment).open('/ar/desk/first-entry');
  return browser.send('/ar/desk/first-entry', { code: letter.code, password, lang: 'ar' });
};

const keyOf = (browser: Browser): string =>
  /<bdi class="key" dir="ltr">([A-Z2-7]{32})<\/bdi>/.exec(browser.page)?.[1] ?? '';
const codeOf = (key: string): string => totpCode(keyBytes(key), Math.floor(now / 30_000));
const codesIn = (browser: Browser): readonly string[] => browser.page.match(/\b\w{4}(?:-\w{4}){3}\b/g) ?? [];

const setUp = async (browser: Browser): Promise<string> => {
  await browser.open(page);
  await browser.send(`${page}/offer`, { password });
  const key = keyOf(browser);
  await browser.send(`${page}/take`, { code: codeOf(key) });
  now += 600_000;
  return key;
};

describe('somebody whose function asks for a second factor', () => {
  it('sets up an app by a picture or a key, and gets codes of recovery', async () => {
    const browser = await enter('amina');
    await browser.open('/ar/desk/sessions');
    expect(browser.page).toContain(`href="${page}"`);
    await browser.open(page);
    await browser.send(`${page}/offer`, { password });
    expect(browser.status).toBe(200);
    const key = keyOf(browser);
    expect(browser.page).toMatch(/<svg class="qr" role="img" aria-label="[^"]+"/);
    expect([browser.page.includes('<script'), browser.headers['cache-control']]).toEqual([false, 'private, no-store']);
    await browser.send(`${page}/take`, { code: '000000' });
    expect([browser.status, browser.page.includes(key), browser.page.includes('role="alert"')]).toEqual([
      422,
      false,
      true,
    ]);
    await browser.send(`${page}/take`, { code: codeOf(key) });
    const codes = codesIn(browser);
    expect([browser.status, codes.length]).toEqual([200, 8]);
    await browser.open(page);
    expect([browser.page.includes(key), codesIn(browser)]).toEqual([false, []]);
  });

  it('gives it by the app’s code, or by one of recovery, and goes on to where it was asked for', async () => {
    const browser = await enter('bilal');
    const key = await setUp(browser);
    await browser.open(`${page}?next=desk/sessions`);
    await browser.send(page, { code: '123' });
    expect([browser.status, browser.page.includes('value="desk/sessions"')]).toEqual([422, true]);
    const code = codeOf(key);
    await browser.send(page, { code });
    expect([browser.status, browser.place]).toEqual([303, '/ar/desk/sessions']);
    await browser.open(page);
    expect(browser.page).not.toContain('name="code"');
    now += 600_000;
    await browser.open(page);
    await browser.send(page, { code });
    expect(browser.status).toBe(422);
  });

  it('is led back to one entry of a list, as to any page that asked for it', async () => {
    const browser = await enter('jamila');
    const key = await setUp(browser);
    const next = 'desk/withdraw-from-sight?stream=training-2019%2Fa&event=0a-1b';
    now += 600_000;
    await browser.open(`${page}?next=${encodeURIComponent(next)}`);
    await browser.send(page, { code: codeOf(key) });
    expect([browser.status, browser.place]).toEqual([303, `/ar/${next}`]);
  });

  it('is led nowhere but on the desk', async () => {
    const browser = await enter('carim');
    const key = await setUp(browser);
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'desk/../../evil',
      'javascript:alert(1)',
      'desk/my-desk?next=\r\nSet-Cookie: a=b',
      'desk/my-desk?a=https://evil.example',
      'desk/people?#/x',
    ]) {
      await browser.open(`${page}?next=${encodeURIComponent(next)}`);
      await browser.send(page, { code: codeOf(key), next });
      expect(browser.place).toBe(page);
      now += 600_000;
    }
  });

  it('waits after some wrong codes', async () => {
    const browser = await enter('dina');
    await setUp(browser);
    for (let n = 0; n < 6; n += 1) {
      await browser.open(page);
      await browser.send(page, { code: '000000' });
    }
    expect([browser.status, browser.headers['retry-after']]).toEqual([429, '1']);
  });

  it('does nothing by a form of another session, or of another origin', async () => {
    const [browser, other] = [await enter('emel'), await enter('farid')];
    const key = await setUp(browser);
    await other.open(page);
    const token = /name="token" value="([^"]+)"/.exec(other.page)?.[1] ?? '';
    await browser.open(page);
    await browser.send(page, { code: codeOf(key), token });
    expect(browser.status).toBe(422);
    await browser.send(page, { code: codeOf(key) }, { from: 'https://evil.example' });
    expect(browser.status).toBe(403);
    await browser.open(page);
    await browser.send(page, { code: codeOf(key) });
    expect(browser.status).toBe(303);
  });
});

describe('somebody else', () => {
  it('is told that nothing asks for it, whatever is sent', async () => {
    const browser = await enter('ghada', 'registrar');
    await browser.open('/ar/desk/sessions');
    expect(browser.page).not.toContain('second-factor');
    await browser.open(page);
    expect([browser.status, browser.page.includes('<form class="desk"')]).toEqual([200, false]);
  });

  it('signs in first', async () => {
    const browser = await new Browser(deployment).open(page);
    expect([browser.status, browser.place]).toEqual([303, '/ar/desk/sign-in']);
    expect((await browser.open('/desk/second-factor')).place).toBe('/en/desk/second-factor');
  });
});
