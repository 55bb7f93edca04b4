import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entered, factored } from './support/administrator.js';
import type { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';

const place = '/en/desk/administration/register';
const now = new Date('2026-11-28T08:00:00.000Z');

let deployment: Deployment;
let head: Browser;
beforeAll(async () => {
  deployment = await deploy({ clock: () => now, data: 'register' });
  head = await entered(deployment, now, 'head', 'head-of-desk');
}, 120_000);
afterAll(() => deployment.stop());

const closed = {
  readers: 'nobody',
  newEntries: 'secretariat',
  checking: 'second-person',
  until: '',
  on: '27 November 2026',
  authority: 'Memorandum 12 of the head of the unit',
};
const set = async (typed: object = {}): Promise<Browser> => {
  await head.open(place);
  return head.send(place, { ...closed, ...typed });
};
const partiesFor = async (headers: Record<string, string> = {}): Promise<number> =>
  (
    await deployment.inject({
      method: 'GET',
      url: `/api/v1/parties?minPosition=${(await deployment.log.head()) ?? ''}`,
      headers,
    })
  ).json().items.length;

describe('how the register is kept', () => {
  it('is for no token to set, nor to preview, whatever it is of', async () => {
    const { token } = await deployment.tokens.create({ name: 'test', role: 'administrator', party: null });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    for (const url of ['/api/v1/register-settings', '/api/v1/previews?of=register-settings']) {
      const answer = await deployment.inject({ method: 'POST', url, headers, payload: '{}' });
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });

  it('is set by who may and has just given a second factor', async () => {
    const registrar = await entered(deployment, now, 'registrar', 'registrar');
    expect((await registrar.open(place)).status).toBe(403);
    expect((await registrar.send(place, closed)).status).toBe(403);
    await head.open(place);
    expect(head.place).toBe('/en/desk/second-factor?next=desk%2Fadministration%2Fregister');
    await head.send(place, closed);
    expect(await deployment.log.readStream('register-settings-register')).toEqual([]);
    await factored(head, now);
  });

  it.each([
    [{ checking: 'one-officer' }, 'One officer is enough until a day that is named'],
    [{ until: '2026-12-31' }, 'is named only where one officer is enough'],
    [{ authority: ' ' }, 'By whom it was decided'],
    [{ on: 'yesterday' }, 'When it was decided'],
    [{ on: '2027-11-27' }, 'When it was decided'],
    [{ readers: 'everybody' }, 'Who reads it without signing in'],
    [{ token: 'another' }, 'out of date'],
  ])('is not set by what is not so, and what was typed is there: %j', async (wrong, told) => {
    await set({ authority: 'Memorandum 99', ...wrong });
    const refusal = /<p[^>]*class="refused"[^>]*>(.*?)<\/p>/s.exec(head.page)?.[1] ?? '';
    expect([head.status, refusal]).toEqual([422, expect.stringContaining(told)]);
    if (!('authority' in wrong)) expect(head.page).toContain('value="Memorandum 99"');
    expect(await deployment.log.readStream('register-settings-register')).toEqual([]);
  });

  it('is set with its authority, holds at once, and says of itself how it is kept', async () => {
    expect(await partiesFor()).toBeGreaterThan(0);
    await set();
    expect([head.status, head.place]).toEqual([303, place]);
    const [event] = await deployment.log.readStream('register-settings-register');
    expect(event).toMatchObject({
      data: { ...closed, until: null, on: '2026-11-27', authority: { original: 'en', en: closed.authority } },
      meta: { role: 'head-of-desk', distribution: 'secretariat' },
    });
    await head.open(place);
    expect(head.page).toContain('the register is read by those who sign in');
    expect(head.page).toContain('Memorandum 12');
    expect(await partiesFor()).toBe(0);
    await set();
    expect([head.status, head.page.includes('The register is kept so already')]).toEqual([422, true]);
  });

  it('is found by who may set it', async () => {
    expect((await head.open('/en/desk/sessions')).page).toContain(`href="${place}"`);
  });
});
