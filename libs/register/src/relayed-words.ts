import type { Words } from '#kernel';
import type { RelayedAs } from './relayed.js';

export const relayedAsWords: Readonly<Record<RelayedAs, Words>> = {
  quote: { ar: 'اقتباس', en: 'quotation', fr: 'citation' },
  paraphrase: { ar: 'بتصرف', en: 'paraphrase', fr: 'paraphrase' },
  report: { ar: 'خبر', en: 'report', fr: 'compte rendu' },
};
