import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { People } from '#record';
import { jpeg, pdf } from '../contracts/files.js';
import type { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';
import { begun, entered, password, signedIn } from './support/desk.js';

// A paper and its scan: sent with the form, kept whatever else is wrong, and seen by those who may see what names it.

const strict = { readers: 'anybody', newEntries: 'secretariat', checking: 'second-person' } as const;
let now = new Date('2026-11-28T08:00:00.000Z');

let deployment: Deployment;
let people: People;
beforeAll(async () => {
  deployment = await deploy({ data: 'full', clock: () => now, register: strict });
  people = new People(deployment.people, () => now);
}, 180_000);
afterAll(() => deployment.stop());

const come = (signInName: string, role: Parameters<typeof signedIn>[2] = 'registrar') =>
  signedIn([deployment, people], signInName, role);

const paper = {
  from: 'TUR',
  kind: 'note-verbale by-hand',
  receivedOn: '12 March 2026',
  subject: 'برنامج تدريبي في الوساطة',
  language: 'ar',
};

const scan = ['scans', 'مذكرة.pdf', pdf()] as const;
const photo = ['scans', 'IMG_1.JPG', jpeg] as const;

const fileIn = ({ page }: Browser): readonly string[] => [
  ...new Set(
    [...page.matchAll(/href="(\/api\/v1\/events\/[^"]+\/files\/[0-9a-f]{64})"/g)].map(([, href]) => href ?? ''),
  ),
];

const told = ({ page }: Browser): string => /role="alert".*?<\/ul>/s.exec(page)?.[0] ?? '';

describe('a scan that is sent with a paper', () => {
  it('stays with the draft where something is wrong, and is registered with it', async () => {
    const officer = await come('amina');
    await officer.open('/ar/desk/my-desk');
    const place = await begun(officer, 'incoming');
    await officer.send(place, { ...paper, number: '' }, { files: [scan] });
    expect([officer.status, officer.page.includes('مذكرة.pdf')]).toEqual([422, true]);
    expect(officer.page).toContain(paper.subject);
    await officer.send(place, { ...paper, number: '701/2026' }, { files: [photo] });
    expect([officer.status, officer.place]).toEqual([303, `${place}/before`]);
    await officer.open(officer.place);
    expect(officer.page).toMatch(/مذكرة\.pdf.*IMG_1\.JPG/s);
    await officer.send(`${place}/enter`, { then: 'more' });
    await officer.open(officer.place);
    const files = fileIn(officer);
    expect(files).toHaveLength(2);
    const checker = await come('checker', 'checker');
    for (const url of files) {
      expect((await officer.open(url)).status).toBe(200);
      expect((await checker.open(url)).status).toBe(200);
      expect((await deployment.inject({ url })).statusCode).toBe(404);
    }
    await checker.open('/ar/desk/what-it-tells?paper=incoming-701-2026');
    expect([checker.status, fileIn(checker), checker.page.includes('value="training"')]).toEqual([200, files, false]);
  });

  it('is left out again, or told beside its field where it is not taken, and the others stay', async () => {
    const officer = await come('bilal');
    await officer.open('/ar/desk/my-desk');
    const place = await begun(officer, 'incoming');
    const program = ['scans', 'note.pdf', Buffer.from('MZ program')] as const;
    await officer.send(place, { ...paper, number: '702/2026' }, { files: [scan, program] });
    expect([officer.status, told(officer).includes('note.pdf')]).toEqual([422, true]);
    const [, box = ''] = /name="(without-[0-9a-f]{64})"/.exec(officer.page) ?? [];
    await officer.send(place, { ...paper, number: '702/2026', [box]: 'yes' }, { files: [photo] });
    expect(officer.status).toBe(303);
    await officer.open(officer.place);
    expect([officer.page.includes('مذكرة.pdf'), officer.page.includes('IMG_1.JPG')]).toEqual([false, true]);
  });

  it('of whoever’s session is over is not kept, and what was typed is', async () => {
    const officer = await come('carim');
    await officer.open('/ar/desk/my-desk');
    const place = await begun(officer, 'incoming');
    now = new Date(now.getTime() + 2 * 3_600_000);
    await officer.send(place, { ...paper, number: '703/2026' }, { files: [['scans', 'x.pdf', pdf('Another')]] });
    expect([officer.status, officer.page.includes('ويُختار من جديد')]).toEqual([422, true]);
    await officer.send('/ar/desk/sign-in', { name: 'carim', password });
    await officer.open(officer.place);
    expect(officer.page).toContain('703/2026');
  });
});

describe('a scan behind what waits on the desk', () => {
  it('is beside the entry on the check list, and there for those alone who see it', async () => {
    const officer = await come('dina');
    await officer.open('/ar/desk/my-desk');
    await entered(officer, 'incoming', { ...paper, number: '704/2026' }, 'more', [photo]);
    const training = { title: 'دورة ٧٠٤', format: 'workshop', on: '2019-09-16', serves: '53-45-POL training' };
    await entered(officer, 'training', training);
    await officer.open('/ar/desk/what-it-tells');
    const cited = { ...training, title: 'دورة أخرى', source: 'نشرة', sourceType: 'press' };
    await entered(officer, 'training', cited, 'desk', [['scans', 'press.pdf', pdf('In the press')]]);

    const checker = await come('second', 'checker');
    await checker.open('/ar/desk/check-list');
    expect(checker.page).toContain('704/2026');
    expect(checker.page).toMatch(/<img src="\/api\/v1\/events\//);
    const files = fileIn(checker);
    // Of the paper once for its two entries; of what has no paper through each of its entries.
    expect(files.length).toBeGreaterThanOrEqual(3);
    const reader = await come('reader', 'secretariat-reader');
    const { token } = await deployment.tokens.create({ name: 'desk', role: 'registrar', party: null });
    const ofPaper = files.filter((url) => checker.page.includes(`<img src="${url}"`));
    for (const url of files) {
      const seesPaper = ofPaper.includes(url) ? 200 : 404;
      expect([url, (await checker.open(url)).status]).toEqual([url, 200]);
      expect([url, (await reader.open(url)).status]).toEqual([url, seesPaper]);
      const headers = { authorization: `Bearer ${token}` };
      expect([url, (await deployment.inject({ url, headers })).statusCode]).toEqual([url, seesPaper]);
      expect([url, (await deployment.inject({ url })).statusCode]).toEqual([url, 404]);
    }
  });
});
