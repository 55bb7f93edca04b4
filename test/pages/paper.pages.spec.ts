import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pages } from '#dashboard';
import { languages, latestTodayOnEarth } from '#kernel';
import { dateIn } from '#register';
import type { Sheet } from './support/paper.js';
import { sheetsOf } from './support/paper.js';
import { Site, trouble } from './support/site.js';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await Site.open();
  // As it comes to a reader who lets no script run; what the tests do to a page is done by the browser's own tools.
  page = await (await site.context({ javaScriptEnabled: false })).newPage();
}, 120_000);
afterAll(() => site.close());

/** As a printer has it that was told nothing: no backgrounds, no head or foot of the browser's own. */
const sheetsNow = async (): Promise<readonly Sheet[]> =>
  sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));

const printed = async (address: string): Promise<readonly Sheet[]> => {
  await page.goto(address);
  return sheetsNow();
};

const letters = (text: string): string => text.replaceAll(/[\s\u00A0\u202F\u2068\u2069]/g, '');
const opened = new Date();
const today = latestTodayOnEarth(opened);
const openedOn = opened.toISOString().slice(0, 10);
const lastEntry = async (): Promise<number> => {
  const answer = await fetch(`${site.origin}/api/v1/actions?limit=1`);
  return Number(((await answer.json()) as { readonly position: string }).position);
};

const missingIn = (sheets: readonly Sheet[], wanted: readonly string[]): readonly string[] =>
  sheets.flatMap(({ text }, index) =>
    wanted.filter((one) => !text.includes(letters(one))).map((one) => `sheet ${index + 1}: not “${one}”`),
  );

describe('a printed page', () => {
  it.each(['en', 'fr'] as const)(
    'says on every sheet what day it shows, what was known, where it stands, and when it was printed: /%s',
    async (lang) => {
      const place = `/${lang}/resolutions/53-45-POL`;
      const last = lang === 'en' ? `up to entry ${await lastEntry()}` : `jusqu’à l’inscription ${await lastEntry()}`;
      const made = lang === 'en' ? `Printed on ${dateIn(openedOn, lang)}` : `Imprimé le ${dateIn(openedOn, lang)}`;
      const on = (day: string) => (lang === 'en' ? `As at ${dateIn(day, lang)}` : `État au ${dateIn(day, lang)}`);
      const now = await printed(place);
      expect(now.length).toBeGreaterThan(1);
      expect(missingIn(now, [on(today), last, `${site.origin}${place}?asOf=${today}`, made])).toEqual([]);
      const then = await printed(`${place}?asOf=2018-11-29&knownAt=${openedOn}`);
      const known = lang === 'en' ? `as known on ${dateIn(openedOn, lang)}` : `connu le ${dateIn(openedOn, lang)}`;
      const address = `${site.origin}${place}?asOf=2018-11-29&knownAt=${openedOn}`;
      expect(missingIn(then, [on('2018-11-29'), known, address, made])).toEqual([]);
    },
    60_000,
  );

  it('says the same in Arabic', async () => {
    const place = '/ar/resolutions/53-45-POL/commitments/contact-group?asOf=2018-11-29';
    const sheets = await printed(place);
    expect(sheets.length).toBeGreaterThan(2);
    expect(missingIn(sheets, [`${site.origin}${place}`])).toEqual([]);
    const [head = ''] = await page.locator('.sheet').allTextContents();
    expect(head).toContain(dateIn('2018-11-29', 'ar'));
    expect(head).toContain(dateIn(openedOn, 'ar'));
    expect(head).toContain(`القيد \u2068${await lastEntry()}\u2069`);
  }, 60_000);

  it('shows filled the steps that are met, where backgrounds are left out', async () => {
    const [shown] = await printed('/en/resolutions/53-45-POL/commitments/contact-group?asOf=2018-11-29');
    const met = page.locator('.page-head ~ .facts .steps .met');
    expect(await met.count()).toBe(3);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('.steps .met')) each.classList.remove('met');
    });
    const [without] = await sheetsNow();
    expect((shown?.black ?? 0) - (without?.black ?? 0)).toBe(3);
  }, 60_000);
});

describe('every page in three languages', () => {
  const found = { whole: [] as string[], sheets: [] as string[], controls: [] as string[] };
  beforeAll(async () => {
    const seen = trouble(page, site.origin);
    for (const lang of languages)
      for (const { samples } of pages)
        for (const path of samples) {
          const url = `/${lang}${path === '' ? '' : '/'}${path}`;
          await page.goto(url);
          const main = await page.locator('main').innerText();
          found.whole.push(...seen.splice(0).map((one) => `${url}: ${one}`));
          if (main.length <= 80) found.whole.push(`${url}: only: ${main}`);
          if (lang === 'en' && path === samples[0]) {
            await page.emulateMedia({ media: 'print' });
            const shown = page.locator('form, button, input, select, details.narrow').filter({ visible: true });
            found.controls.push(...(await shown.allInnerTexts()).map((text) => `${url}: ${text}`));
            await page.emulateMedia({ media: null });
          }
          if (path === samples.at(-1)) {
            const { pathname } = new URL(page.url());
            const missing = missingIn(await sheetsNow(), [`${site.origin}${pathname}`, today.slice(0, 4)]);
            found.sheets.push(...missing.map((one) => `${url}: ${one}`));
          }
        }
  }, 300_000);

  it('is whole without script', () => {
    expect(found.whole).toEqual([]);
  });

  it('has its address and the day on every sheet', () => {
    expect(found.sheets).toEqual([]);
  });

  it('has no control on paper, where nothing can be chosen', () => {
    expect(found.controls).toEqual([]);
  });
});

describe('the annual conference on paper, as of eight days', () => {
  const place = (lang: string, day: string) => `/${lang}/resolutions/53-45-POL/commitments/conference?asOf=${day}`;
  const since = {
    ar: 'عُقد آخر مرة في 2022؛ ولم يُقيَّد شيء عن',
    en: 'last held in 2022; nothing on record for',
    fr: 'tenue pour la dernière fois en 2022 ; rien d’inscrit pour',
  } as const;
  const nothing = { ar: 'لا تتوافر معلومات', en: 'no information', fr: 'aucune information' } as const;
  const held = (whole: number, of: number) => ({
    ar: `عُقد في ${whole} من`,
    en: `held in ${whole} of ${of} year`,
    fr: `pour ${whole} année`,
  });

  /** What a fresh start has of it on that day; the same that the answer has (test/features/conference-by-year.e2e.spec.ts). */
  const days = [
    ['2018-05-31', nothing, null],
    ['2018-11-29', held(1, 1), null],
    ['2018-11-30', held(1, 1), null],
    ['2019-11-01', held(2, 2), null],
    ['2021-01-01', held(2, 3), null],
    ['2022-12-31', held(3, 5), null],
    ['2024-06-24', since, '2024-01-01'],
    ['2026-11-28', since, '2024-01-01'],
  ] as const;

  it.each(days)(
    'says on %s what its page and the answer say, in three languages',
    async (day, said, overdueSince) => {
      const answer = await fetch(`${site.origin}/api/v1/resolutions/53-45-POL/commitments/conference?asOf=${day}`);
      const { progress } = (await answer.json()) as {
        readonly progress: { readonly overdue: { readonly since: string } | null };
      };
      expect(progress.overdue?.since ?? null).toBe(overdueSince);
      for (const lang of languages) {
        const sheets = await printed(place(lang, day));
        const shown = letters((await page.locator('main').innerText()).replaceAll('\n', ''));
        const figure = letters(await page.locator('main .facts').first().innerText());
        expect([lang, figure.includes(letters(said[lang]))]).toEqual([lang, true]);
        if (said !== nothing) expect([lang, shown.includes(letters(nothing[lang]))]).toEqual([lang, false]);
        // Letters of Arabic are told by how they are drawn, where they join: there the numbers are compared.
        const paper = sheets.map(({ text }) => text).join('');
        const years = overdueSince === null ? [] : ['2023', ...(day > '2026' ? ['2024', '2025'] : [])];
        const wanted = lang === 'ar' ? years : [letters(said[lang])];
        expect([lang, wanted.filter((one) => !paper.includes(one))]).toEqual([lang, []]);
      }
    },
    120_000,
  );
});
