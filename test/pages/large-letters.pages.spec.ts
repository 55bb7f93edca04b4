import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pages } from '#dashboard';
import { languages } from '#kernel';
import { shapeFindings } from './support/findings.js';
import { Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 120_000);
afterAll(() => site.close());

const paths = pages.flatMap(({ samples }) => samples);

/** A window of a desk, and of a telephone. */
const widths = [1280, 390] as const;

describe('every page, its letters twice as large', () => {
  it.each(languages)(
    'is nowhere wider than the window: /%s',
    async (lang) => {
      const page = await (await site.context({ viewport: { width: 1280, height: 900 } })).newPage();
      const found: string[] = [];
      for (const path of paths) {
        const url = `/${lang}${path === '' ? '' : '/'}${path}`;
        await page.goto(url);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          found.push(...(await shapeFindings(page, lang)).map((one) => `${url} at ${width}: ${one}`));
        }
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});
