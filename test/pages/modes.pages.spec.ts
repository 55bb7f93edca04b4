import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { pages } from '#dashboard';
import { languages } from '#kernel';
import { shapeFindings } from './support/findings.js';
import { Site, trouble } from './support/site.js';

const paths = pages.flatMap(({ samples }) => samples);
/** A4 less the margins of the sheet, in CSS pixels. */
const SHEET = 658;
const window_ = (width: number): BrowserContextOptions => ({ viewport: { width, height: 800 } });

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 60_000);
afterAll(() => site.close());

/** What `look` finds on every page in every language, each line with its address. */
const onEveryPage = async (
  options: BrowserContextOptions,
  look: (page: Page, lang: string) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const context = await site.context(options);
  const page = await context.newPage();
  const seen = trouble(page, site.origin);
  const found: string[] = [];
  for (const lang of languages)
    for (const path of paths) {
      const url = `/${lang}${path === '' ? '' : '/'}${path}`;
      await page.goto(url);
      found.push(...[...seen.splice(0), ...(await look(page, lang))].map((one) => `${url}: ${one}`));
    }
  await context.close();
  return found;
};

describe('every page', () => {
  it('can be read at 320 pixels: a window of 1280, magnified four times', async () => {
    expect(await onEveryPage(window_(320), shapeFindings)).toEqual([]);
  }, 180_000);

  it('stays where it is when its letters come late', async () => {
    const found: string[] = [];
    for (const lang of languages)
      for (const { samples } of pages) {
        const url = `/${lang}/${samples.at(-1) ?? ''}`;
        // A window of its own each time, or the letters would be at hand already.
        const context = await site.context(window_(1280));
        await context.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          await route.continue();
        });
        const page = await context.newPage();
        await page.goto(url);
        const late = await page.evaluate(async () => {
          // Letters are asked for once something is to be set in them.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          await document.fonts.ready;
          return [...document.fonts].filter(({ status }) => status === 'loaded').length;
        });
        if (late === 0) found.push(`${url}: has no letters of its own`);
        found.push(...(await shapeFindings(page, lang)).map((one) => `${url}: ${one}`));
        await context.close();
      }
    expect(found).toEqual([]);
  }, 180_000);

  it('holds still for whoever asked for reduced motion', async () => {
    const look = (page: Page): Promise<readonly string[]> =>
      page.evaluate(() => {
        const moving = [...document.querySelectorAll('*')].filter((each) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
          const quick = transitionDuration.split(',').every((one) => Number.parseFloat(one) <= 0.01);
          return !quick || animationName !== 'none' || scrollBehavior === 'smooth';
        });
        return moving.slice(0, 1).map((each) => `moves: ${each.outerHTML.slice(0, 120)}`);
      });
    expect(await onEveryPage({ ...window_(1280), reducedMotion: 'reduce' }, look)).toEqual([]);
  }, 180_000);

  it('keeps its shapes and charts in the reader’s own forced colours', async () => {
    const look = (page: Page): Promise<readonly string[]> =>
      page.evaluate(() => {
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        const drawn = [...document.querySelectorAll('svg :is(path, circle, rect, line):not(.cut)')];
        const lost = drawn.filter((each) => {
          const { fill, stroke } = getComputedStyle(each);
          return [fill, stroke].every((one) => one === 'none' || one === paper);
        });
        const steps = [...document.querySelectorAll('.steps i')].filter((each) => {
          const { backgroundColor, borderTopColor } = getComputedStyle(each);
          const clear = backgroundColor.startsWith('rgba(') && backgroundColor.endsWith(', 0)');
          const filled = !clear && backgroundColor !== paper;
          return borderTopColor === paper || each.classList.contains('met') !== filled;
        });
        return [...lost, ...steps].slice(0, 1).map((each) => `not to be seen: ${each.outerHTML.slice(0, 120)}`);
      });
    expect(await onEveryPage({ ...window_(1280), forcedColors: 'active' }, look)).toEqual([]);
  }, 180_000);

  it('goes on paper: black on white, no wider than the sheet, nothing to press', async () => {
    const look = async (page: Page): Promise<readonly string[]> => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const found = await page.evaluate(() => {
        const root = document.documentElement;
        const pressed = [...document.querySelectorAll('button, input, select, nav.pages, .languages')].filter(
          (each) => each.getClientRects().length > 0,
        );
        const { backgroundColor, color } = getComputedStyle(root);
        return [
          ...(root.scrollWidth > root.clientWidth ? ['wider than the sheet'] : []),
          ...(backgroundColor === 'rgb(255, 255, 255)' ? [] : [`paper of ${backgroundColor}`]),
          ...(color === 'rgb(0, 0, 0)' ? [] : [`ink of ${color}`]),
          ...pressed.slice(0, 1).map((each) => `on paper: ${each.outerHTML.slice(0, 120)}`),
        ];
      });
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      return found;
    };
    expect(await onEveryPage(window_(SHEET), look)).toEqual([]);
  }, 180_000);

  it('is whole without script', async () => {
    const look = async (page: Page): Promise<readonly string[]> => {
      const main = await page.locator('main').innerText();
      return main.length > 80 ? [] : [`only: ${main}`];
    };
    expect(await onEveryPage({ ...window_(1280), javaScriptEnabled: false }, look)).toEqual([]);
  }, 180_000);
});
