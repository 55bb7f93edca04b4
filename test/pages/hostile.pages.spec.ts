import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { languages } from '#kernel';
import { shapeFindings, shiftFindings } from './support/findings.js';
import { HostileRecord, hostile, payloads } from './support/hostile-record.js';
import { Site, trouble } from './support/site.js';

let site: Site;
let record: HostileRecord;
let page: Page;
let seen: string[];
beforeAll(async () => {
  site = await Site.open();
  record = await HostileRecord.of(site);
  // As a window of 1280 magnified four times is.
  const context = await site.context({ viewport: { width: 320, height: 900 } });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', () => Reflect.set(window, 'hurt', 'policy'));
  });
  page = await context.newPage();
  seen = trouble(page, site.origin);
  // Faces are at hand from here on: whether anything moves at a first visit the walk looks at.
  await page.goto('/ar/about');
}, 180_000);
afterAll(() => site.close());

/** Every page that says something of what was recorded. */
const paths = (): readonly string[] => [
  ...['', '/paragraphs/teach', '/commitments/teach', '/matrix'].map((end) => `resolutions/1-1-POL${end}`),
  ...record.actions.map(({ kind, id }) => `actions/${kind}/${id}`),
  'timeline?limit=200',
  ...record.kinds.map((kind) => `timeline?limit=200&kind=${kind}`),
  'contact-group',
  'conferences',
  'trainings',
  'network',
  'parties',
  'parties/HST',
  `timeline?q=${encodeURIComponent(payloads[0] ?? '')}`,
  `parties?q=${encodeURIComponent(payloads[3] ?? '')}`,
  `parties?asOf=2019-05-05&q=${encodeURIComponent(hostile.slice(0, 190))}`,
];

/** What the address says comes back in an error, in the form, and in the links to other languages. */
const refused: readonly (readonly [path: string, status: number])[] = [
  [`resolutions/${encodeURIComponent(hostile.slice(0, 90))}`, 404],
  [encodeURIComponent(payloads[5] ?? ''), 404],
  ...['kind', 'party', 'paragraph', 'from', 'to', 'cursor', 'asOf', 'knownAt'].flatMap((name) =>
    payloads.map((payload) => [`timeline?${name}=${encodeURIComponent(payload)}`, 400] as const),
  ),
];

/** At most these are on record without being on a page: what is here and shown is as well. */
const notShown = [
  // For the Secretariat alone.
  'nomination/letter/reference',
  'nomination/withdraw/letter',
  'conference/record-holding/theme',
  'instrument/begin-drafting/basedOn',
  'other-step/whyNoOtherKind',
  ...['pledge-funds', 'receive-funds'].map((command) => `institutional-support/${command}/amount/wording`),
  'publication/authorsCount/wording',
  'recommendations/session',
  'recommendations/unlink-action/reason',
  // By which lists are sorted, other names for the same, and a number that another has taken the place of.
  'parties/sortKey',
  'resolutions/aliases',
  'resolutions/add-alias',
  'resolutions/add-paragraph/number',
  ...['assessments', 'parties', 'resolutions', 'resolutions/set-measure'].map((command) => `${command}/source`),
  ...['assess/source', 'change-standing/source'].map((end) => `recommendations/${end}`),
  ...['recommendations', 'recommendations/record-statement', 'statements'].map((said) => `${said}/source/quote`),
  ...['add-paragraph', 'set-paragraph-number'].map((command) => `resolutions/${command}/source/quote`),
];

interface Look {
  readonly status: number;
  /** What is not as it must be. */
  readonly found: readonly string[];
  readonly text: string;
}

const look = async (lang: string, path: string): Promise<Look> => {
  const answer = await page.goto(`/${lang}/${path}`);
  await page.mouse.move(200, 300);
  const { text, ...rest } = await page.evaluate(() => ({
    hurt: String(Reflect.get(window, 'hurt')),
    planted: document.querySelectorAll('script, iframe, object, embed, [style], base, b, img').length,
    handlers: [...document.querySelectorAll('*')].flatMap((each) =>
      each.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    schemes: [...document.links].map(({ protocol }) => protocol).filter((one) => !['http:', 'https:'].includes(one)),
    text: `${document.title} ${document.body.textContent}`,
  }));
  const clean = { hurt: 'undefined', planted: 0, handlers: [], schemes: [] };
  const found = [
    ...(JSON.stringify(rest) === JSON.stringify(clean) ? [] : [JSON.stringify(rest)]),
    // Chromium tells on the console that an error page is one.
    ...seen.splice(0).filter((one) => !/status of 40[04]/.test(one)),
    ...(await shapeFindings(page, lang)),
    ...(await shiftFindings(page)),
  ];
  return { status: answer?.status() ?? 0, found: found.map((one) => `/${lang}/${path}: ${one}`), text };
};

describe('whatever anybody wrote', () => {
  it('is shown as text, and leads nowhere but to the web', async () => {
    const shown = new Set<string>();
    const numbers = new Set<number>();
    const found: string[] = [];
    for (const lang of languages)
      for (const path of paths()) {
        const one = await look(lang, path);
        found.push(...(one.status === 200 ? [] : [`${path}: ${one.status}`]), ...one.found);
        for (const payload of payloads) if (one.text.includes(payload)) shown.add(payload);
        for (const [, n] of one.text.matchAll(/«(\d+)»/g)) numbers.add(Number(n));
      }
    expect(found).toEqual([]);
    // Else it would say little that nothing ran.
    expect([...shown].sort()).toEqual([...payloads].sort());
    const fields = new Set([...numbers].map((n) => record.told.get(n)));
    const unseen = [...new Set(record.told.values())].filter((at) => !fields.has(at));
    expect(unseen.filter((at) => !notShown.some((field) => at.startsWith(field)))).toEqual([]);
  }, 900_000);

  it('comes back from the address as text too, with a page that says what is wrong', async () => {
    for (const lang of languages)
      for (const [path, status] of refused) {
        const one = await look(lang, path);
        expect([path, one.status, one.found]).toEqual([path, status, []]);
      }
  }, 300_000);
});
