import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { People } from '#record';
import type { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';
import { begun, entered, signedIn } from './support/desk.js';

// A correction of more than the day: the entry is found, what is wrong in it is chosen, and what was typed of it is mended.

const open = { readers: 'anybody', newEntries: 'general', checking: 'one-officer' } as const;
const now = new Date('2026-11-28T08:00:00.000Z');

let deployment: Deployment;
let officer: Browser;
let other: Browser;
beforeAll(async () => {
  deployment = await deploy({ data: 'full', clock: () => now, register: open });
  const people = new People(deployment.people, () => now);
  officer = await signedIn([deployment, people], 'officer', 'registrar');
  other = await signedIn([deployment, people], 'other', 'registrar');
}, 180_000);
afterAll(() => deployment.stop());

const plain = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll('&amp;', '&');

/** Finds an entry and chooses what of it is wrong; the place of the form. */
const chosen = async (browser: Browser, wanted: string, said: string, parts: readonly string[]): Promise<string> => {
  await browser.open(`/ar/desk/find-entry?${wanted}`);
  const item = browser.page.split('<li>').find((each) => each.includes(said) && each.includes('correct-entry')) ?? '';
  const [, href = ''] = /href="([^"]*correct-entry[^"]*)"/.exec(item) ?? [];
  await browser.open(href.replaceAll('&amp;', '&'));
  expect([wanted, browser.status]).toEqual([wanted, 200]);
  const form = browser.page.split('<form').find((each) => each.includes('value="correct"')) ?? '';
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const ticked = Object.fromEntries(parts.map((name) => [`part ${name}`, 'yes']));
  await browser.send('/ar/desk/begin', { ...Object.fromEntries(hidden), ...ticked });
  const { place } = browser;
  await browser.open(place);
  return place;
};

const valueOf = (browser: Browser, name: string): string =>
  new RegExp(`value="([^"]*)"[^>]* name="${name}"`).exec(browser.page)?.[1] ??
  new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(browser.page)?.[1] ??
  '';

const corrected = async (browser: Browser, place: string, typed: Readonly<Record<string, string>>) => {
  await browser.send(place, typed);
  if (browser.status !== 303) throw new Error(/role="alert".{0,900}/s.exec(browser.page)?.[0]);
  await browser.open(browser.place);
  await browser.send(`${place}/enter`, {});
  return browser.status;
};

const reason = { reason: 'كما في الأصل' };

it('of a training mends its title and its place, and leaves the rest', async () => {
  await officer.open('/ar/desk/what-it-tells');
  const training = {
    title: 'دورة الوسطة',
    format: 'workshop',
    on: '2019-09-16',
    place: 'جدة',
    serves: '53-45-POL training',
  };
  await entered(officer, 'training', { ...training, source: 'نشرة', sourceType: 'secretariat' });
  const place = await chosen(officer, `words=${encodeURIComponent('الوسطة')}`, 'الوسطة', ['title']);
  expect(valueOf(officer, 'title-ar')).toBe('دورة الوسطة');
  expect(
    await corrected(officer, place, { 'title-ar': 'دورة الوساطة', 'title-fr': 'Cours de médiation', ...reason }),
  ).toBe(303);
  const position = await deployment.log.head();
  const { body } = await deployment.inject({ url: `/api/v1/actions?kind=training&limit=100&minPosition=${position}` });
  expect([body.includes('دورة الوساطة'), body.includes('Cours de médiation'), body.includes('دورة الوسطة')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('of a paper mends its sender’s number; its own number is no part that can be chosen', async () => {
  await officer.open('/ar/desk/my-desk');
  const paper = {
    from: 'TUR',
    kind: 'note-verbale by-hand',
    receivedOn: '12 March 2026',
    number: '801/2026',
    subject: 'برنامج',
    senderNumber: '17',
  };
  await entered(officer, 'incoming', paper);
  const place = await chosen(officer, 'number=801', 'href', ['senderNumber']).catch(() => '');
  expect(place).toBe('');
  const form = await chosen(officer, 'number=801/2026', '801', ['senderNumber']);
  expect([valueOf(officer, 'senderNumber'), officer.page.includes('name="number"')]).toEqual(['17', false]);
  expect(await corrected(officer, form, { senderNumber: '71', ...reason })).toBe(303);
  await officer.open('/ar/desk/what-it-tells?paper=incoming-801-2026');
  expect(plain(officer.page)).toContain('رقم 71');
});

it('of a statement mends its words, and of the register the title of a commitment', async () => {
  const { body } = await deployment.inject({ url: '/api/v1/resolutions/53-45-POL/progress' });
  const title = /"title":\{[^}]*"ar":"([^"]{12,60})"/.exec(body)?.[1] ?? '';
  await officer.open(`/ar/desk/find-entry?words=${encodeURIComponent(title)}`);
  expect(officer.page).toContain('correct-entry?stream=resolution-53-45-POL');

  await officer.open('/ar/desk/what-it-tells');
  const said = {
    by: 'الجلسة الثانية',
    on: '2019-10-11',
    said: 'لقد نفذنا بعضه',
    about: '53-45-POL',
    source: 'محضر',
    sourceType: 'secretariat',
  };
  await entered(officer, 'statement', said);
  const place = await chosen(officer, 'day=2019-10-11', 'بعضه', ['words']);
  expect(await corrected(officer, place, { 'words-ar': 'لقد نفذنا كله', ...reason })).toBe(303);
  await officer.open('/ar/desk/find-entry?day=2019-10-11');
  expect([plain(officer.page).includes('نفذنا كله'), plain(officer.page).includes('نفذنا بعضه')]).toEqual([
    true,
    false,
  ]);
});

it('shows both texts where two correct one thing', async () => {
  await officer.open('/ar/desk/what-it-tells');
  const training = {
    title: 'دورة العملين',
    format: 'workshop',
    on: '2019-09-18',
    place: 'جدة',
    serves: '53-45-POL training',
  };
  await entered(officer, 'training', { ...training, source: 'نشرة', sourceType: 'secretariat' });
  const wanted = 'day=2019-09-18';
  const [mine, theirs] = [
    await chosen(officer, wanted, 'جدة', ['place']),
    await chosen(other, wanted, 'جدة', ['place']),
  ];
  expect(await corrected(other, theirs, { 'place-ar': 'مكة المكرمة', ...reason })).toBe(303);
  expect(await corrected(officer, mine, { 'place-ar': 'المدينة المنورة', ...reason })).toBe(409);
  expect(plain(officer.page)).toMatch(/مكة المكرمة.*المدينة المنورة/s);
});

it('stays three fields where the day is wrong', async () => {
  await officer.open('/ar/desk/find-entry?day=2019-09-18');
  await begun(officer, 'correct');
  const form = officer.page.split('<form').find((each) => each.includes('name="reason"')) ?? '';
  expect([...form.matchAll(/<(?:input|select|textarea)(?![^>]*hidden)/g)]).toHaveLength(2);
});
