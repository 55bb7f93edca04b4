import type { Lang } from '#kernel';
import type { Forms, PageWords } from '../../house/index.js';

export const networkWords = {
  title: { ar: 'شبكة الوسطاء', en: 'Network', fr: 'Réseau' },
  heading: {
    ar: 'شبكة الوسطاء والمبعوثين الخاصين والخبراء',
    en: 'Network of mediators, special envoys and experts',
    fr: 'Réseau de médiateurs, d’envoyés spéciaux et d’experts',
  },
  lead: {
    ar: 'الترشيحات الواردة من الدول الأعضاء بحسب المرحلة التي بلغتها. أعداد فقط: لا تُنشر أسماء.',
    en: 'Nominations by member states, by the stage they have reached. Numbers only: no names are published.',
    fr: 'Les candidatures présentées par les États membres, selon l’étape atteinte. Des nombres seulement : aucun nom n’est publié.',
  },
  stages: { ar: 'المراحل', en: 'The stages', fr: 'Les étapes' },
  stagesNote: {
    ar: 'عدد الترشيحات التي يثبت السجل لها كل مرحلة حتى هذا اليوم.',
    en: 'How many nominations the record shows at each stage up to this day.',
    fr: 'Combien de candidatures le registre montre à chaque étape jusqu’à ce jour.',
  },
  stage: { ar: 'المرحلة', en: 'Stage', fr: 'Étape' },
  number: { ar: 'في السجل', en: 'On record', fr: 'Au registre' },
  none: {
    ar: 'لا يوجد سجل لأي ترشيح حتى هذا اليوم.',
    en: 'No nomination is on record up to this day.',
    fr: 'Aucune candidature n’est consignée jusqu’à ce jour.',
  },
  noRecord: { ar: 'لا يوجد سجل', en: 'no record', fr: 'aucune trace' },
  steps: { ar: 'ما جرى', en: 'What happened', fr: 'Ce qui s’est passé' },
  more: {
    ar: 'البقية في قائمة الإجراءات',
    en: 'The rest is in the list of actions',
    fr: 'Le reste est dans la liste des actions',
  },
} as const satisfies PageWords;

export const nominationForms: Readonly<Record<Lang, Forms>> = {
  ar: {
    zero: 'لا يوجد سجل',
    one: 'ترشيح واحد',
    two: 'ترشيحان',
    few: '{n} ترشيحات',
    many: '{n} ترشيحاً',
    other: '{n} ترشيح',
  },
  en: { one: '{n} nomination', other: '{n} nominations' },
  fr: { one: '{n} candidature', other: '{n} candidatures' },
};
