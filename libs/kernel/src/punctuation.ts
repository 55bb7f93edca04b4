import type { Lang, Words } from './lang.js';

/** Marks between parts of a sentence, with their spaces; French sets one before that no line may break at. */
export const colon: Words = { ar: ': ', en: ': ', fr: '\u00a0: ' };
export const comma: Words = { ar: '، ', en: ', ', fr: ', ' };
export const semicolon: Words = { ar: '؛ ', en: '; ', fr: '\u202f; ' };

/** "; label: value" for each part that is there, to follow a sentence. */
export const labelled = (lang: Lang, ...given: readonly (readonly [Words, string | null])[]): string =>
  given.map(([label, value]) => (value === null ? '' : semicolon[lang] + label[lang] + colon[lang] + value)).join('');
