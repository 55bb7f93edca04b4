import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { pages } from '#dashboard';
import { languages } from '#kernel';
import { axeFindings, htmlFindings, inkFindings, shapeFindings, wordFindings } from './support/findings.js';
import { Site, trouble } from './support/site.js';

const themes = ['light', 'dark'] as const;
const widths = [360, 1280] as const;
/** Today; a day within the record; a day before the resolution was adopted. */
const days = [null, '2019-06-30', '2018-04-01'] as const;
const MOST_BYTES = 100_000;
/** Kept where nothing is committed, for whoever wants to look. */
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
const paths = [...pages.flatMap(({ samples }) => samples), ...Object.keys(astray)];
const on = (path: string, day: string | null): string =>
  day === null ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${day}`;
/** An address that names its day is walked as of that day. */
const daysOf = (path: string): readonly (string | null)[] => (path.includes('asOf=') ? [null] : days);

interface Window {
  readonly name: string;
  readonly context: BrowserContext;
  readonly site: Site;
  /** Among the windows on its site. */
  readonly at: number;
}

const windowsOn = (site: Site, what = ''): Promise<readonly Window[]> =>
  Promise.all(
    themes.flatMap((colorScheme, row) =>
      widths.map(async (width, column) => {
        const context = await site.context({ colorScheme, viewport: { width, height: 900 } });
        const at = row * widths.length + column;
        return { name: `${what}${width}-${colorScheme}`, context, site, at };
      }),
    ),
  );

let windows: readonly Window[];
let emptyWindows: readonly Window[];
beforeAll(async () => {
  windows = await windowsOn(await Site.open());
  emptyWindows = await windowsOn(await Site.open('none'), 'empty-');
  await mkdir(pictures, { recursive: true });
}, 60_000);
afterAll(async () => {
  for (const [first] of [windows, emptyWindows]) await first?.site.close();
});

/** Every address that a path is walked at: in every language and as of every day. */
const urlsOf = (
  path: string,
): readonly { readonly lang: string; readonly day: string | null; readonly url: string }[] =>
  languages.flatMap((lang) =>
    daysOf(path).map((day) => ({ lang, day, url: `/${lang}${path === '' ? '' : '/'}${on(path, day)}` })),
  );

/**
 * One page in one window, in every language and as of every day. Every address is looked at in full in one of the windows, which
 * take turns; in the others for what depends on the window.
 */
const walked = async (path: string, { name, context, site, at }: Window): Promise<readonly string[]> => {
  const page = await context.newPage();
  const seen = trouble(page, site.origin);
  const found: string[] = [];
  for (const [turn, { lang, day, url }] of urlsOf(path).entries()) {
    const inFull = turn % (themes.length * widths.length) === at;
    const answer = await page.goto(url);
    const status = answer?.status();
    // Chromium tells on the console that an error page is one.
    const now = seen.splice(0).filter((one) => !one.includes(`status of ${status}`));
    if (status !== (astray[path] ?? 200)) now.push(`answered ${status}`);
    now.push(...(await shapeFindings(page, lang)));
    now.push(...(await axeFindings(page, inFull)), ...(await inkFindings(page)));
    if (inFull) now.push(...(await wordFindings(page)));
    if (day === null) {
      const file = `${lang}-${path.replaceAll(/[^\w-]+/g, '_')}-${name}.jpg`;
      await page.screenshot({ path: join(pictures, file), fullPage: true, type: 'jpeg', quality: 60 });
    }
    found.push(...now.map((one) => `${url} (${name}): ${one}`));
  }
  await page.close();
  return found;
};

const walkedEverywhere = async (all: readonly Window[], path: string): Promise<void> => {
  const found = await Promise.all(all.map((each) => walked(path, each)));
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

  it.each(paths)('/%s', (path) => walkedEverywhere(windows, path), 180_000);
});

it.each(['', 'timeline', 'contact-group', 'conferences', 'trainings', 'network', 'parties'])(
  'a record that holds nothing yet, in the same way: /%s',
  (path) => walkedEverywhere(emptyWindows, path),
  180_000,
);
