import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { codeFor, faults, send, type } from './support/by-keyboard.js';
import { Site, trouble } from './support/site.js';

const password = 'correct horse battery';

let site: Site;
beforeAll(async () => {
  site = await Site.open('none');
}, 60_000);
afterAll(() => site.close());

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
      const code = await codeFor(site, name);

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
      expect(new URL(page.url()).pathname).toBe(`/${lang}/desk/my-desk`);
      await page.goto(`/${lang}/desk/sessions`);

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
