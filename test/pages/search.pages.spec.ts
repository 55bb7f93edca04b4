import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { shapeFindings } from './support/findings.js';
import { Site, trouble } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 120_000);
afterAll(() => site.close());

const MOST_TABS = 60;

/** Types into the box at the head of the page, which the keyboard alone has come to, and sends it. */
const search = async (page: Page, q: string): Promise<void> => {
  for (let n = 0; n < MOST_TABS; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('form.search input[type=search]') === true)) break;
  }
  await page.keyboard.insertText(q);
  expect(await page.locator('form.search input[type=search]').inputValue()).toBe(q);
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
};

const cases = [
  { lang: 'ar', q: 'الوساطة', label: 'in Arabic' },
  { lang: 'en', q: 'mediation', label: 'in English' },
] as const;

describe('the search box, by keyboard alone and on a telephone', () => {
  it.each(cases)('$label: finds, keeps the words, leads on, and is no wider than the window', async ({ lang, q }) => {
    const page = await (await site.context({ viewport: { width: 390, height: 844 } })).newPage();
    const seen = trouble(page, site.origin);
    await page.goto(`/${lang}`);
    await search(page, q);
    expect(new URL(page.url()).pathname).toBe(`/${lang}/search`);
    expect(new URL(page.url()).searchParams.get('q')).toBe(q);
    expect(await page.locator('form.search input[type=search]').inputValue()).toBe(q);
    expect(await shapeFindings(page, lang)).toEqual([]);

    const first = page.locator('.results a').first();
    const href = (await first.getAttribute('href')) ?? '';
    await first.focus();
    const arrived = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await arrived;
    expect(page.url()).toBe(new URL(href, site.origin).href);
    expect(seen).toEqual([]);
  });

  it('offers a word of the record for one that is misspelt, and the offer finds', async () => {
    const page = await (await site.context({ viewport: { width: 390, height: 844 } })).newPage();
    const seen = trouble(page, site.origin);
    await page.goto('/en');
    await search(page, 'mediaton');
    expect(await shapeFindings(page, 'en')).toEqual([]);
    const offered = page.getByRole('main').getByRole('link', { name: 'mediation', exact: true });
    await offered.focus();
    const arrived = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await arrived;
    expect(new URL(page.url()).searchParams.get('q')).toBe('mediation');
    expect(await page.locator('.results li').count()).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });
});
