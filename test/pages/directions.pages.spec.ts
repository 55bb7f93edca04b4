import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isolate, languages } from '#kernel';
import { brokenCodes, directionFindings, seenFromTheLeft } from './support/directions.js';
import { Site } from './support/site.js';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await Site.open();
  page = await (await site.context({ viewport: { width: 1280, height: 900 } })).newPage();
}, 120_000);
afterAll(() => site.close());

const drawn = async (address: string, where: string, text: string): Promise<string> => {
  await page.goto(address);
  return seenFromTheLeft(page, where, text);
};

describe('on an Arabic page', () => {
  it('the number of a resolution has its letter at the left end, in a heading as in a quotation', async () => {
    const head = await drawn('/ar/resolutions/53-45-POL', '.page-head .eyebrow', '53/45-س');
    const theme = await drawn('/ar/conferences', 'dd', '45/53-س');
    const quoted = await drawn('/ar/timeline?limit=200&kind=conference', 'blockquote', '45/53-س');
    expect([head, theme, quoted]).toEqual(['س-53/45', 'س-45/53', 'س-45/53']);
  }, 60_000);

  it('a number in Latin letters and a day read from left to right', async () => {
    expect([
      await drawn('/ar/resolutions/56-46-POL', '.page-head .eyebrow', '56/46-POL'),
      await drawn('/ar/about?asOf=29.11.2018', 'main', '2018-11-29'),
    ]).toEqual(['56/46-POL', '2018-11-29']);
  }, 60_000);

  const orders = [
    ['53/45-س', 'س-53/45'],
    ['53/45-POL', '53/45-POL'],
    ['2018-11-29', '2018-11-29'],
    ['53/45', '53/45'],
    ['NV/12-3', 'NV/12-3'],
  ] as const;

  it.each(orders)(
    '%s is seen as %s wherever a code stands, as an element or within a text',
    async (code, seen) => {
      await page.goto('/ar/resolutions/53-45-POL');
      await page.evaluate(
        ([one, within]) => {
          const [place] = document.querySelectorAll('.page-head .code');
          if (place !== undefined) place.textContent = one;
          const [text] = document.querySelectorAll('.first-visit p');
          if (text !== undefined) text.textContent = `اعتُمد القرار ${within}، ثم نُشر.`;
        },
        [code, isolate(code)] as const,
      );
      expect(await seenFromTheLeft(page, '.page-head .code', code)).toBe(seen);
      expect(await seenFromTheLeft(page, '.first-visit p', code)).toBe(seen);
    },
    60_000,
  );
});

describe('the pages', () => {
  it.each([
    ['ar', '<p>القرار 53/45-POL معتمد</p>', 'not set off'],
    ['ar', '<p>في 2018-11-29 صدر</p>', 'not set off'],
    ['ar', '<table><tr><td data-label="التوصية R1">1</td></tr></table>', 'not set off'],
    ['ar', '<bdi class="code" dir="ltr">53/45-س</bdi>', 'forced'],
    ['ar', '<p>القرار \u206653/45-س\u2069</p>', 'forced'],
    ['en', '<p>Resolution 53/45-س was adopted</p>', 'not set off'],
    ['en', '<select><option>Number 53/45-س</option></select>', 'not set off'],
    ['fr', '<span dir="ltr">53/45-س</span>', 'forced'],
  ])('are looked through well: in %s, %s would be found', async (lang, markup, kind) => {
    await page.setContent(markup);
    expect(await directionFindings(page, lang)).toEqual([expect.stringContaining(kind)]);
  });

  it('finds a code that is broken over two lines', async () => {
    // What is set on a page of the site may bring no style of its own.
    await page.goto('about:blank');
    await page.setContent('<p style="inline-size: 6ch">at 53/45-POL</p>');
    expect(await brokenCodes(page)).toEqual(['53/45-POL']);
  });

  // Those that are there are looked through in `modes.pages.spec.ts`.
  const astray = ['nowhere/1-2', 'resolutions/12-34-س', 'about?asOf=29.11.2018', 'timeline?kind=س-1&limit=0'];

  it.each(languages)(
    'set codes off, force none to one direction and break none over two lines where an address leads astray: /%s',
    async (lang) => {
      const found: string[] = [];
      for (const path of astray) {
        const url = `/${lang}/${path}`;
        await page.goto(url);
        found.push(...(await directionFindings(page, lang)).map((one) => `${url}: ${one}`));
        for (const [media, width] of [
          ['screen', 390],
          ['print', 680],
        ] as const) {
          await page.emulateMedia({ media });
          await page.setViewportSize({ width, height: 900 });
          found.push(...(await brokenCodes(page)).map((one) => `${url}, ${media} of ${width}: broken: ${one}`));
        }
      }
      await page.emulateMedia({ media: 'screen' });
      expect(found).toEqual([]);
    },
    60_000,
  );
});
