import type { Words } from '#kernel';
import type { InstitutionalSupportRefusal } from './decider.js';

export const refusals: Readonly<Record<InstitutionalSupportRefusal, Words>> = {
  'already-entered': {
    ar: 'هذا الدعم مدرج في السجل من قبل',
    en: 'This support is already in the record',
    fr: 'Cet appui figure déjà au registre',
  },
  'not-entered': {
    ar: 'هذا الدعم غير مدرج في السجل',
    en: 'This support is not in the record',
    fr: 'Cet appui ne figure pas au registre',
  },
  'already-established': {
    ar: 'إنشاء الوحدة مسجل من قبل',
    en: 'The establishment of the unit is already on record',
    fr: 'La création de l’unité est déjà enregistrée',
  },
  'established-after-it-acted': {
    ar: 'في السجل ما يدل على قيام الوحدة قبل هذا التاريخ',
    en: 'The record has the unit at work before this date',
    fr: 'Le registre montre l’unité à l’œuvre avant cette date',
  },
  'before-establishment': {
    ar: 'هذا التاريخ سابق لإنشاء الوحدة',
    en: 'This date is before the unit was established',
    fr: 'Cette date précède la création de l’unité',
  },
  'name-already-borne': {
    ar: 'الوحدة تحمل هذا الاسم بحسب السجل',
    en: 'The unit bears this name on record',
    fr: 'L’unité porte déjà ce nom selon le registre',
  },
  'no-staff': {
    ar: 'العدد صفر، فلا تخصيص يُسجَّل',
    en: 'The number is zero: there is no assignment to record',
    fr: 'Le nombre est zéro : aucune affectation à enregistrer',
  },
  'level-already-reported': {
    ar: 'عدد الموظفين في هذا التاريخ مسجل من قبل',
    en: 'A number of staff at this date is already on record',
    fr: 'Un effectif à cette date est déjà enregistré',
  },
  'pledge-already-recorded': {
    ar: 'التعهد بهذا المرجع مسجل من قبل',
    en: 'The pledge under this reference is already on record',
    fr: 'L’annonce portant cette référence est déjà enregistrée',
  },
  'no-such-pledge': {
    ar: 'لا يوجد في السجل تعهد بالمرجع {pledge}',
    en: 'There is no pledge {pledge} on record',
    fr: 'L’annonce {pledge} n’est pas enregistrée',
  },
  'pledge-of-another': {
    ar: 'صاحب هذا التعهد بحسب السجل: {party}',
    en: 'This pledge is on record as made by {party}',
    fr: 'Cette annonce est enregistrée comme faite par {party}',
  },
  'before-the-pledge': {
    ar: 'هذا التاريخ سابق للتعهد',
    en: 'This date is before the pledge',
    fr: 'Cette date précède l’annonce',
  },
  'no-field-unit-named': {
    ar: 'لم تُذكر وحدة ميدانية ولا عدد',
    en: 'Neither a field unit nor a number is given',
    fr: 'Ni unité de terrain ni nombre ne sont indiqués',
  },
  'count-below-names': {
    ar: 'العدد {count} أقل من الوحدات المذكورة بالاسم وعددها {named}',
    en: 'The number {count} is below the {named} units given by name',
    fr: 'Le nombre {count} est inférieur aux {named} unités nommées',
  },
  'mechanism-already-recorded': {
    ar: 'هذه الآلية مسجلة من قبل',
    en: 'This mechanism is already on record',
    fr: 'Ce mécanisme est déjà enregistré',
  },
  'field-unit-already-open': {
    ar: 'افتتاح الوحدة الميدانية {unit} مسجل من قبل',
    en: 'The opening of the field unit {unit} is already on record',
    fr: 'L’ouverture de l’unité de terrain {unit} est déjà enregistrée',
  },
  'opened-after-it-worked': {
    ar: 'في السجل عمل للوحدة الميدانية {unit} سابق لهذا التاريخ',
    en: 'The record has the field unit {unit} at work before this date',
    fr: 'Le registre montre l’unité de terrain {unit} à l’œuvre avant cette date',
  },
  'field-unit-closed': {
    ar: 'إغلاق الوحدة الميدانية {unit} مسجل في السجل',
    en: 'The field unit {unit} is on record as closed',
    fr: 'L’unité de terrain {unit} est enregistrée comme fermée',
  },
  'before-it-opened': {
    ar: 'هذا التاريخ سابق لافتتاح الوحدة الميدانية {unit}',
    en: 'This date is before the field unit {unit} opened',
    fr: 'Cette date précède l’ouverture de l’unité de terrain {unit}',
  },
  'closed-before-it-worked': {
    ar: 'في السجل عمل للوحدة الميدانية {unit} لاحق لهذا التاريخ',
    en: 'The record has the field unit {unit} at work after this date',
    fr: 'Le registre montre l’unité de terrain {unit} à l’œuvre après cette date',
  },
};
