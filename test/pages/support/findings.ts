import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, a line each. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const found = await here.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html ?? '', why: nodes[0]?.failureSummary }));
  }, standards);
  return violations.map(({ id, html, why }) => `axe: ${id}: ${html} ${why ?? ''}`);
};

/** What of the page's shape is not as it must be. */
export const shapeFindings = async (page: Page, lang: string): Promise<readonly string[]> => {
  const seen = await page.evaluate(async () => {
    const root = document.documentElement;
    const shifts = await new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
    });
    const wide = [...document.body.querySelectorAll('*')].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 1 && (right > root.clientWidth + 1 || left < -1);
    });
    return {
      h1: document.querySelectorAll('h1').length,
      lang: root.lang,
      dir: root.dir,
      overflow: root.scrollWidth > root.clientWidth ? (wide[0]?.outerHTML.slice(0, 160) ?? 'somewhere') : null,
      shifts,
    };
  });
  return [
    ...(seen.h1 === 1 ? [] : [`${seen.h1} h1`]),
    ...(seen.lang === lang && seen.dir === (lang === 'ar' ? 'rtl' : 'ltr')
      ? []
      : [`lang ${seen.lang}, dir ${seen.dir}`]),
    ...(seen.overflow === null ? [] : [`wider than the window: ${seen.overflow}`]),
    ...(seen.shifts < 0.02 ? [] : [`moved while it loaded: ${seen.shifts}`]),
  ];
};

const validator = new HtmlValidate({
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
});

/** What is not valid in a page's text. */
export const htmlFindings = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `html: ${ruleId}: ${message} (${line}:${column})`),
  );
};
