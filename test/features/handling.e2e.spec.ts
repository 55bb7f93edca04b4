import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#identity';
import { People } from '#record';
import { factored } from './support/administrator.js';
import { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';

// A register that is kept by two persons: entered by one, checked by another, and made available with its clearance.

const password = 'correct horse battery';
let now = new Date('2026-11-28T08:00:00.000Z');
const strict = { readers: 'anybody', newEntries: 'secretariat', checking: 'second-person' } as const;
const resolution = '/api/v1/resolutions/53-45-POL';

let deployment: Deployment;
let people: People;
let token: string;
beforeAll(async () => {
  const clock = () => now;
  deployment = await deploy({ data: 'full', clock, register: strict });
  people = new People(deployment.people, clock);
  ({ token } = await deployment.tokens.create({ name: 'desk', role: 'registrar', party: null }));
}, 180_000);
afterAll(() => deployment.stop());

const signedIn = async (signInName: string, role: Role, lang = 'en') => {
  const letter = await people.invite({ name: 'Amina Demo', address: null, signInName, role, party: null });
  if (typeof letter === 'string') throw new Error(letter);
  const browser = await new Browser(deployment).open(`/${lang}/desk/first-entry`);
  await browser.send(`/${lang}/desk/first-entry`, { code: letter.code, password, lang });
  return role === 'head-of-desk' ? factored(browser, now) : browser;
};

const text = (en: string) => ({ original: 'en', en });
const source = { type: 'state', confidence: 'A', citation: 'Note verbale' };
const serves = [{ resolution: '53-45-POL', commitment: 'training' }];

const post = async (url: string, body: object) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await deployment.inject({ method: 'POST', url, payload: JSON.stringify(body), headers });
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return answer.json() as { id: string; events: readonly { id: string }[]; position: string };
};

/** What is read of an address, having seen all that is recorded; `null` where there is nothing to see. */
const read = async (url: string, authorization?: string) => {
  const position = await deployment.log.head();
  const at = `${url}${url.includes('?') ? '&' : '?'}minPosition=${position}`;
  const answer = await deployment.inject({ url: at, headers: authorization === undefined ? {} : { authorization } });
  return answer.statusCode === 404 ? null : (answer.json() as Record<string, unknown>);
};

/** What is on record of the resolution, whatever the position up to which it was read. */
const figures = async () => {
  const { position: _, ...all } = (await read(`${resolution}/progress`)) ?? {};
  return all;
};

const held = async (title: string) => {
  const { id, events } = await post('/api/v1/actions/training', {
    title: text(title),
    serves,
    format: 'workshop',
    source,
  });
  const opening = { on: '2024-09-09', host: 'TUR', source };
  const opened = await post(`/api/v1/actions/training/${id}/record-opening`, opening);
  const boxes = [...events, ...opened.events].map((event) => `entry training-${id} ${event.id}`);
  const ticked = Object.fromEntries(boxes.map((box) => [box, 'yes']));
  return { id, ticked, url: `/api/v1/actions/training/${id}` };
};

const cleared = {
  to: 'general',
  'function-1': 'Director of the unit',
  'cleared-on-1': '28 November 2026',
  'how-1': 'on-paper',
};

describe('what was entered', () => {
  it('is seen by nobody until a second person has checked it, and by everybody once it is made available', async () => {
    const before = await figures();
    const { ticked, url } = await held('Course for envoys');
    const secretariat = `Bearer ${token}`;
    expect([await read(url), await read(url, secretariat)]).toEqual([null, null]);

    const checker = await signedIn('checker', 'checker');
    await checker.open('/en/desk/check-list');
    expect([checker.status, checker.page.includes('Course for envoys')]).toEqual([200, true]);
    await checker.send('/en/desk/check-list', ticked);
    expect([checker.status, checker.place]).toEqual([303, '/en/desk/check-list?done=2']);
    expect([await read(url), await read(url, secretariat)]).toEqual([null, expect.anything()]);
    expect(await figures()).toEqual(before);
    await checker.open('/en/desk/check-list');
    expect(checker.page).not.toContain('Course for envoys');

    const head = await signedIn('head', 'head-of-desk');
    await head.open('/en/desk/make-available');
    expect(head.page).toContain('Course for envoys');
    await head.send('/en/desk/make-available', { ...ticked, ...cleared });
    expect([head.status, head.place]).toEqual([303, '/en/desk/make-available?done=2']);
    expect(await read(url)).not.toBeNull();
    expect(await figures()).not.toEqual(before);
  });

  it('is withdrawn from sight again, with a reason, as if it had never been seen', async () => {
    const before = await figures();
    const { ticked, url, id } = await held('Course for registrars');
    const checker = await signedIn('second', 'checker');
    await checker.open('/en/desk/check-list');
    await checker.send('/en/desk/check-list', ticked);
    const head = await signedIn('other-head', 'head-of-desk');
    await head.open('/en/desk/make-available');
    await head.send('/en/desk/make-available', { ...ticked, ...cleared });
    expect(await read(url)).not.toBeNull();
    const stream = `training-${id}`;
    const first = (await deployment.log.readStream(stream))[0]?.id ?? '';
    const page = `/en/desk/withdraw-from-sight`;
    await head.open(`${page}?stream=${stream}&event=${first}`);
    await head.send(page, { to: 'secretariat' });
    expect([head.status, head.page.includes('Nothing was changed')]).toEqual([422, true]);
    await head.send(page, { to: 'secretariat', reason: 'The state asked for it' });
    expect(head.status).toBe(303);
    expect(await read(url)).toBeNull();
    expect(await figures()).toEqual(before);
  });

  it('is not checked by whoever entered it, nor made available before, and what was ticked stays ticked', async () => {
    const { ticked } = await held('Course for nobody yet');
    const head = await signedIn('third-head', 'head-of-desk');
    await head.open('/en/desk/make-available');
    expect(head.page).not.toContain('Course for nobody yet');
    await head.send('/en/desk/make-available', { ...ticked, ...cleared });
    expect([head.status, head.page.includes('has not been checked yet')]).toEqual([422, true]);
    await head.open('/en/desk/check-list');
    await head.send('/en/desk/check-list', {});
    expect([head.status, head.page.includes('Nothing was ticked')]).toEqual([422, true]);
    const [box] = Object.keys(ticked);
    await head.send('/en/desk/check-list', { ...ticked, 'entry training-none e': 'yes' });
    expect(head.status).toBe(422);
    expect(head.page).toMatch(new RegExp(`name="${box}" value="yes" checked`));
  });

  it('is made available by whoever has given a second factor within ten minutes, and what was typed is not lost', async () => {
    const { ticked } = await held('Course of the patient');
    const checker = await signedIn('fourth', 'checker');
    await checker.open('/en/desk/check-list');
    await checker.send('/en/desk/check-list', ticked);
    const head = await signedIn('fifth-head', 'head-of-desk');
    await head.open('/en/desk/make-available');
    const before = now;
    now = new Date(before.getTime() + 11 * 60_000);
    try {
      await head.send('/en/desk/make-available', { ...ticked, ...cleared });
      expect([head.status, head.page.includes('more than ten minutes ago')]).toEqual([422, true]);
      expect(head.page).toContain('value="Director of the unit"');
      expect((await head.open('/en/desk/make-available')).place).toContain('/en/desk/second-factor?next=');
    } finally {
      now = before;
    }
  });

  it('is listed with the name of a party that waits itself', async () => {
    const name = { en: 'A party that waits', ar: 'طرف ينتظر', fr: 'Une partie en attente' };
    const called = { name, officialName: name, sortKey: name };
    await post('/api/v1/parties', { code: 'OIC-TEST', kind: 'organ', ...called, source });
    const { id } = await held('Course of the party');
    await post(`/api/v1/actions/training/${id}/add-partner`, { on: '2024-09-09', party: 'OIC-TEST', source });
    const checker = await signedIn('sixth', 'checker');
    await checker.open('/en/desk/check-list');
    // Its own entry, and what is said of it.
    expect(checker.page.split('A party that waits').length).toBeGreaterThan(2);
    expect(checker.page.replaceAll(/value="[^"]*"|name="[^"]*"|id="[^"]*"|for="[^"]*"/g, '')).not.toContain('OIC-TEST');
  });

  it('is on no list of a function that may do nothing with it', async () => {
    const registrar = await signedIn('registrar', 'registrar');
    const reader = await signedIn('reader', 'secretariat-reader');
    const statuses = async (browser: Browser) => {
      const pages = ['check-list', 'make-available', 'withdraw-from-sight?stream=a&event=b'];
      const found: number[] = [];
      for (const page of pages) found.push((await browser.open(`/en/desk/${page}`)).status);
      return found;
    };
    expect(await statuses(registrar)).toEqual([200, 403, 403]);
    expect(await statuses(reader)).toEqual([403, 403, 403]);
    expect(await statuses(new Browser(deployment))).toEqual([303, 303, 303]);
  });
});
