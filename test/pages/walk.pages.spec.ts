import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pages } from '#dashboard';
import { languages } from '#kernel';
import {
  axeFindings,
  contrastFindings,
  htmlFindings,
  inkFindings,
  readingFindings,
  shapeFindings,
  shiftFindings,
  wordFindings,
} from './support/findings.js';
import { Site, trouble } from './support/site.js';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
const widths = [360, 1280] as const;
/** Today; a day within the record; a day before the resolution was adopted. */
const days = [null, '2019-06-30', '2018-04-01'] as const;
const MOST_BYTES = 100_000;
/** Taken where somebody wants to look (`TANFIDH_PICTURES=yes`), and kept where nothing is committed. */
const withPictures = process.env['TANFIDH_PICTURES'] === 'yes';
const pictures = 'var/screenshots';

/** What no page has as a sample: nothing there, not understood, not known yet, and what was known with its form open. */
const astray: Readonly<Record<string, number>> = {
  'nowhere/at/all?asOf=2019-06-30': 404,
  'resolutions/12-34-X?asOf=2019-06-30': 404,
  'about?asOf=29.11.2018': 400,
  'timeline?limit=0&asOf=2019-06-30': 400,
  'resolutions/53-45-POL?knownAt=2020-01-01&asOf=': 404,
  'resolutions/53-45-POL?knownAt=2999-01-01&asOf=2019-06-30': 200,
  'timeline?knownAt=2999-01-01&asOf=2019-06-30': 200,
  // Of the desk, what anybody sees.
  'desk/sign-in?asOf=2019-06-30': 200,
  'desk/first-entry?asOf=2019-06-30': 200,
};
const firsts = new Set(pages.map(({ samples }) => samples[0]));
const paths = [...pages.flatMap(({ samples }) => samples), ...Object.keys(astray)];
const on = (path: string, day: string | null): string =>
  day === null ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${day}`;
/** An address that names its day is walked as of that day. */
const daysOf = (path: string): readonly (string | null)[] => (path.includes('asOf=') ? [null] : days);

/** One page goes through all of its site: another for each path would be a process of its own, with nothing at hand. */
interface Window {
  readonly site: Site;
  readonly page: Page;
  readonly seen: string[];
}

const windowOn = async (site: Site): Promise<Window> => {
  const page = await (await site.context({})).newPage();
  return { site, page, seen: trouble(page, site.origin) };
};

let full: Window;
let empty: Window;
beforeAll(async () => {
  full = await windowOn(await Site.open());
  empty = await windowOn(await Site.open('none'));
  await mkdir(pictures, { recursive: true });
}, 60_000);
afterAll(async () => {
  for (const { site } of [full, empty]) await site.close();
});

interface Walked {
  readonly lang: string;
  readonly day: string | null;
  readonly url: string;
  /** Whether axe is asked of it, and its contrasts in every width and theme. */
  readonly inFull: boolean;
  /** Whether axe, too, looks at the contrast of its words: it alone sees what lies over them. */
  readonly whole: boolean;
}

/**
 * Every address that a path is walked at: in every language and as of every day. Axe looks at each page at all of them, and at its
 * further samples in every language as of one of the days, which take turns; at the contrast of words it looks at each page
 * in one of the languages, which take turns, while `contrastFindings` does everywhere.
 */
const urlsOf = (path: string): readonly Walked[] =>
  languages.flatMap((lang, row) =>
    daysOf(path).map((day, column, { length }) => ({
      lang,
      day,
      url: `/${lang}${path === '' ? '' : '/'}${on(path, day)}`,
      inFull: firsts.has(path) || (row + paths.indexOf(path)) % length === column,
      whole: firsts.has(path) && day === null && (row + paths.indexOf(path)) % languages.length === 0,
    })),
  );

/** A page that is open, in one width, in each theme; `at`: of the widths and themes the one in which axe and words have their turn. */
const seenIn = async (
  page: Page,
  width: number,
  inTurn: readonly Theme[],
  at: number,
  walking: Walked,
  file: string,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const colorScheme of inTurn) {
    const isTurn = at === themes.indexOf(colorScheme) * widths.length + widths.findIndex((each) => each === width);
    if (!isTurn && !walking.inFull && !withPictures) continue;
    await page.emulateMedia({ colorScheme });
    if (isTurn) {
      if (walking.inFull) found.push(...(await axeFindings(page, walking.whole ? 'all' : 'but-contrast')));
      found.push(...(await wordFindings(page)));
    }
    found.push(...(await contrastFindings(page)), ...(await inkFindings(page)));
    if (walking.day === null && withPictures) {
      const path = join(pictures, `${file}-${width}-${colorScheme}.jpg`);
      await page.screenshot({ path, fullPage: true, type: 'jpeg', quality: 60 });
    }
  }
  return found.map((one) => `(${width}) ${one}`);
};

/**
 * One page in every language and as of every day. Every address is loaded once, in the width of the last look at the one before, and then
 * looked at in the other width too: its shape in each; what axe finds, and its words, in one of the four of width and theme, which take turns; its
 * contrasts in all four where axe looks, else in that one.
 */
const walked = async (path: string, { page, seen }: Window, of: string): Promise<readonly string[]> => {
  const found: string[] = [];
  await page.emulateMedia({ colorScheme: themes[0] });
  for (const [turn, walking] of urlsOf(path).entries()) {
    const { lang, day, url } = walking;
    const [first, other] = page.viewportSize()?.width === widths[1] ? widths.toReversed() : widths;
    await page.setViewportSize({ width: first ?? 0, height: 900 });
    const answer = await page.goto(url);
    const status = answer?.status();
    const now: string[] = [];
    if (status !== (astray[path] ?? 200)) now.push(`answered ${status}`);
    now.push(...(await shapeFindings(page, lang)), ...(await shiftFindings(page)));
    const html = (await answer?.text()) ?? '';
    if (html === '' || Buffer.byteLength(html) >= MOST_BYTES) now.push(`${Buffer.byteLength(html)} bytes`);
    now.push(...(await htmlFindings(html)));
    if (day === null) now.push(...(await readingFindings(page, html)));
    const file = `${of}${lang}-${path.replaceAll(/[^\w-]+/g, '_')}`;
    const at = turn % (themes.length * widths.length);
    now.push(...(await seenIn(page, first ?? 0, themes, at, walking, file)));
    // A page that changes its theme is drawn anew, so the other width is seen from the dark back to the light.
    await page.setViewportSize({ width: other ?? 0, height: 900 });
    now.push(...(await seenIn(page, other ?? 0, themes.toReversed(), at, walking, file)));
    now.push(...(await shapeFindings(page, lang)).map((one) => `(${other}) ${one}`));
    // Chromium tells on the console that an error page is one.
    now.push(...seen.splice(0).filter((one) => !one.includes(`status of ${status}`)));
    found.push(...now.map((one) => `${url}: ${one}`));
  }
  return found;
};

const walkedEverywhere = async (window: Window, path: string, of = ''): Promise<void> => {
  expect(await walked(path, window, of)).toEqual([]);
};

describe('every page, in three languages, two themes and two widths, as of three days', () => {
  it('is given addresses to be walked at', () => {
    for (const { controllers, samples } of pages)
      expect([controllers, samples.length > 0]).toEqual([controllers, true]);
  });

  it('is looked at by one who notices words too pale for what they are written on', async () => {
    const { page } = full;
    const findingsIn = async (html: string): Promise<readonly string[]> => {
      await page.setContent(`<body style="background:#fff">${html}`);
      return contrastFindings(page);
    };
    const findingsFor = (style: string): Promise<readonly string[]> =>
      findingsIn(`<p style="background:rgb(0 0 0/0.1);${style}">Words</p>`);
    expect(await findingsFor('color:#000')).toEqual([]);
    expect(await findingsFor('color:#767676')).toEqual([expect.stringMatching(/^3\.6\d to 1: <p /)]);
    expect(await findingsFor('color:#767676;font-size:24px')).toEqual([]);
    expect(await findingsFor('color:#000;opacity:0.5')).toEqual([expect.stringMatching(/^3\.\d\d to 1: <p /)]);
    const pale = 'color:#949494;background:#fff';
    for (const field of ['<input value=Words', '<select><option>Words</select', '<textarea>Words</textarea'])
      expect(await findingsIn(field.replace(/(?<=<\w+)\b/, ` style="${pale}"`).concat('>'))).toEqual([
        expect.stringMatching(/^3\.0\d to 1: </),
      ]);
    const example = await findingsIn(`<style>::placeholder{color:#949494}</style><input placeholder=Words>`);
    expect(example).toEqual([expect.stringMatching(/^3\.0\d to 1: <input /)]);
  });

  it.each(paths)('/%s', (path) => walkedEverywhere(full, path), 180_000);
});

it.each(['', 'timeline', 'contact-group', 'conferences', 'trainings', 'network', 'parties'])(
  'a record that holds nothing yet, in the same way: /%s',
  (path) => walkedEverywhere(empty, path, 'empty-'),
  180_000,
);
