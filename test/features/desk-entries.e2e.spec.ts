import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '#identity';
import { People } from '#record';
import { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';
import { begun, password, signedIn as comesIn } from './support/desk.js';

const HOUR = 3_600_000;

let deployment: Deployment;
let people: People;
let now = Date.parse('2026-11-28T08:00:00.000Z');
beforeAll(async () => {
  deployment = await deploy({ data: 'full', clock: () => new Date(now) });
  people = new People(deployment.people, () => new Date(now));
}, 180_000);
afterAll(() => deployment.stop());

const signedIn = (signInName: string, role: Role = 'registrar', party: string | null = null) =>
  comesIn([deployment, people], signInName, role, party);

/** Sends what was typed and, where nothing is wrong with it, comes to the page before it is entered. */
const goOn = async (browser: Browser, form: string, typed: Readonly<Record<string, string>>): Promise<Browser> => {
  await browser.send(form, typed);
  return browser.status === 303 ? browser.open(browser.place) : browser;
};

const paper = (number: string) => ({
  from: 'TUR',
  kind: 'note-verbale by-hand',
  senderNumber: '71/2026',
  dated: '٩ آذار/مارس ٢٠٢٦',
  receivedOn: '12 March 2026',
  number,
  subject: 'برنامج تدريبي في الوساطة',
  language: 'ar',
  asksForAnswer: 'yes',
  enclosures: '٢',
  marking: 'سري',
  original: 'الخزانة 3',
});
const training = {
  title: 'دورة الوساطة للدبلوماسيين',
  format: 'workshop',
  on: '٩–١٣ أيلول/سبتمبر ٢٠١٩',
  place: 'إسطنبول',
  partners: 'الأردن',
  audience: 'عشرون دبلوماسياً',
  serves: '53-45-POL training',
};

const registered = async (browser: Browser, number: string, then = 'more'): Promise<Browser> => {
  await browser.open('/ar/desk/my-desk');
  const form = await begun(browser, 'incoming');
  await goOn(browser, form, paper(number));
  await browser.send(`${form}/enter`, { then });
  return browser.open(browser.place);
};

const eventsFrom = async (number: string) => {
  const stream = `incoming-${number}-2026`;
  const all = await deployment.log.readAll(null, 10_000);
  return all.filter(({ meta }) => meta.source?.paper === stream);
};

describe('a paper, and what it says', () => {
  it('are registered and entered, the paper as the source of the training', async () => {
    const browser = await signedIn('entering');
    expect(browser.place).toBe('/ar/desk/my-desk');
    await registered(browser, '١/٢٠٢٦');
    expect(browser.page).toContain('بمَ تفيد؟');
    expect(browser.page).toContain('مذكرة شفوية رقم 71/2026');
    const form = await begun(browser, 'training');
    // What the paper says of itself is not asked again.
    expect(browser.page).not.toContain('name="source"');
    await goOn(browser, form, training);
    expect(browser.page).toContain('<h1>قبل الإدخال</h1>');
    expect(browser.page).toContain('ما يتغير');
    expect(browser.page).toContain('دورة الوساطة للدبلوماسيين');
    await browser.send(`${form}/enter`, {});
    expect([browser.status, browser.place]).toEqual([303, `${form}/entered`]);

    const entered = await eventsFrom('1');
    expect(entered.map(({ type }) => type)).toEqual([
      'TrainingEntered',
      'TrainingOpened',
      'TrainingParticipationRecorded',
    ]);
    expect(entered[1]).toMatchObject({
      data: { on: '2019-09-09/2019-09-13', place: { original: 'ar', ar: 'إسطنبول' }, partners: ['JOR'] },
      meta: { role: 'registrar', source: { type: 'state', confidence: 'A' } },
    });
    const [noted] = await deployment.log.readStream('incoming-1-2026');
    expect(noted?.data).toMatchObject({
      senderNumber: '71/2026',
      dated: '2026-03-09',
      enclosures: { count: 2 },
      marking: { words: { ar: 'سري' }, widest: 'secretariat' },
    });
  });

  it('are entered once, however often it is sent and from whichever session', async () => {
    const [browser, other] = [await signedIn('twice'), new Browser(deployment)];
    await registered(browser, '2/2026');
    const form = await begun(browser, 'training');
    await goOn(browser, form, training);
    await other.open('/ar/desk/sign-in');
    await other.send('/ar/desk/sign-in', { name: 'twice', password });
    await other.open(`${form}/before`);
    const sent = [browser, other, browser].map((each) => {
      const { page } = each;
      return () => ((each.page = page), each.send(`${form}/enter`, {}));
    });
    for (const send of sent) expect((await send()).place).toBe(`${form}/entered`);
    expect((await eventsFrom('2')).length).toBe(3);
  });

  it('wait on the desk until they are entered, and are not seen by others', async () => {
    const browser = await signedIn('waiting');
    await registered(browser, '3/2026', 'desk');
    await browser.open('/ar/desk/my-desk');
    const unread = browser.page.split('قُيِّدت ولم يُدخل مضمونها')[1]?.split('<h2>')[0] ?? '';
    expect(unread).toContain('incoming-3-2026');
    expect(unread).not.toContain('incoming-1-2026');
    const asked = await deployment.inject({ method: 'GET', url: '/api/v1/correspondence?number=3/2026' });
    expect(asked.json().items).toEqual([]);
    // Nor is the paper named where what was entered from it is for everybody.
    const [entered] = await eventsFrom('1');
    const { json } = await deployment.inject({
      method: 'GET',
      url: `/api/v1/actions/training/${entered?.stream.slice(9)}`,
    });
    expect(JSON.stringify(json())).not.toContain('incoming-1-2026');
  });
});

describe('what is wrong with a form', () => {
  it('is told beside the field and above it, and nothing that was typed is lost', async () => {
    const browser = await signedIn('wrong');
    await browser.open('/ar/desk/my-desk');
    const form = await begun(browser, 'incoming');
    await browser.send(form, { ...paper('4/2026'), dated: '05/06/2026', receivedOn: '٩ محرم ١٤٤١', from: '' });
    expect(browser.status).toBe(422);
    for (const field of ['dated', 'receivedOn', 'from']) {
      expect(browser.page).toContain(`href="#desk-${field}"`);
      expect(browser.page).toContain(`id="desk-${field}-fault"`);
    }
    for (const typed of ['05/06/2026', '٩ محرم ١٤٤١', 'الخزانة 3', 'value="note-verbale by-hand" selected'])
      expect(browser.page).toContain(typed);
    expect((await new Browser(deployment).open(form)).place).toBe('/ar/desk/sign-in');
    await browser.open('/ar/desk/my-desk');
    expect(browser.page).toContain(form);
  });

  it('is a rule’s refusal beside the field that it speaks of', async () => {
    const browser = await signedIn('refused');
    await registered(browser, '5/2026');
    await browser.open('/ar/desk/my-desk');
    const form = await begun(browser, 'incoming');
    await browser.send(form, paper('0005/2026'));
    expect(browser.status).toBe(422);
    expect(browser.page).toContain('id="desk-number-fault"');
  });
});

describe('a session that is over', () => {
  it('is gone on with after signing in, with every field', async () => {
    const browser = await signedIn('late');
    await browser.open('/ar/desk/what-it-tells');
    const form = await begun(browser, 'training');
    now += 2 * HOUR;
    await browser.send(form, { ...training, source: 'تقرير', sourceType: 'secretariat' });
    expect([browser.status, browser.page.includes('name="sealed"')]).toEqual([422, true]);
    expect(browser.page).not.toContain('دورة الوساطة');
    await browser.send('/ar/desk/sign-in', { name: 'late', password: 'a wrong password' });
    await browser.send('/ar/desk/sign-in', { name: 'late', password });
    expect(browser.place).toBe(form);
    await browser.open(form);
    for (const typed of Object.values(training)) expect(browser.page).toContain(typed);
  });

  it('gives nothing to somebody else who signs in then', async () => {
    const [browser] = [await signedIn('owner'), await signedIn('other')];
    await browser.open('/ar/desk/what-it-tells');
    const form = await begun(browser, 'training');
    now += 2 * HOUR;
    await browser.send(form, training);
    await browser.send('/ar/desk/sign-in', { name: 'other', password });
    expect(browser.place).toBe('/ar/desk/my-desk');
    expect((await browser.open(form)).status).toBe(404);
  });
});

describe('two on one thing', () => {
  it('see both texts, and neither is entered over the other', async () => {
    const [one, two] = [await signedIn('one'), await signedIn('two')];
    const meeting = { on: '2026-01', number: '90', place: 'جدة', source: 'محضر', sourceType: 'secretariat' };
    const ready = async (browser: Browser, more: object) => {
      await browser.open('/ar/desk/what-it-tells');
      const form = await begun(browser, 'meeting');
      const [, group = ''] = /<option value="([\w-]{36})"/.exec(browser.page) ?? [];
      await goOn(browser, form, { ...meeting, group, ...more });
      expect(browser.page).toContain('<h1>قبل الإدخال</h1>');
      return form;
    };
    const forms = [await ready(one, {}), await ready(two, { number: '91', place: 'إسطنبول' })];
    expect((await one.send(`${forms[0]}/enter`, {})).place).toBe(`${forms[0]}/entered`);
    await two.send(`${forms[1]}/enter`, {});
    expect(two.status).toBe(409);
    expect(two.page).toContain('جدة');
    expect(two.page).toContain('إسطنبول');
    await two.send(`${forms[1]}/again`, {});
    await two.open(two.place);
    expect((await two.send(`${forms[1]}/enter`, {})).place).toBe(`${forms[1]}/entered`);
  });
});

describe('an entry', () => {
  it('is found by its number, and its day corrected in three fields', async () => {
    const browser = await signedIn('correcting');
    await registered(browser, '6/2026');
    await browser.open('/ar/desk/find-entry?number=6/2026');
    const form = await begun(browser, 'correct');
    await goOn(browser, form, { day: '11 آذار/مارس 2026', reason: 'خطأ في قراءة الختم' });
    expect(browser.page).toContain('11 آذار/مارس 2026');
    await browser.send(`${form}/enter`, {});
    expect(browser.place).toBe(`${form}/entered`);
    const events = await deployment.log.readStream('incoming-6-2026');
    expect(events.at(-1)).toMatchObject({
      type: 'EventCorrected',
      data: { becomes: { data: { receivedOn: '2026-03-11', senderNumber: '71/2026' } } },
    });
  });

  it('of a day is found by it, and withdrawn with its reason', async () => {
    const browser = await signedIn('withdrawing');
    await registered(browser, '7/2026');
    await browser.open('/ar/desk/find-entry?number=7-2026');
    const form = await begun(browser, 'withdraw');
    await goOn(browser, form, { reason: 'قُيِّدت مرتين' });
    await browser.send(`${form}/enter`, {});
    expect((await deployment.log.readStream('incoming-7-2026')).at(-1)?.type).toBe('EventRetracted');
  });
});

describe('who enters things', () => {
  const enters: readonly Role[] = ['administrator', 'registrar', 'head-of-desk', 'secretariat', 'integration'];

  it.each(roles)('is known by the function: %s', async (role) => {
    const browser = await signedIn(`as-${role}`, role, 'TUR');
    const may = enters.includes(role);
    const hasDesk = may || role === 'checker';
    expect(browser.place).toBe(hasDesk ? '/ar/desk/my-desk' : '/ar/desk/sessions');
    expect((await browser.open('/ar/desk/my-desk')).status === 403).toBe(!hasDesk);
    for (const page of ['what-it-tells', 'find-entry', 'drafts/x', 'drafts/x/before', 'drafts/x/entered']) {
      const { status } = await browser.open(`/ar/desk/${page}`);
      expect([page, status === 403]).toEqual([page, !may]);
    }
    await browser.open('/ar/desk/sessions');
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(browser.page) ?? [];
    for (const form of ['begin', 'drafts/x', 'drafts/x/enter', 'drafts/x/again', 'drafts/x/put-aside']) {
      const sending = form === 'drafts/x' ? { files: [] } : {};
      const { status } = await browser.send(`/ar/desk/${form}`, { token, task: 'training' }, sending);
      expect([form, status === 403]).toEqual([form, !may]);
    }
  });

  it('is nobody by another origin, or without the token of this session', async () => {
    const browser = await signedIn('origin');
    await browser.open('/ar/desk/my-desk');
    const before = await deployment.log.head();
    await browser.send('/ar/desk/begin', { task: 'training' }, { from: 'https://evil.example' });
    expect(browser.status).toBe(403);
    await browser.open('/ar/desk/my-desk');
    await browser.send('/ar/desk/begin', { task: 'training', token: 'x' });
    expect(browser.place).toBe('/ar/desk/my-desk');
    expect(await deployment.log.head()).toBe(before);
  });
});
