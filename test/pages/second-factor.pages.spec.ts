import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
] as const;

describe('a second factor, set up and given by keyboard alone', () => {
  it.each(cases)(
    '$lang, $width pixels wide',
    async ({ lang, width, name }) => {
      const context = await site.context({ viewport: { width, height: 844 } });
      const page = await context.newPage();
      const seen = trouble(page, site.origin);
      await page.goto(`/${lang}/desk/first-entry`);
      await type(page, '#desk-code', await codeFor(site, name, 'administrator'));
      await type(page, '#desk-password', password);
      await send(page);

      await page.goto(`/${lang}/desk/second-factor`);
      expect(await faults(page, lang)).toEqual([]);
      await picture(page, `second-factor-begin.${lang}.${width}`);
      await type(page, '#desk-password', password);
      await send(page);
      expect(await faults(page, lang)).toEqual([]);
      await picture(page, `second-factor-key.${lang}.${width}`);
      const secret = keyBytes((await page.locator('.key').textContent()) ?? '');
      // The step before: the one of now is left for the next form.
      const step = Math.floor(Date.now() / 30_000);
      await type(page, '#desk-code', totpCode(secret, step - 1));
      await send(page);
      expect(await page.locator('.codes li').count()).toBe(8);
      expect(await faults(page, lang)).toEqual([]);
      await picture(page, `second-factor-recovery.${lang}.${width}`);
      const [recovery = ''] = await page.locator('.codes li').allTextContents();

      await page.goto(`/${lang}/desk/second-factor`);
      expect(await faults(page, lang)).toEqual([]);
      await picture(page, `second-factor-given.${lang}.${width}`);

      // In another browser it has to be given.
      const other = await (await site.context({ viewport: { width, height: 844 } })).newPage();
      await other.goto(`/${lang}/desk/sign-in`);
      await type(other, '#desk-name', name);
      await type(other, '#desk-password', password);
      await send(other);
      await other.goto(`/${lang}/desk/second-factor`);
      await type(other, '#desk-code', '000000');
      await send(other);
      expect(await other.locator('[role=alert]').count()).toBe(1);
      expect(await faults(other, lang)).toEqual([]);
      await picture(other, `second-factor-refused.${lang}.${width}`);
      await type(other, '#desk-code', recovery);
      await send(other);
      expect(await other.locator('[role=alert]').count()).toBe(0);
      expect(seen).toEqual([]);
    },
    90_000,
  );
});
