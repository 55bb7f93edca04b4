import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pages } from '#dashboard';
import { type Lang, languages } from '#kernel';
import { brokenCodes, directionFindings } from './support/directions.js';
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

const unbroken: Look = async (page) => (await brokenCodes(page)).map((one) => `broken: ${one}`);

interface Mode {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** How large its letters are, as its reader chose. */
  readonly letters?: string;
  readonly look: Look;
}

const narrow = { width: 320, height: 800 };

/** Each after the other on a page as it was loaded once, at the first one's width. */
const modes = {
  narrow: {
    viewport: narrow,
    look: async (page, lang) => [...(await shapeFindings(page, lang)), ...(await shiftFindings(page))],
  },
  directions: { viewport: narrow, look: directionFindings },
  codesOnTelephone: { viewport: { width: 390, height: 900 }, look: unbroken },
  largeOnTelephone: { viewport: { width: 390, height: 900 }, letters: '200%', look: shapeFindings },
  largeOnDesk: { viewport: { width: 1280, height: 900 }, letters: '200%', look: shapeFindings },
  still: { viewport: { width: 1280, height: 800 }, media: { reducedMotion: 'reduce' }, look: stillness },
  forced: { viewport: { width: 1280, height: 800 }, media: { forcedColors: 'active' }, look: forcedColours },
  paper: {
    viewport: { width: SHEET, height: 800 },
    media: { media: 'print', colorScheme: 'dark', forcedColors: 'none' },
    look: paper,
  },
  codesOnPaper: { viewport: { width: 680, height: 900 }, look: unbroken },
} as const satisfies Record<string, Mode>;
type Found = Record<keyof typeof modes, string[]>;
const before = { media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' } as const;

/** What is found on every page in every language in these modes, each line with its address. */
const onEveryPage = async (): Promise<Readonly<Found>> => {
  const all = Object.entries<Mode>(modes) as [keyof Found, Mode][];
  const found = Object.fromEntries(all.map(([name]) => [name, [] as string[]])) as Found;
  const page = await (await site.context({ viewport: narrow })).newPage();
  const seen = trouble(page, site.origin);
  for (const lang of languages)
    for (const path of paths) {
      const url = `/${lang}${path === '' ? '' : '/'}${path}`;
      // What was looked at is not laid out anew for the next one's sake.
      await page.evaluate(() => document.body.remove());
      await page.emulateMedia(before);
      await page.setViewportSize(narrow);
      await page.goto(url);
      for (const [name, { viewport, media, letters = '', look }] of all) {
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters);
        await page.setViewportSize(viewport);
        if (media !== undefined) await page.emulateMedia(media);
        found[name].push(...[...(await look(page, lang)), ...seen.splice(0)].map((one) => `${url}: ${one}`));
      }
    }
  await page.context().close();
  return found;
};

describe('every page', () => {
  let found: Readonly<Found>;
  beforeAll(async () => {
    found = await onEveryPage();
  }, 300_000);

  it('can be read at 320 pixels: a window of 1280, magnified four times', () => {
    expect(found.narrow).toEqual([]);
  });

  it('sets codes off, and forces none to one direction', () => {
    expect(found.directions).toEqual([]);
  });

  it('breaks no code over two lines, on a telephone or on paper', () => {
    expect([found.codesOnTelephone, found.codesOnPaper]).toEqual([[], []]);
  });

  it('is nowhere wider than the window of a telephone or a desk where its letters are twice as large', () => {
    expect([found.largeOnTelephone, found.largeOnDesk]).toEqual([[], []]);
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
});

it('every page stays where it is when its letters come late', async () => {
  const found: string[] = [];
  const walk = async (lang: Lang): Promise<void> => {
    const context = await site.context({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    let late = 0;
    // Where something is routed, a browser keeps nothing at hand, so each page asks for its letters anew.
    await page.route('**/*.woff2', async (route) => {
      late += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    for (const { samples } of pages) {
      const url = `/${lang}/${samples.at(-1) ?? ''}`;
      late = 0;
      await page.goto(url);
      const { loaded, had } = await page.evaluate(async () => {
        // Letters are asked for once something is to be set in them.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await document.fonts.ready;
        return {
          loaded: [...document.fonts].filter(({ status }) => status === 'loaded').length,
          had: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).length,
        };
      });
      if (loaded === 0) found.push(`${url}: has no letters of its own`);
      if (late < had) found.push(`${url}: had ${had - late} of ${had} faces at hand`);
      const shape = [...(await shapeFindings(page, lang)), ...(await shiftFindings(page))];
      found.push(...shape.map((one) => `${url}: ${one}`));
    }
    await context.close();
  };
  // It is waiting for the most part, so languages take their time at once.
  await Promise.all(languages.map(walk));
  expect(found).toEqual([]);
}, 180_000);
