import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { totpCode } from '#record';
import { png } from '../contracts/files.js';
import { keyBytes } from '../features/support/key-bytes.js';
import { codeFor, faults, press, tabTo, type } from './support/by-keyboard.js';
import { Site, trouble } from './support/site.js';

const password = 'correct horse battery';

let site: Site;
beforeAll(async () => {
  site = await Site.open('full', { REGISTER_NEW_ENTRIES: 'secretariat', REGISTER_CHECKING: 'second-person' });
}, 120_000);
afterAll(() => site.close());

/** How somebody works at a page. */
interface Hands {
  type(page: Page, selector: string, text: string): Promise<void>;
  choose(page: Page, selector: string, value: string): Promise<void>;
  press(page: Page, selector: string): Promise<void>;
  tick(page: Page, selector: string): Promise<void>;
  /** What is wrong with what they see. */
  look(page: Page, lang: 'ar' | 'fr'): Promise<readonly string[]>;
}

const byKeyboard: Hands = {
  type,
  press,
  look: faults,
  async tick(page, selector) {
    await tabTo(page, selector);
    await page.keyboard.press('Space');
  },
  async choose(page, selector, value) {
    await tabTo(page, selector);
    const options = page.locator(`${selector} option`);
    const values = await options.evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    const chosen = await page.locator(selector).inputValue();
    const moves = values.indexOf(value) - values.indexOf(chosen);
    for (let n = 0; n < Math.abs(moves); n += 1) await page.keyboard.press(moves < 0 ? 'ArrowUp' : 'ArrowDown');
    expect(await page.locator(selector).inputValue()).toBe(value);
  },
};

/** Where scripts do not run at all, nor those that look at a page. */
const withoutScript: Hands = {
  type: (page, selector, text) => page.locator(selector).fill(text),
  async choose(page, selector, value) {
    await page.locator(selector).selectOption(value);
  },
  tick: (page, selector) => page.locator(selector).check(),
  async press(page, selector) {
    const arrived = page.waitForEvent('load');
    await page.locator(selector).first().click();
    await arrived;
  },
  look: async () => [],
};

const said = {
  ar: {
    received: '١٢ آذار/مارس ٢٠٢٦',
    subject: 'برنامج تدريبي',
    title: 'دورة الوساطة',
    partners: 'الأردن',
    reason: 'خطأ في قراءة الختم',
    cleared: 'مدير الوحدة',
    clearedOn: '٢٧ تشرين الثاني/نوفمبر ٢٠٢٦',
  },
  fr: {
    received: '12 mars 2026',
    subject: 'Programme de formation',
    title: 'Atelier de médiation',
    partners: 'Jordanie',
    reason: 'Cachet mal lu',
    cleared: 'Directeur de l’unité',
    clearedOn: '27 novembre 2026',
  },
} as const;

/** Whether anybody sees it who has not signed in. */
const isSeen = async (title: string): Promise<boolean> => {
  const answer = await fetch(`${site.origin}/api/v1/actions?kind=training&limit=100`);
  return (await answer.text()).includes(title);
};

const submit = 'main form.desk div.field button';
const beginning = (task: string): string => `form:has(input[value="${task}"]) button`;

const cases = [
  {
    lang: 'ar',
    width: 390,
    how: 'by keyboard alone',
    hands: byKeyboard,
    scripts: true,
    name: 'amina',
    number: '1/2026',
    days: ['٣ شباط/فبراير ٢٠٢٤', '2024-02-03', '2024-02-04'],
  },
  {
    lang: 'fr',
    width: 390,
    how: 'by keyboard alone',
    hands: byKeyboard,
    scripts: true,
    name: 'bilal',
    number: '2/2026',
    days: ['5 mars 2024', '2024-03-05', '2024-03-06'],
  },
  {
    lang: 'ar',
    width: 390,
    how: 'without script',
    hands: withoutScript,
    scripts: false,
    name: 'carim',
    number: '3/2026',
    days: ['٧ نيسان/أبريل ٢٠٢٤', '2024-04-07', '2024-04-08'],
  },
] as const;

describe('a day at the desk', () => {
  it.each(cases)(
    '$how: $lang, $width pixels wide',
    async ({ lang, width, hands, scripts, name, number, days: [asInPaper, typed, right] }) => {
      const seen: string[][] = [];
      const opened = async (): Promise<Page> => {
        const context = await site.context({ viewport: { width, height: 844 }, javaScriptEnabled: scripts });
        const fresh = await context.newPage();
        seen.push(trouble(fresh, site.origin));
        return fresh;
      };
      let page = await opened();
      const at = (place: string): Promise<unknown> => page.goto(`/${lang}/desk/${place}`);
      const write = (selector: string, text: string): Promise<void> => hands.type(page, selector, text);
      const choose = (selector: string, value: string): Promise<void> => hands.choose(page, selector, value);
      const go = async (selector: string): Promise<void> => {
        await hands.press(page, selector);
        expect([page.url(), await hands.look(page, lang)]).toEqual([page.url(), []]);
      };
      /** Who comes in by the code of a letter, in a browser of their own. */
      const comesIn = async (who: string, role?: string): Promise<void> => {
        await at('first-entry');
        await write('#desk-code', await codeFor(site, who, role));
        await write('#desk-password', password);
        await go(submit);
      };
      const tickAll = async (): Promise<void> => {
        const boxes = page.locator('main form.desk input[type=checkbox]');
        const names = await boxes.evaluateAll((all) => all.map((each) => each.getAttribute('name') ?? ''));
        expect(names.length).toBeGreaterThan(0);
        for (const box of names) await hands.tick(page, `input[name="${box}"]`);
      };
      const words = said[lang];
      const title = `${words.title} ${number}`;

      await comesIn(name);

      // A paper comes in: first as nobody would fill it in, then as it is.
      await go(beginning('incoming'));
      await go(submit);
      expect(await page.locator('[role=alert] a').count()).toBeGreaterThan(3);
      await choose('#desk-from', 'TUR');
      await choose('#desk-kind', 'note-verbale by-hand');
      await write('#desk-senderNumber', '71/2026');
      await write('#desk-receivedOn', words.received);
      await write('#desk-number', number);
      await write('#desk-subject', words.subject);
      await page.setInputFiles('#desk-scans', { name: 'IMG_1.png', mimeType: 'image/png', buffer: png });
      await go(submit);
      await go('button[value=more]');
      expect(await page.locator('a[href*="/files/"]').count()).toBe(1);

      // What it says is entered from it.
      await go(beginning('training'));
      await write('#desk-title', title);
      await choose('#desk-format', 'workshop');
      await write('#desk-on', asInPaper);
      await write('#desk-partners', words.partners);
      await choose('#desk-serves', '53-45-POL training');
      await go(submit);
      await go('main form.desk button');
      expect(new URL(page.url()).pathname).toMatch(/\/entered$/);

      // Its day was mistyped: found by it, corrected in three fields.
      await at('find-entry');
      await write('#desk-day', typed);
      await go(submit);
      await go(beginning('correct'));
      await write('#desk-day', right);
      await write('#desk-reason', words.reason);
      await go(submit);
      await go('main form.desk button');
      expect(new URL(page.url()).pathname).toMatch(/\/entered$/);

      // Nobody sees it until a second person has compared it with its scan, and it was made available.
      page = await opened();
      await comesIn(`${name}-checks`, 'checker');
      await go('a.button[href$="/desk/check-list"]');
      expect(await page.locator('.scans img').count()).toBeGreaterThan(0);
      await tickAll();
      await go('main form.desk > button');
      expect([page.url().includes('done='), await isSeen(title)]).toEqual([true, false]);

      page = await opened();
      await comesIn(`${name}-heads`, 'head-of-desk');
      await at('second-factor');
      await write('#desk-password', password);
      await go('main form.desk button');
      const secret = keyBytes((await page.locator('.key').textContent()) ?? '');
      await write('#desk-code', totpCode(secret, Math.floor(Date.now() / 30_000)));
      await go('main form.desk button');
      await at('my-desk');
      await go('a.button[href$="/desk/make-available"]');
      await tickAll();
      await choose('#desk-to', 'general');
      await write('#desk-function-1', words.cleared);
      await write('#desk-cleared-on-1', words.clearedOn);
      await choose('#desk-how-1', 'on-paper');
      await go('main form.desk > button');
      expect([page.url().includes('done='), await isSeen(title)]).toEqual([true, true]);
      expect(seen.flat().filter((each) => !each.includes('422'))).toEqual([]);
    },
    300_000,
  );

  it('has forms for all else that happens', async () => {
    const page = await (await site.context({ viewport: { width: 390, height: 844 } })).newPage();
    await page.goto('/ar/desk/first-entry');
    await page.fill('#desk-code', await codeFor(site, 'dina'));
    await page.fill('#desk-password', password);
    await withoutScript.press(page, submit);
    for (const task of ['meeting', 'conference', 'statement', 'agreement']) {
      await page.goto('/ar/desk/what-it-tells');
      await withoutScript.press(page, beginning(task));
      expect([task, await faults(page, 'ar')]).toEqual([task, []]);
    }
  }, 120_000);
});
