import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { pages } from '#dashboard';
import { languages } from '#kernel';
import { axeFindings, htmlFindings, shapeFindings } from './support/findings.js';
import { Site, trouble } from './support/site.js';

const themes = ['light', 'dark'] as const;
const widths = [360, 1280] as const;
/** Today; a day within the record; a day before the resolution was adopted. */
const days = [null, '2019-06-30', '2018-04-01'] as const;
const MOST_BYTES = 100_000;
/** Kept where nothing is committed, for whoever wants to look. */
const pictures = 'var/screenshots';

const paths = pages.flatMap(({ samples }) => samples);
const on = (path: string, day: string | null): string =>
  day === null ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${day}`;
/** An address that names its day is walked as of that day. */
const daysOf = (path: string): readonly (string | null)[] => (path.includes('asOf=') ? [null] : days);

let site: Site;
const contexts: { readonly name: string; readonly context: BrowserContext }[] = [];
beforeAll(async () => {
  site = await Site.open();
  await mkdir(pictures, { recursive: true });
  for (const colorScheme of themes)
    for (const width of widths) {
      const context = await site.context({ colorScheme, viewport: { width, height: 900 } });
      contexts.push({ name: `${width}-${colorScheme}`, context });
    }
}, 60_000);
afterAll(() => site.close());

/** One page in one window, in every language and as of every day. */
const walked = async (path: string, { name, context }: (typeof contexts)[number]): Promise<readonly string[]> => {
  const page = await context.newPage();
  const seen = trouble(page, site.origin);
  const found: string[] = [];
  for (const lang of languages)
    for (const day of daysOf(path)) {
      const url = `/${lang}${path === '' ? '' : '/'}${on(path, day)}`;
      await page.goto(url);
      const now = [...seen.splice(0), ...(await shapeFindings(page, lang)), ...(await axeFindings(page))];
      if (day === null) {
        const file = `${lang}-${path.replaceAll(/[^\w-]+/g, '_')}-${name}.jpg`;
        await page.screenshot({ path: join(pictures, file), fullPage: true, type: 'jpeg', quality: 60 });
      }
      found.push(...now.map((one) => `${url} (${name}): ${one}`));
    }
  await page.close();
  return found;
};

describe('every page, in three languages, two themes and two widths, as of three days', () => {
  it('is given addresses to be walked at', () => {
    for (const { controllers, samples } of pages)
      expect([controllers, samples.length > 0]).toEqual([controllers, true]);
  });

  it.each(paths)(
    '/%s',
    async (path) => {
      const found = await Promise.all(contexts.map((each) => walked(path, each)));
      expect(found.flat()).toEqual([]);
      for (const lang of languages) {
        const answer = await fetch(`${site.origin}/${lang}${path === '' ? '' : '/'}${path}`);
        const html = await answer.text();
        expect([lang, html.length > 0 && Buffer.byteLength(html) < MOST_BYTES]).toEqual([lang, true]);
        expect([lang, await htmlFindings(html)]).toEqual([lang, []]);
      }
    },
    120_000,
  );
});
