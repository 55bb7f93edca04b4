import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pages } from '#dashboard';
import { Browser } from './support/browser.js';
import { entered } from './support/administrator.js';
import { deploy, type Deployment } from './support/deployment.js';

// A register that was installed closed: whoever has not signed in is told nothing of it.

const now = new Date('2026-11-28T08:00:00.000Z');
const told = /Turkish|Istanbul|Jeddah|contact group met/i;

let deployment: Deployment;
beforeAll(async () => {
  const register = { readers: 'nobody', newEntries: 'secretariat', checking: 'second-person' } as const;
  deployment = await deploy({ data: 'full', clock: () => now, register });
}, 180_000);
afterAll(() => deployment.stop());

it('shows nothing to anybody, on no page and at no address, and all to who has signed in', async () => {
  const anybody = await new Browser(deployment).open('/en');
  expect([anybody.status, anybody.page.includes('read by those who sign in')]).toEqual([200, true]);
  const shown: string[] = [];
  for (const path of pages.flatMap(({ samples }) => samples)) {
    if (path === 'about') continue;
    await anybody.open(`/en/${path}`);
    if (anybody.status !== 200) continue;
    const said = told.exec(anybody.page.replace(/<title>.*?<\/title>/s, ''));
    if (said !== null) shown.push(`${path}: ${said[0]}`);
  }
  expect(shown).toEqual([]);
  for (const url of [
    'resolutions',
    'actions',
    'parties',
    'events',
    'commitments',
    'recommendations',
    'open-questions',
  ]) {
    const answer = await deployment.inject({ url: `/api/v1/${url}` });
    expect([url, answer.json<{ items: readonly unknown[] }>().items]).toEqual([url, []]);
  }
  expect((await deployment.inject({ url: '/api/v1/resolutions/53-45-POL/progress' })).statusCode).toBe(404);
  const officer = await entered(deployment, now, 'officer', 'registrar');
  await officer.open('/en/resolutions/53-45-POL');
  expect([officer.status, told.test(officer.page)]).toEqual([200, true]);
});
