import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { contrast } from './support/contrast.js';
import { Site, trouble } from './support/site.js';

/** Line 81 of the report on the second conference, as printed. */
const sentence =
  'فريق الاتصال التي شاركت في رئاسته كل من تركيا والمملكة العربية السعودية وغامبيا والأمانة العامة لمنظمة التعاون الإسلامي، هو ثاني أكبر فريق اتصال في منظمة التعاون الإسلامي والتي تضم حالياً 24 دولة عضو.';

const MOST_TABS = 300;

interface Focused {
  readonly tag: string;
  readonly href: string;
  readonly text: string;
  readonly seen: boolean;
}

const focused = async (page: Page): Promise<Focused> => {
  const { ring, paper, ...here } = await page.evaluate(() => {
    const here = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(here);
    // The button within a date field is the browser's own, and so is the ring around it.
    const browsers = here.matches('input[type=date]:not(:focus)');
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    return {
      tag: here.tagName,
      href: here.getAttribute('href') ?? '',
      text: here.textContent ?? '',
      browsers,
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? outlineColor : null,
      paper,
    };
  });
  return { ...here, seen: here.browsers || (ring !== null && contrast(ring, paper) >= 3) };
};

/** Tab, until what has the focus is the link that is looked for; then Enter. Whatever had the focus on the way showed it. */
const follow = async (page: Page, wanted: (one: Focused) => boolean): Promise<void> => {
  const passed: string[] = [];
  for (let n = 0; n < MOST_TABS; n += 1) {
    await page.keyboard.press('Tab');
    const one = await focused(page);
    expect([one.tag, one.text, one.seen]).toEqual([one.tag, one.text, true]);
    passed.push(one.text);
    if (!wanted(one)) continue;
    const leaves = !one.href.startsWith('#');
    const arrived = leaves ? page.waitForEvent('load') : null;
    await page.keyboard.press('Enter');
    await arrived;
    return;
  }
  throw new Error(`not reached by the keyboard: ${passed.join(' | ')}`);
};

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 120_000);
afterAll(() => site.close());

it('follows a figure of the overview, by keyboard alone and in Arabic, to the sentence of the report that it rests on', async () => {
  const page = await (await site.context({ viewport: { width: 1280, height: 900 } })).newPage();
  const seen = trouble(page, site.origin);
  await page.goto('/ar');
  const commitment = '/ar/resolutions/53-45-POL/commitments/contact-group';
  await follow(page, ({ href, text }) => href === `${commitment}#why` && text.includes('4 من 4'));
  expect(new URL(page.url()).pathname).toBe(commitment);
  expect(await page.locator('#why').isVisible()).toBe(true);
  await follow(
    page,
    ({ href, text }) => href.includes('/ar/actions/contact-group/') && text === 'تعيين الرئاسة المشتركة',
  );
  const entry = page.locator(':target');
  expect(await entry.innerText()).toContain('الرئاسة المشتركة للفريق');
  const quoted = entry.locator('blockquote');
  expect(await quoted.innerText()).toContain(sentence);
  expect(await quoted.isVisible()).toBe(true);
  expect(await entry.innerText()).toContain('السطر 81');
  expect(seen).toEqual([]);
}, 60_000);

it('skips to what the page is about with the first key', async () => {
  const page = await (await site.context({ viewport: { width: 360, height: 900 } })).newPage();
  await page.goto('/ar/timeline');
  await page.keyboard.press('Tab');
  expect((await focused(page)).href).toBe('#main');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
}, 60_000);

it.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['the reader’s own colours', { forcedColors: 'active' }],
] as const)(
  'goes right through a page and out of it again, and shows where it is, in %s',
  async (_what, options) => {
    const page = await (await site.context({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
    await page.goto('/ar/timeline?limit=20');
    const passed: string[] = [];
    const hidden: string[] = [];
    for (let here = ''; here !== 'BODY' && passed.length < MOST_TABS;) {
      await page.keyboard.press('Tab');
      const { tag, text, seen } = await focused(page);
      here = tag;
      passed.push(tag);
      if (!seen && tag !== 'BODY') hidden.push(`${tag} ${text.slice(0, 60)}`);
    }
    expect(hidden).toEqual([]);
    expect(passed.at(-1)).toBe('BODY');
    expect([...new Set(passed)].sort()).toEqual(expect.arrayContaining(['A', 'BUTTON', 'INPUT', 'SELECT', 'SUMMARY']));
  },
  60_000,
);
