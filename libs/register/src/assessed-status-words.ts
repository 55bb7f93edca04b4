import type { Words } from '#kernel';
import type { AssessedStatus } from './assessed-status.js';

export const assessedStatusWords: Readonly<Record<AssessedStatus, Words>> = {
  'in-progress': { ar: 'قيد التنفيذ', en: 'in progress', fr: 'en cours' },
  implemented: { ar: 'نُفِّذ', en: 'implemented', fr: 'mis en œuvre' },
  ongoing: { ar: 'مستمر', en: 'ongoing', fr: 'continu' },
  interrupted: { ar: 'متوقف', en: 'interrupted', fr: 'interrompu' },
  'not-started': { ar: 'لم يبدأ بعد', en: 'not started', fr: 'non commencé' },
  'not-applicable': { ar: 'غير منطبق', en: 'not applicable', fr: 'sans objet' },
  superseded: { ar: 'حل محله غيره', en: 'superseded', fr: 'remplacé' },
};
