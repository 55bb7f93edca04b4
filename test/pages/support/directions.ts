import type { Page } from 'playwright-core';

/** The text as it is seen from left to right, character by character where the browser drew it; first of `where` that has it. */
export const seenFromTheLeft = (page: Page, where: string, text: string): Promise<string> =>
  page.evaluate(
    ([all, wanted]) => {
      for (const element of document.querySelectorAll(all)) {
        const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
          const begin = node.textContent?.indexOf(wanted) ?? -1;
          if (begin < 0) continue;
          const drawn = [...wanted].map((letter, index) => {
            const range = document.createRange();
            range.setStart(node, begin + index);
            range.setEnd(node, begin + index + 1);
            const [box] = range.getClientRects();
            return { letter, left: box === undefined ? Number.NaN : (box.left + box.right) / 2 };
          });
          return drawn
            .toSorted((a, b) => a.left - b.left)
            .map(({ letter }) => letter)
            .join('');
        }
      }
      return `“${wanted}” is not in ${all}`;
    },
    [where, text] as const,
  );

/** Numbers of resolutions and papers that are drawn on more than one line. */
export const brokenCodes = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const code = /(?<![\p{L}\p{N}/.@#-])\p{N}{1,3}[-/]\p{N}{1,3}\s?[-/]\s?\p{L}{1,4}(?![\p{L}\p{N}/-])/gu;
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
      for (const { index, 0: text } of (node.textContent ?? '').matchAll(code)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => bottom);
        if (Math.max(...lines) - Math.min(...lines) > 4) found.push(text);
      }
    return found;
  });

/**
 * Codes, numbers and days that no isolate sets off from text of the other direction, in what is read and in what is only told;
 * and those that are forced to one direction though they hold letters of the other.
 */
export const directionFindings = (page: Page, lang: string): Promise<readonly string[]> =>
  page.evaluate((pageLang) => {
    const arabic = /[\u0600-\u06FF\u0750-\u077F]/;
    // In Arabic: what has a slash or a hyphen between its parts, or a letter before a digit. Elsewhere: anything in Arabic.
    const loose =
      pageLang === 'ar'
        ? /\d+\s?[-/]\s?[\dA-Za-z]|[A-Za-z][\dA-Za-z]*[-/][\dA-Za-z]|\b[A-Z]\d+\b/
        : /[\u0600-\u06FF\u0750-\u077F]/;
    // Within words in Arabic this runs as they do, as in the papers themselves.
    const itsOwn = /\d+\/\d+-[\u0621-\u064A](?![\u0621-\u064A])/g;
    const setOff = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;
    const left = (text: string): string => {
      const less = (pageLang === 'ar' ? text.replaceAll(itsOwn, ' ') : text).replaceAll(setOff, ' ');
      return less === text ? text : left(less);
    };
    const forced = /\u2066[^\u2069]*[\u0600-\u06FF][^\u2069]*\u2069|\u2067[^\u2069]*[A-Za-z][^\u2069]*\u2069/;
    const found: string[] = [];
    const look = (text: string, where: string, whole = text): void => {
      const at = loose.exec(left(text));
      // A cell or a label that is all in Arabic has nothing to be set off from.
      const alone = pageLang !== 'ar' && whole === text && !/[A-Za-z]/.test(text);
      if (at !== null && !alone)
        found.push(`not set off, ${where}: “${left(text).slice(Math.max(0, at.index - 30), at.index + 30)}”`);
      if (forced.test(text)) found.push(`forced, ${where}: “${text.slice(0, 60)}”`);
    };
    look(document.title, 'in the title');
    for (const each of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'alt', 'label', 'data-label', 'placeholder'])
        if (each.hasAttribute(name)) look(each.getAttribute(name) ?? '', `${name} of ${each.tagName}`);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest('bdi, body [dir]') !== null) continue;
      look(node.textContent ?? '', `in ${parent.outerHTML.slice(0, 60)}`, parent.textContent ?? '');
    }
    // Where a language is named, its direction is its own.
    for (const each of document.querySelectorAll('body [dir]:not([lang], input)')) {
      const text = each.textContent ?? '';
      const wrong = each.getAttribute('dir') === 'ltr' ? arabic.test(text) : /[A-Za-z]/.test(text);
      if (each.classList.contains('code') || (wrong && each.closest('a.external') === null))
        found.push(`forced: ${each.outerHTML.slice(0, 120)}`);
    }
    return found;
  }, lang);
