import type { Lang, Words } from '#kernel';

/** Places in a source that have a name in every language: one, several, or from one to another. */
const kinds: Readonly<Record<string, { readonly one: Words; readonly more: Words }>> = {
  line: { one: { ar: 'السطر', en: 'line', fr: 'ligne' }, more: { ar: 'الأسطر', en: 'lines', fr: 'lignes' } },
  paragraph: {
    one: { ar: 'الفقرة', en: 'paragraph', fr: 'paragraphe' },
    more: { ar: 'الفقرات', en: 'paragraphs', fr: 'paragraphes' },
  },
  'preambular paragraph': {
    one: { ar: 'فقرة الديباجة', en: 'preambular paragraph', fr: 'alinéa du préambule' },
    more: { ar: 'فقرات الديباجة', en: 'preambular paragraphs', fr: 'alinéas du préambule' },
  },
  page: { one: { ar: 'الصفحة', en: 'page', fr: 'page' }, more: { ar: 'الصفحات', en: 'pages', fr: 'pages' } },
};

/** For two of a kind Arabic has a form of its own. */
const two: Readonly<Record<string, string>> = {
  line: 'السطران',
  paragraph: 'الفقرتان',
  'preambular paragraph': 'فقرتا الديباجة',
  page: 'الصفحتان',
};
const and: Words = { ar: ' و', en: ' and ', fr: ' et ' };
const to: Words = { ar: ' إلى ', en: ' to ', fr: ' à ' };

/** A place in a source, read: what it is called and its numbers. */
export interface Place {
  readonly kind: string;
  readonly name: string;
  readonly numbers: readonly [string, string?];
  /** Between the two numbers. */
  readonly between: string;
}

/** A locator as its citation has it ("line 79", "lines 83 and 89"), in the reader's language; `null` where it is written otherwise. */
export const placeIn = (locator: string, lang: Lang): Place | null => {
  const read = /^(line|(?:preambular )?paragraph|page)s? (\d+)(?:( and | to )(\d+))?$/.exec(locator);
  const [, kind = '', first = '', joined, last] = read ?? [];
  const words = kinds[kind];
  if (words === undefined) return null;
  const both = joined === ' and ' && lang === 'ar' ? two[kind] : undefined;
  const name = last === undefined ? words.one[lang] : (both ?? words.more[lang]);
  return {
    kind,
    name,
    numbers: last === undefined ? [first] : [first, last],
    between: joined === ' to ' ? to[lang] : and[lang],
  };
};
