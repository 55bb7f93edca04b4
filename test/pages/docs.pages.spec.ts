import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeFindings, contrastFindings, shapeFindings } from './support/findings.js';
import { Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 120_000);
afterAll(() => site.close());

describe('the page of the interface', () => {
  it.each([
    [1280, 'light'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'is no wider than a window of %i, and to be read, with every entry open, in %s',
    async (width, colorScheme) => {
      const context = await site.context({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.goto('/docs');
      const closed = await axeFindings(page);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
      // It is to be had in one language, and offers no other.
      const shape = (await shapeFindings(page, 'en')).filter((each) => each.trim() !== 'says that its language is');
      expect([...closed, ...shape, ...(await contrastFindings(page))]).toEqual([]);
    },
    120_000,
  );
});
