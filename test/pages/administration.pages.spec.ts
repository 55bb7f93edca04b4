import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { totpCode } from '#record';
import { keyBytes } from '../features/support/key-bytes.js';
import { codeFor, faults, send, type } from './support/by-keyboard.js';
import { picture } from './support/picture.js';
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
  { lang: 'ar', width: 390, name: 'carim' },
  { lang: 'fr', width: 1280, name: 'dina' },
] as const;

const enter = async (page: Page, lang: string, name: string): Promise<void> => {
  await page.goto(`/${lang}/desk/first-entry`);
  await type(page, '#desk-code', await codeFor(site, name, 'administrator'));
  await type(page, '#desk-password', password);
  await send(page);
  await page.goto(`/${lang}/desk/second-factor`);
  await type(page, '#desk-password', password);
  await send(page);
  const secret = keyBytes((await page.locator('.key').textContent()) ?? '');
  await type(page, '#desk-code', totpCode(secret, Math.floor(Date.now() / 30_000)));
  await send(page);
};

describe('what is administered, by keyboard alone', () => {
  it.each(cases)(
    '$lang, $width pixels wide',
    async ({ lang, width, name }) => {
      const page = await (await site.context({ viewport: { width, height: 844 } })).newPage();
      const seen = trouble(page, site.origin);
      await enter(page, lang, name);
      const look = async (what: string): Promise<void> => {
        expect([what, await faults(page, lang)]).toEqual([what, []]);
        await picture(page, `${what}.${lang}.${width}`);
      };

      await page.goto(`/${lang}/desk/administration/people`);
      await look('people');
      await type(page, '#desk-name', 'Farid Demo');
      await type(page, '#desk-signInName', 'a b');
      await tabToButton(page);
      expect(await page.locator('[role=alert]').count()).toBe(1);
      await look('people-refused');
      await page.locator('#desk-signInName').fill('');
      await type(page, '#desk-signInName', `farid-${name}`);
      await tabToButton(page);
      await look('letter');
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['header.site', 'footer.site', '.kinds', 'h1'])
        expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
      expect(await page.locator('.letter').isVisible()).toBe(true);
      await picture(page, `letter-print.${lang}.${width}`);
      await page.emulateMedia({ media: 'screen' });

      await page.goto(`/${lang}/desk/administration/people`);
      await page.locator('tbody a').last().click();
      await look('person');
      await page.goto(`/${lang}/desk/administration/tokens`);
      await type(page, '#desk-name', 'Import');
      await tabToButton(page);
      await look('token');
      await page.goto(`/${lang}/desk/administration/tokens`);
      await look('tokens');
      expect(seen.filter((each) => !each.includes('422'))).toEqual([]);
    },
    120_000,
  );
});

/** Sends the form that stands last on the page. */
const tabToButton = async (page: Page): Promise<void> => {
  const arrived = page.waitForEvent('load');
  await page.locator('main form.desk button').last().press('Enter');
  await arrived;
};
