import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { pages } from '#dashboard';
import { languages } from '#kernel';
import {
  axeFindings,
  contrastFindings,
  htmlFindings,
  inkFindings,
  readingFindings,
  shapeFindings,
  wordFindings,
} from './support/findings.js';
import { Site, trouble } from './support/site.js';

const themes = ['light', 'dark'] as const;
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
};
const firsts = new Set(pages.map(({ samples }) => samples[0]));
const paths = [...pages.flatMap(({ samples }) => samples), ...Object.keys(astray)];
const on = (path: string, day: string | null): string =>
  day === null ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${day}`;
/** An address that names its day is walked as of that day. */
const daysOf = (path: string): readonly (string | null)[] => (path.includes('asOf=') ? [null] : days);

interface Window {
  readonly width: number;
  readonly context: BrowserContext;
  readonly site: Site;
}

const windowsOn = (site: Site): Promise<readonly Window[]> =>
  Promise.all(
    widths.map(async (width) => ({ width, site, context: await site.context({ viewport: { width, height: 900 } }) })),
  );

let windows: readonly Window[];
let emptyWindows: readonly Window[];
beforeAll(async () => {
  windows = await windowsOn(await Site.open());
  emptyWindows = await windowsOn(await Site.open('none'));
  await mkdir(pictures, { recursive: true });
}, 60_000);
afterAll(async () => {
  for (const [first] of [windows, emptyWindows]) await first?.site.close();
});

interface Walked {
  readonly lang: string;
  readonly day: string | null;
  readonly url: string;
  /** Whether axe is asked everything of it. */
  readonly inFull: boolean;
}

/**
 * Every address that a path is walked at: in every language and as of every day. Axe looks in full at each page at all of them,
 * and at its further samples in every language as of one of the days, which take turns.
 */
const urlsOf = (path: string): readonly Walked[] =>
  languages.flatMap((lang, row) =>
    daysOf(path).map((day, column, { length }) => ({
      ...{ lang, day, url: `/${lang}${path === '' ? '' : '/'}${on(path, day)}` },
      inFull: firsts.has(path) || (row + paths.indexOf(path)) % length === column,
    })),
  );

/**
 * One page in one window, in every language and as of every day. Of every address its shape is looked at in each width, its
 * contrasts in each width and theme; what axe finds, and its words, in one of the four, which take turns.
 */
const walked = async (path: string, { width, context, site }: Window, of: string): Promise<readonly string[]> => {
  const page = await context.newPage();
  const seen = trouble(page, site.origin);
  const found: string[] = [];
  for (const [turn, { lang, day, url, inFull }] of urlsOf(path).entries()) {
    await page.emulateMedia({ colorScheme: themes[0] });
    const answer = await page.goto(url);
    const status = answer?.status();
    const now: string[] = [];
    if (status !== (astray[path] ?? 200)) now.push(`answered ${status}`);
    now.push(...(await shapeFindings(page, lang)));
    if (day === null) now.push(...(await readingFindings(page, (await answer?.text()) ?? '')));
    for (const [row, colorScheme] of themes.entries()) {
      await page.emulateMedia({ colorScheme });
      const at = row * widths.length + widths.findIndex((each) => each === width);
      if (turn % (themes.length * widths.length) === at) {
        if (inFull) now.push(...(await axeFindings(page)));
        now.push(...(await wordFindings(page)));
      }
      now.push(...(await contrastFindings(page)), ...(await inkFindings(page)));
      if (day === null && withPictures) {
        const file = `${of}${lang}-${path.replaceAll(/[^\w-]+/g, '_')}-${width}-${colorScheme}.jpg`;
        await page.screenshot({ path: join(pictures, file), fullPage: true, type: 'jpeg', quality: 60 });
      }
    }
    // Chromium tells on the console that an error page is one.
    now.push(...seen.splice(0).filter((one) => !one.includes(`status of ${status}`)));
    found.push(...now.map((one) => `${url} (${width}): ${one}`));
  }
  await page.close();
  return found;
};

const walkedEverywhere = async (all: readonly Window[], path: string, of = ''): Promise<void> => {
  const found = await Promise.all(all.map((each) => walked(path, each, of)));
  expect(found.flat()).toEqual([]);
  for (const { url } of urlsOf(path)) {
    const html = await (await fetch(`${all[0]?.site.origin}${url}`)).text();
    expect([url, html.length > 0 && Buffer.byteLength(html) < MOST_BYTES]).toEqual([url, true]);
    expect([url, await htmlFindings(html)]).toEqual([url, []]);
  }
};

describe('every page, in three languages, two themes and two widths, as of three days', () => {
  it('is given addresses to be walked at', () => {
    for (const { controllers, samples } of pages)
      expect([controllers, samples.length > 0]).toEqual([controllers, true]);
  });

  it('is looked at by one who notices words too pale for what they are written on', async () => {
    const page = await (windows[0] as Window).context.newPage();
    const told = async (style: string): Promise<readonly string[]> => {
      await page.setContent(`<body style="background:#fff"><p style="background:rgb(0 0 0/0.1);${style}">Words</p>`);
      return contrastFindings(page);
    };
    expect(await told('color:#000')).toEqual([]);
    expect(await told('color:#767676')).toEqual([expect.stringMatching(/^3\.6\d to 1: <p /)]);
    expect(await told('color:#767676;font-size:24px')).toEqual([]);
    expect(await told('color:#000;opacity:0.5')).toEqual([expect.stringMatching(/^3\.\d\d to 1: <p /)]);
    await page.close();
  });

  it.each(paths)('/%s', (path) => walkedEverywhere(windows, path), 180_000);
});

it.each(['', 'timeline', 'contact-group', 'conferences', 'trainings', 'network', 'parties'])(
  'a record that holds nothing yet, in the same way: /%s',
  (path) => walkedEverywhere(emptyWindows, path, 'empty-'),
  180_000,
);
