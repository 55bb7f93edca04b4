import type { Words } from '#kernel';
import type { StatedStatus } from './model.js';

export const statedStatusWords: Readonly<Record<StatedStatus, Words>> = {
  pending: { ar: 'ينتظر التنفيذ', en: 'pending', fr: 'en attente' },
  'in-progress': { ar: 'قيد التنفيذ', en: 'in progress', fr: 'en cours' },
  implemented: { ar: 'نُفِّذ', en: 'implemented', fr: 'mis en œuvre' },
  ongoing: { ar: 'مستمر', en: 'ongoing', fr: 'continu' },
};
