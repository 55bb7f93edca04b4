import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeFindings, contrastFindings, shapeFindings } from './support/findings.js';
import { Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 120_000);
afterAll(() => site.close());

/** The page's language is one of three; it is to be had in one, and offers no other. */
const isOfferedNone = (finding: string): boolean => finding.trim() === 'says that its language is';

describe('the page of the interface', () => {
  it('is no wider than the window of a desk or a telephone, and to be read, with every entry open, in light and dark', async () => {
    const page = await (await site.context({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' })).newPage();
    await page.goto('/docs');
    const found: string[] = [];
    const note = (where: string, findings: readonly string[]): void => {
      found.push(...findings.filter((one) => !isOfferedNone(one)).map((one) => `${where}: ${one}`));
    };
    const colours = async (where: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        note(`${where}, ${colorScheme}`, await contrastFindings(page));
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    note('1280, light', await axeFindings(page));
    await page.setViewportSize({ width: 390, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    note('390, dark', await axeFindings(page, 'but-contrast'));
    await colours('390');
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    note('390, open', await shapeFindings(page, 'en'));
    await colours('390, open');
    await page.setViewportSize({ width: 1280, height: 900 });
    note('1280, open', [...(await shapeFindings(page, 'en')), ...(await contrastFindings(page))]);
    expect(found).toEqual([]);
  }, 180_000);
});
