import type { Lang, Words } from '#kernel';

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const arabic = (text: string): string =>
  text
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .split(' ')
    .map((word) => word.replace(/^[اٱ]ل(?=.{2})/, '')) // before hamza forms fold: the أل of ألبانيا is no article
    .join(' ')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');

const keys: Readonly<Record<Lang, (text: string) => string>> = { ar: arabic, en: fold, fr: fold };

/** What to compare names by, code point by code point: accents, hamza forms and the Arabic article make no difference. */
export const sortKeyOf = (name: Words): Words => ({ ar: keys.ar(name.ar), en: keys.en(name.en), fr: keys.fr(name.fr) });
