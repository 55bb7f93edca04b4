import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { pages } from '#dashboard';
import { type Lang, languages } from '#kernel';
import { shapeFindings, shiftFindings } from './support/findings.js';
import { Site, trouble } from './support/site.js';

const paths = pages.flatMap(({ samples }) => samples);
/** A4 less the margins of the sheet, in CSS pixels. */
const SHEET = 658;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 120_000);
afterAll(() => site.close());

type Look = (page: Page, lang: string) => Promise<readonly string[]>;

const stillness: Look = (page) =>
  page.evaluate(() => {
    const moving = [...document.querySelectorAll('*')].filter((each) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
      const quick = transitionDuration.split(',').every((one) => Number.parseFloat(one) <= 0.01);
      return !quick || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return moving.slice(0, 1).map((each) => `moves: ${each.outerHTML.slice(0, 120)}`);
  });

const forcedColours: Look = (page) =>
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

const paper: Look = (page) =>
  page.evaluate(() => {
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

const noScript: Look = async (page) => {
  const main = await page.locator('main').innerText();
  return main.length > 80 ? [] : [`only: ${main}`];
};

interface Mode {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly media?: Parameters<Page['emulateMedia']>[0];
  readonly look: Look;
}

/** Each after the other on a page as it was loaded once, at the first one's width. */
const modes = {
  narrow: {
    viewport: { width: 320, height: 800 },
    look: async (page, lang) => [...(await shapeFindings(page, lang)), ...(await shiftFindings(page))],
  },
  still: { viewport: { width: 1280, height: 800 }, media: { reducedMotion: 'reduce' }, look: stillness },
  forced: { viewport: { width: 1280, height: 800 }, media: { forcedColors: 'active' }, look: forcedColours },
  paper: {
    viewport: { width: SHEET, height: 800 },
    media: { media: 'print', colorScheme: 'dark', forcedColors: 'none' },
    look: paper,
  },
} as const satisfies Record<string, Mode>;
const before = { media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' } as const;

/** What is found on every page in every language in these modes, each line with its address. */
const onEveryPage = async <Name extends string>(
  looks: Readonly<Record<Name, Mode>>,
  options: BrowserContextOptions = {},
): Promise<Readonly<Record<Name, readonly string[]>>> => {
  const all = Object.entries<Mode>(looks) as [Name, Mode][];
  const found = Object.fromEntries(all.map(([name]) => [name, [] as string[]])) as Record<Name, string[]>;
  const context = await site.context({ viewport: all[0]?.[1].viewport ?? null, ...options });
  const page = await context.newPage();
  const seen = trouble(page, site.origin);
  for (const lang of languages)
    for (const path of paths) {
      const url = `/${lang}${path === '' ? '' : '/'}${path}`;
      await page.emulateMedia(before);
      await page.setViewportSize(all[0]?.[1].viewport ?? { width: 1280, height: 800 });
      await page.goto(url);
      for (const [name, { viewport, media, look }] of all) {
        await page.setViewportSize(viewport);
        if (media !== undefined) await page.emulateMedia(media);
        found[name].push(...[...(await look(page, lang)), ...seen.splice(0)].map((one) => `${url}: ${one}`));
      }
    }
  await context.close();
  return found;
};

describe('every page', () => {
  let found: Readonly<Record<keyof typeof modes, readonly string[]>>;
  beforeAll(async () => {
    found = await onEveryPage(modes);
  }, 300_000);

  it('can be read at 320 pixels: a window of 1280, magnified four times', () => {
    expect(found.narrow).toEqual([]);
  });

  it('holds still for whoever asked for reduced motion', () => {
    expect(found.still).toEqual([]);
  });

  it('keeps its shapes and charts in the reader’s own forced colours', () => {
    expect(found.forced).toEqual([]);
  });

  it('goes on paper: black on white, no wider than the sheet, nothing to press', () => {
    expect(found.paper).toEqual([]);
  });

  it('is whole without script', async () => {
    const alone = { whole: { viewport: { width: 1280, height: 800 }, look: noScript } };
    expect(await onEveryPage(alone, { javaScriptEnabled: false })).toEqual({ whole: [] });
  }, 180_000);

  it('stays where it is when its letters come late', async () => {
    const found: string[] = [];
    const walk = async (lang: Lang): Promise<void> => {
      for (const { samples } of pages) {
        const url = `/${lang}/${samples.at(-1) ?? ''}`;
        // A window of its own each time, or the letters would be at hand already.
        const context = await site.context({ viewport: { width: 1280, height: 800 } });
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
        const shape = [...(await shapeFindings(page, lang)), ...(await shiftFindings(page))];
        found.push(...shape.map((one) => `${url}: ${one}`));
        await context.close();
      }
    };
    // It is waiting for the most part, so languages take their time at once.
    await Promise.all(languages.map(walk));
    expect(found).toEqual([]);
  }, 180_000);
});
