import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codeFor, faults, press, tabTo, type } from './support/by-keyboard.js';
import { Site, trouble } from './support/site.js';

const password = 'correct horse battery';

let site: Site;
beforeAll(async () => {
  site = await Site.open('full');
}, 120_000);
afterAll(() => site.close());

/** How somebody works at a page. */
interface Hands {
  type(page: Page, selector: string, text: string): Promise<void>;
  choose(page: Page, selector: string, value: string): Promise<void>;
  press(page: Page, selector: string): Promise<void>;
  /** What is wrong with what they see. */
  look(page: Page, lang: 'ar' | 'fr'): Promise<readonly string[]>;
}

const byKeyboard: Hands = {
  type,
  press,
  look: faults,
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
    on: '٩–١٣ أيلول/سبتمبر ٢٠١٩',
    partners: 'الأردن',
    reason: 'خطأ في قراءة الختم',
  },
  fr: {
    received: '12 mars 2026',
    subject: 'Programme de formation',
    title: 'Atelier de médiation',
    on: '9–13 septembre 2019',
    partners: 'Jordanie',
    reason: 'Cachet mal lu',
  },
} as const;

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
  },
  {
    lang: 'fr',
    width: 1280,
    how: 'by keyboard alone',
    hands: byKeyboard,
    scripts: true,
    name: 'bilal',
    number: '2/2026',
  },
  {
    lang: 'ar',
    width: 390,
    how: 'without script',
    hands: withoutScript,
    scripts: false,
    name: 'carim',
    number: '3/2026',
  },
] as const;

describe('a day at the desk', () => {
  it.each(cases)(
    '$how: $lang, $width pixels wide',
    async ({ lang, width, hands, scripts, name, number }) => {
      const context = await site.context({ viewport: { width, height: 844 }, javaScriptEnabled: scripts });
      const page = await context.newPage();
      const seen = trouble(page, site.origin);
      const at = (place: string): Promise<unknown> => page.goto(`/${lang}/desk/${place}`);
      const write = (selector: string, text: string): Promise<void> => hands.type(page, selector, text);
      const choose = (selector: string, value: string): Promise<void> => hands.choose(page, selector, value);
      const go = async (selector: string): Promise<void> => {
        await hands.press(page, selector);
        expect([page.url(), await hands.look(page, lang)]).toEqual([page.url(), []]);
      };
      const words = said[lang];

      await at('first-entry');
      await write('#desk-code', await codeFor(site, name));
      await write('#desk-password', password);
      await go(submit);

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
      await go(submit);
      await go('button[value=more]');

      // What it says is entered from it.
      await go(beginning('training'));
      await write('#desk-title', words.title);
      await choose('#desk-format', 'workshop');
      await write('#desk-on', words.on);
      await write('#desk-partners', words.partners);
      await choose('#desk-serves', '53-45-POL training');
      await go(submit);
      await go('main form.desk button');
      expect(new URL(page.url()).pathname).toMatch(/\/entered$/);

      // Its day was mistyped: found by the number, corrected in three fields.
      await at('find-entry');
      await write('#desk-number', number);
      await go(submit);
      await go(beginning('correct'));
      await write('#desk-day', '2026-03-11');
      await write('#desk-reason', words.reason);
      await go(submit);
      await go('main form.desk button');
      expect(new URL(page.url()).pathname).toMatch(/\/entered$/);
      expect(seen.filter((each) => !each.includes('422'))).toEqual([]);
    },
    200_000,
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
