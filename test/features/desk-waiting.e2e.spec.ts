import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { People } from '#record';
import type { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';
import { begun, entered, signedIn } from './support/desk.js';

// What is entered where a second person looks at everything first: it is gone on with at the desk, and no page leads to what nobody sees.

const now = new Date('2026-11-28T08:00:00.000Z');
const waits = 'ينتظر القيد شخصاً ثانياً';
const source = { source: 'محضر', sourceType: 'secretariat' };

let deployment: Deployment;
let people: People;
let officer: Browser;
beforeAll(async () => {
  const register = { readers: 'anybody', newEntries: 'secretariat', checking: 'second-person' } as const;
  deployment = await deploy({ data: 'full', clock: () => now, register });
  people = new People(deployment.people, () => now);
  officer = await signedIn([deployment, people], 'officer', 'registrar');
}, 180_000);
afterAll(() => deployment.stop());

const optionsIn = ({ page }: Browser): readonly string[] =>
  [...page.matchAll(/<option value="([\w-]{36})"/g)].map(([, id]) => id ?? '');

/** Those of the page that is open that lead to something on record. */
const linksOf = ({ page }: Browser): readonly string[] =>
  [...page.matchAll(/href="(\/ar\/(?:actions|resolutions)\/[^"#]+)"/g)].map(([, place]) => place ?? '');

const theyAnswer = async (browser: Browser): Promise<void> => {
  for (const place of linksOf(browser)) {
    const { status } = await browser.open(place.replaceAll('&amp;', '&'));
    expect([place, status]).toEqual([place, 200]);
  }
};

it('a step of what everybody sees waits, and says so beside the way to what it is a step of', async () => {
  await officer.open('/ar/desk/what-it-tells');
  const form = await begun(officer, 'meeting');
  const [group = ''] = optionsIn(officer);
  await officer.send(form, { group, on: '2026-01', number: '90', place: 'جدة', ...source });
  await (await officer.open(officer.place)).send(`${form}/enter`, {});
  await officer.open(officer.place);
  expect(officer.page).toContain(waits);
  expect(officer.page).toContain(`/actions/contact-group/${group}`);
  await theyAnswer(officer);
});

it('a paper is the Secretariat’s at once: nothing is said of waiting, and it is found by its number', async () => {
  await officer.open('/ar/desk/my-desk');
  const paper = { from: 'TUR', kind: 'note-verbale by-hand', receivedOn: '12 March 2026', number: '412/2026' };
  await entered(officer, 'incoming', { ...paper, subject: 'برنامج', language: 'ar', original: 'الخزانة 3' });
  expect(officer.page).not.toContain(waits);
  await officer.open('/ar/desk/find-entry?number=412/2026');
  expect(officer.page).toContain('value="incoming-412-2026"');
});

it('a correction of what everybody sees waits, and says so', async () => {
  await officer.open(`/ar/desk/find-entry?day=${encodeURIComponent('2023')}`);
  await entered(officer, 'correct', { day: '2023-06', reason: 'كما في الوثيقة' });
  expect(officer.page).toContain(waits);
  expect(linksOf(officer).length).toBe(1);
  await theyAnswer(officer);
});

it('what waits is there to be gone on with, and nothing of my desk leads to where it is not', async () => {
  const agreed = { by: 'TUR', form: 'memorandum', title: 'مذكرة الاختبار', on: '2026-02-03', ...source };
  await officer.open('/ar/desk/what-it-tells');
  await entered(officer, 'agreement', { ...agreed, partners: 'الأردن', serves: '53-45-POL training' });
  expect(officer.page).toContain(waits);
  expect(linksOf(officer)).toEqual([]);

  await officer.open('/ar/desk/my-desk');
  expect(officer.page).toContain('مذكرة الاختبار');
  await theyAnswer(officer);

  await officer.open('/ar/desk/what-it-tells');
  await begun(officer, 'agreement');
  expect(officer.page).toContain('مذكرة الاختبار');

  await officer.open(`/ar/desk/find-entry?day=${encodeURIComponent('3 February 2026')}`);
  await entered(officer, 'correct', { day: '2026-02-04', reason: 'كما في الوثيقة' });
  expect([officer.page.includes(waits), linksOf(officer)]).toEqual([true, []]);
});
