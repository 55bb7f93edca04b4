import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { readPage } from '../../golden/page-text.js';
import { contrast, paperOf } from './contrast.js';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Half as long as what the package gives of itself; a page is given it as often as it is looked at. */
const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds, a line each. `but-contrast`: its rule on the contrast of words is left to `contrastFindings`, which is asked beside
 * it; with that rule, axe takes as long again.
 */
export const axeFindings = async (page: Page, rules: 'all' | 'but-contrast' = 'all'): Promise<readonly string[]> => {
  await page.evaluate(script);
  const violations = await page.evaluate(
    async ([values, enabled]) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      // What it finds in order is not asked for, nor where in the page: most of its time would go there.
      const asked = { resultTypes: ['violations' as const], selectors: false };
      const rules = { 'color-contrast': { enabled } };
      const found = await here.run(document, { runOnly: { type: 'tag', values: [...values] }, rules, ...asked });
      return found.violations.map(({ id, nodes: [at] }) => ({ id, html: at?.html ?? '', why: at?.failureSummary }));
    },
    [standards, rules === 'all'] as const,
  );
  return violations.map(({ id, html, why }) => `axe: ${id}: ${html} ${why ?? ''}`);
};

/**
 * Words that stand out too little from what they are written on, also in a field, or as its example: 4.5 to 1, 3 to 1 for large
 * ones (WCAG 2.2, 1.4.3). Axe asks the same and takes thirty times as long, since it also looks for what may lie over them.
 */
export const contrastFindings = async (page: Page): Promise<readonly string[]> => {
  const written = await page.evaluate(() => {
    const seen = new Map<string, { ink: string; papers: string[]; least: number; faded: number; html: string }>();
    const grounds = new Map<Element | null, { papers: string[]; faded: number }>([[null, { papers: [], faded: 1 }]]);
    const groundOf = (element: Element | null): { papers: string[]; faded: number } => {
      const known = grounds.get(element);
      if (known !== undefined || element === null) return known ?? { papers: [], faded: 1 };
      const { backgroundColor, opacity } = getComputedStyle(element);
      const under = groundOf(element.parentElement);
      const ground = { papers: [backgroundColor, ...under.papers], faded: under.faded * Number(opacity) };
      grounds.set(element, ground);
      return ground;
    };
    const note = (element: Element, part?: string): void => {
      if (element.getClientRects().length === 0) return;
      const { color: ink, fontSize, fontWeight, visibility, opacity } = getComputedStyle(element, part);
      if (visibility !== 'visible') return;
      const size = Number.parseFloat(fontSize);
      const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
      const { papers, faded: under } = groundOf(element);
      const faded = part === undefined ? under : under * Number(opacity);
      const key = [ink, least, faded, ...papers].join(' ');
      if (!seen.has(key)) seen.set(key, { ink, papers, least, faded, html: element.outerHTML.slice(0, 120) });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (parent === null || (text.nodeValue ?? '').trim() === '' || parent.closest('script, style, svg')) continue;
      note(parent);
    }
    // What is written in a field is no text of the page.
    for (const field of document.querySelectorAll(':is(input, textarea, select):enabled')) {
      if (field.matches('input:is([type=checkbox], [type=radio], [type=range], [type=color], [type=hidden])')) continue;
      note(field);
      if (field.matches(':placeholder-shown')) note(field, '::placeholder');
    }
    return [...seen.values()];
  });
  return written.flatMap(({ ink, papers, least, faded, html }) => {
    const reached = contrast(ink, paperOf(papers), faded);
    return reached >= least ? [] : [`${reached.toFixed(2)} to 1: ${html}`];
  });
};

/** Whether anything moved while the page loaded; asked before its window is changed. */
export const shiftFindings = async (page: Page): Promise<readonly string[]> => {
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  return shifts < 0.02 ? [] : [`moved while it loaded: ${shifts}`];
};

/** What of the page's shape is not as it must be. */
export const shapeFindings = async (page: Page, lang: string): Promise<readonly string[]> => {
  const seen = await page.evaluate(() => {
    const root = document.documentElement;
    const wide = [...document.body.querySelectorAll('*')].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 1 && (right > root.clientWidth + 1 || left < -1);
    });
    const elsewhere = [...document.querySelectorAll('link, [src], form, [action], [formaction], use, image')].filter(
      (each) =>
        ['href', 'src', 'action', 'formaction', 'xlink:href']
          .map((name) => each.getAttribute(name))
          .some((to) => to !== null && new URL(to, location.href).origin !== location.origin),
    );
    const current = [...document.querySelectorAll('.languages [aria-current]')].map((each) =>
      each.getAttribute('lang'),
    );
    return {
      elsewhere: elsewhere[0]?.outerHTML.slice(0, 160) ?? null,
      current: current.join(),
      uncaptioned: document.querySelector('table:not(:has(> caption))')?.outerHTML.slice(0, 160) ?? null,
      unscoped: document.querySelector('th:not([scope])')?.outerHTML.slice(0, 160) ?? null,
      h1: document.querySelectorAll('h1').length,
      lang: root.lang,
      dir: root.dir,
      overflow: root.scrollWidth > root.clientWidth ? (wide[0]?.outerHTML.slice(0, 160) ?? 'somewhere') : null,
    };
  });
  return [
    ...(seen.h1 === 1 ? [] : [`${seen.h1} h1`]),
    ...(seen.lang === lang && seen.dir === (lang === 'ar' ? 'rtl' : 'ltr')
      ? []
      : [`lang ${seen.lang}, dir ${seen.dir}`]),
    ...(seen.overflow === null ? [] : [`wider than the window: ${seen.overflow}`]),
    ...(seen.elsewhere === null ? [] : [`leads its reader’s browser elsewhere: ${seen.elsewhere}`]),
    ...(seen.current === lang ? [] : [`says that its language is ${seen.current}`]),
    ...(seen.uncaptioned === null ? [] : [`has no caption: ${seen.uncaptioned}`]),
    ...(seen.unscoped === null ? [] : [`heads nothing: ${seen.unscoped}`]),
  ];
};

/** What pictures and shapes are drawn with, whose contrast axe leaves undecided: 4.5 to 1 for words, 3 to 1 for the rest. */
export const inkFindings = async (page: Page): Promise<readonly string[]> => {
  const { paper, drawn } = await page.evaluate(() => {
    const inks = (all: string, colours: (style: CSSStyleDeclaration) => readonly string[], least: number) =>
      [...document.querySelectorAll(all)].map((each) => ({
        inks: colours(getComputedStyle(each)).filter((ink) => ink !== 'none'),
        least,
        html: each.outerHTML.slice(0, 120),
      }));
    return {
      paper: getComputedStyle(document.documentElement).backgroundColor,
      drawn: [
        ...inks('svg text', ({ fill }) => [fill], 4.5),
        ...inks('svg :is(path, circle, rect, line):not(.cut)', ({ fill, stroke }) => [fill, stroke], 3),
        ...inks('.steps i', ({ borderTopColor }) => [borderTopColor], 3),
      ],
    };
  });
  return drawn.flatMap(({ inks, least, html }) => {
    const best = Math.max(...inks.map((ink) => contrast(ink, paper)));
    return best >= least ? [] : [`${best.toFixed(1)} to 1: ${html}`];
  });
};

/** What is configured does not depend on the page, so it is made out once: html-validate itself would for every page. */
class OneConfig extends StaticConfigLoader {
  private readonly one = super.getConfigFor('');

  override getConfigFor(): ReturnType<StaticConfigLoader['getConfigFor']> {
    return this.one;
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    extends: ['html-validate:standard'],
    rules: {
      // The page is rendered on one line by a machine that writes void elements and booleans in one way of its own.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      // A code of the register may be as long as it is; ids are made of them.
      'long-title': 'off',
    },
  }),
);

/** What is not valid in a page's text. */
export const htmlFindings = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `html: ${ruleId}: ${message} (${line}:${column})`),
  );
};

/** What the pages never say of a state or of what is not on record, in whatever language; a source that is quoted or kept may. */
const unsaid = [
  /\d[\s\u200e\u200f]*[%٪]|percent|pour cent|في المائة/i,
  /\b(failed|silent|missed|claims?|allégations?|ranking|classement)\b|ادّ?عاء|ترتيب الدول/i,
];

/** A share that somebody quoted and the record keeps, with what it is a share of: “: 39 %, share of the world’s refugees…”. */
const quotedShare = /: \d+\s?[%٪](?=[,،] )/g;

/** What a page says of its own in words that this house does not use. */
export const wordFindings = async (page: Page): Promise<readonly string[]> => {
  const own = await page.evaluate((share) => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const each of main.querySelectorAll('blockquote, cite, q, bdi[lang], .document-lines')) each.remove();
    for (const each of main.querySelectorAll('.happening'))
      each.textContent = (each.textContent ?? '').replaceAll(share, '');
    // A heading's last word and the first of what follows are two words.
    for (const each of main.querySelectorAll('*')) {
      each.before(' ');
      each.after(' ');
    }
    return main.textContent ?? '';
  }, quotedShare);
  return unsaid.flatMap((pattern) => {
    const found = pattern.exec(own);
    return found === null ? [] : [`says “${own.slice(Math.max(0, found.index - 60), found.index + 40)}”`];
  });
};

/** Whether what reads pages for the golden corpus reads of this one what a browser does. */
export const readingFindings = async (page: Page, html: string): Promise<readonly string[]> => {
  const there = await page.evaluate(() => {
    const all = document.documentElement.cloneNode(true) as HTMLElement;
    for (const each of all.querySelectorAll('script, style')) each.remove();
    const links = [...document.querySelectorAll('a[href]')].map((each) => `a ${each.getAttribute('href')}`);
    return { text: all.textContent ?? '', links };
  });
  const { text, links } = readPage(html);
  const here = text.filter((line) => !labelled.test(line));
  const plain = (some: string): string => some.replaceAll(/\s/g, '');
  return [
    ...(plain(here.join('')) === plain(there.text) ? [] : ['is read otherwise than by a browser']),
    ...(links.filter((each) => each.startsWith('a ')).join('\n') === there.links.join('\n') ? [] : ['has other links']),
  ];
};

/** A label that is read out, and no text of the page. */
const labelled = /^(aria-label|alt|title|placeholder|label|data-label): /;
