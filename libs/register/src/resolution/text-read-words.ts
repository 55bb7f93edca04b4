import type { Words } from '#kernel';
import type { ParagraphPart, TextRead } from './model.js';

export const paragraphPartWords: Readonly<Record<ParagraphPart, Words>> = {
  operative: { ar: 'فقرة من المنطوق', en: 'operative paragraph', fr: 'paragraphe du dispositif' },
  preambular: { ar: 'فقرة من الديباجة', en: 'preambular paragraph', fr: 'alinéa du préambule' },
};

export const textReadWords: Readonly<Record<TextRead, Words>> = {
  whole: { ar: 'قُرئ نصها المعتمد كاملاً', en: 'adopted text read', fr: 'texte adopté lu' },
  'in-part': { ar: 'قُرئ بعض نصها المعتمد', en: 'adopted text read in part', fr: 'texte adopté lu en partie' },
};
