import type { Lang } from '#kernel';
import type { Forms, PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

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
    fr: 'Les candidatures présentées par les États membres, selon l’étape atteinte. Des nombres seulement : aucun nom n’est publié.',
  },
  stages: { ar: 'المراحل', en: 'The stages', fr: 'Les étapes' },
  stagesNote: {
    ar: 'عدد الترشيحات التي يثبت السجل بلوغها كل مرحلة حتى هذا اليوم؛ ويُحسب الترشيح في كل مرحلة بلغها.',
    en: 'How many nominations the record shows to have come to each stage up to this day; one counts at every stage it came to.',
    fr: 'Combien de candidatures ont atteint chaque étape à ce jour selon le registre ; chacune compte à toutes les étapes atteintes.',
  },
  stage: { ar: 'المرحلة', en: 'Stage', fr: 'Étape' },
  number: { ar: 'في السجل', en: 'On record', fr: 'Au registre' },
  all: {
    ar: 'كل الترشيحات في قائمة الإجراءات',
    en: 'All nominations on the timeline',
    fr: 'Toutes les candidatures dans la chronologie',
  },
  commitments: {
    ar: 'الالتزام الذي تخدمه الشبكة',
    en: 'The commitment that the network serves',
    fr: 'L’engagement que sert le réseau',
  },
  none: nothingYetSentence,
} as const satisfies PageWords;

export const nominationForms: Readonly<Record<Lang, Forms>> = {
  ar: {
    one: 'ترشيح واحد',
    two: 'ترشيحان',
    few: '{n} ترشيحات',
    many: '{n} ترشيحاً',
    other: '{n} ترشيح',
  },
  en: { one: '{n} nomination', other: '{n} nominations' },
  fr: { one: '{n} candidature', other: '{n} candidatures' },
};
