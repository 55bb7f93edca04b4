import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { tanfidh } from '../standalone/cli.js';
import { axeFindings, contrastFindings, shapeFindings } from './support/findings.js';
import { Site, trouble } from './support/site.js';

const password = 'correct horse battery';

let site: Site;
beforeAll(async () => {
  site = await Site.open('none');
}, 60_000);
afterAll(() => site.close());

const codeFor = async (signInName: string): Promise<string> => {
  const invited = ['--role', 'registrar', '--name', 'Amina Demo', '--sign-in-name', signInName];
  const { out } = await tanfidh(site.home, ['people', 'invite', ...invited, '--site', site.origin]);
  return /\u2068([\w]{4}(?:-[\w]{4}){3})\u2069/.exec(out)?.[1] ?? '';
};

const MOST_TABS = 60;

/** Comes to an element by the keyboard alone. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let n = 0; n < MOST_TABS; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((to) => document.activeElement?.matches(to) === true, selector)) return;
  }
  throw new Error(`the keyboard does not come to ${selector}`);
};

const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.insertText(text);
};

const send = async (page: Page): Promise<void> => {
  await tabTo(page, 'main form.desk button');
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
};

const faults = async (page: Page, lang: 'ar' | 'fr'): Promise<readonly string[]> => [
  ...(await axeFindings(page)),
  ...(await contrastFindings(page)),
  ...(await shapeFindings(page, lang)),
];

const cases = [
  { lang: 'ar', width: 1280, name: 'amina' },
  { lang: 'fr', width: 390, name: 'bilal' },
] as const;

describe('from the code of a letter to the way out, by keyboard alone', () => {
  it.each(cases)(
    '$lang, $width pixels wide',
    async ({ lang, width, name }) => {
      const context: BrowserContext = await site.context({ viewport: { width, height: 844 } });
      const page = await context.newPage();
      const seen = trouble(page, site.origin);
      const code = await codeFor(name);

      await page.goto(`/${lang}/desk/first-entry`);
      await type(page, '#desk-code', code.slice(0, -1));
      await type(page, '#desk-password', password);
      await send(page);
      expect(await page.locator('[role=alert]').count()).toBe(1);
      expect(await faults(page, lang)).toEqual([]);
      await page.locator('#desk-code').fill('');
      await type(page, '#desk-code', code);
      await type(page, '#desk-password', password);
      await send(page);
      expect(new URL(page.url()).pathname).toBe(`/${lang}/desk/sessions`);

      // A second browser, ended from the first.
      const other = await (await site.context({})).newPage();
      await other.goto(`/${lang}/desk/sign-in`);
      await type(other, '#desk-name', name.toUpperCase());
      await type(other, '#desk-password', password);
      await send(other);
      await page.reload();
      expect(await faults(page, lang)).toEqual([]);
      expect(await page.locator('tbody tr').count()).toBe(2);
      await send(page);
      expect(await page.locator('tbody tr').count()).toBe(1);
      await other.reload();
      expect(new URL(other.url()).pathname).toBe(`/${lang}/desk/sign-in`);

      await send(page);
      expect(new URL(page.url()).pathname).toBe(`/${lang}/desk/sign-in`);
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe(`/${lang}/desk/sign-in`);
      expect(seen.filter((each) => !each.includes('422'))).toEqual([]);
    },
    60_000,
  );
});
