import type { PageWords } from '../../i18n/index.js';

export const documentWords = {
  kind: { ar: 'وثيقة يُستشهد بها', en: 'Document cited', fr: 'Document cité' },
  origin: { ar: 'النص', en: 'Text', fr: 'Texte' },
  rights: { ar: 'الحقوق', en: 'Rights', fr: 'Droits' },
  lines: { ar: 'النص، سطراً سطراً', en: 'The text, line by line', fr: 'Le texte, ligne par ligne' },
} as const satisfies PageWords;
