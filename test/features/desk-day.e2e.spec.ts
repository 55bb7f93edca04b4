import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { People } from '#record';
import { factored } from './support/administrator.js';
import type { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';
import { entered, signedIn } from './support/desk.js';

// A first day, in the order of the papers in hand: nobody but the desk sees anything of it until it is made available.

const now = new Date('2026-11-28T08:00:00.000Z');
const title = 'دورة الوساطة للدبلوماسيين';

let deployment: Deployment;
let people: People;
beforeAll(async () => {
  const register = { readers: 'anybody', newEntries: 'secretariat', checking: 'second-person' } as const;
  deployment = await deploy({ data: 'full', clock: () => now, register });
  people = new People(deployment.people, () => now);
}, 180_000);
afterAll(() => deployment.stop());

const boxesIn = ({ page }: Browser) =>
  Object.fromEntries([...page.matchAll(/name="(entry [^"]+)"/g)].map(([, box]) => [box ?? '', 'yes']));

const seenByAnybody = async (): Promise<boolean> => {
  const answer = await deployment.inject({ url: '/api/v1/actions?kind=training&limit=50' });
  return answer.body.includes(title);
};

it('from a letter’s code to an entry that everybody sees', async () => {
  const officer = await signedIn([deployment, people], 'officer', 'registrar');
  await officer.open('/ar/desk/my-desk');
  const paper = {
    from: 'TUR',
    kind: 'note-verbale by-hand',
    receivedOn: '12 March 2026',
    number: '412/2026',
    subject: 'برنامج تدريبي في الوساطة',
    language: 'ar',
    original: 'الخزانة 3',
  };
  await entered(officer, 'incoming', paper, 'more');
  const training = { title, format: 'workshop', on: '١٦–٢٠ أيلول/سبتمبر ٢٠١٩', serves: '53-45-POL training' };
  await entered(officer, 'training', training);
  expect(officer.page).toContain('ينتظر القيد شخصاً ثانياً');
  expect(officer.page).not.toContain('/actions/training/');

  await officer.open(`/ar/desk/find-entry?day=${encodeURIComponent('16 September 2019')}`);
  expect(officer.page).toContain('correct');
  await entered(officer, 'correct', { day: '2019-09-17', reason: 'كما في الختم' });
  expect(await seenByAnybody()).toBe(false);
  await officer.open('/ar/desk/check-list');
  expect(boxesIn(officer)).toEqual({});

  const checker = await signedIn([deployment, people], 'checker', 'checker');
  await checker.open('/ar/desk/my-desk');
  expect(checker.page).toContain('بانتظار التدقيق');
  await checker.open('/ar/desk/check-list');
  const boxes = boxesIn(checker);
  expect(Object.keys(boxes).length).toBeGreaterThan(1);
  await checker.send('/ar/desk/check-list', boxes);
  expect([checker.status, await seenByAnybody()]).toEqual([303, false]);

  const head = await factored(await signedIn([deployment, people], 'head', 'head-of-desk'), now);
  await head.open('/ar/desk/make-available');
  const cleared = {
    to: 'general',
    'function-1': 'مدير الوحدة',
    'cleared-on-1': '٢٨ تشرين الثاني/نوفمبر ٢٠٢٦',
    'how-1': 'on-paper',
  };
  await head.send('/ar/desk/make-available', { ...boxesIn(head), ...cleared });
  if (head.status !== 303) throw new Error(/class="refused".{0,600}/s.exec(head.page)?.[0]);
  const position = await deployment.log.head();
  await deployment.inject({ url: `/api/v1/actions?minPosition=${position}` });
  expect(await seenByAnybody()).toBe(true);
});
