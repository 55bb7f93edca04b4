import type { Audience, Words } from '#kernel';
import type { PageWords } from '../i18n/index.js';

/** What is said before something is entered. */
export const previewWords = {
  willStand: { ar: 'ما سيُقيَّد', en: 'What will stand', fr: 'Ce qui sera inscrit' },
  insteadOf: { ar: 'بدلاً من', en: 'In place of', fr: 'À la place de' },
  noMore: { ar: 'لن يبقى قائماً', en: 'Will stand no more', fr: 'Ne sera plus valable' },
  nothing: {
    ar: 'مقيَّد من قبل؛ ولن يُقيَّد شيء آخر.',
    en: 'It is on record already; nothing more will be entered.',
    fr: 'C’est déjà inscrit\u00a0; rien de plus ne le sera.',
  },
  moves: { ar: 'ما يتغير', en: 'What moves', fr: 'Ce qui change' },
  noMove: { ar: 'لا يتغير أي رقم.', en: 'No figure moves.', fr: 'Aucun chiffre ne change.' },
  paragraph: {
    ar: (number: string) => `الفقرة ${number}`,
    en: (number: string) => `paragraph ${number}`,
    fr: (number: string) => `paragraphe ${number}`,
  },
  fromTo: {
    ar: (from: string, to: string) => `من ${from} إلى ${to}`,
    en: (from: string, to: string) => `${from} → ${to}`,
    fr: (from: string, to: string) => `de ${from} à ${to}`,
  },
  before: { ar: 'الآن', en: 'now', fr: 'maintenant' },
  after: { ar: 'بعد الإدخال', en: 'once entered', fr: 'après l’inscription' },
  status: { ar: 'الحالة', en: 'status', fr: 'état' },
  figure: { ar: 'المقيَّد', en: 'on record', fr: 'au registre' },
  due: { ar: 'الموعد', en: 'due', fr: 'échéance' },
  nothingDue: { ar: 'لا موعد', en: 'nothing due', fr: 'aucune échéance' },
  periods: { ar: 'السنوات', en: 'years', fr: 'années' },
  newHere: { ar: 'التزام جديد في السجل', en: 'new in the register', fr: 'nouveau au registre' },
  goneHere: { ar: 'لن يبقى في السجل', en: 'in the register no more', fr: 'ne figurera plus au registre' },
  seenBy: { ar: 'يطّلع عليه', en: 'Seen by', fr: 'Visible par' },
  onceChecked: {
    ar: 'بعد أن يدققه شخص ثانٍ؛ وإلى ذلك الحين يبقى في المكتب، ولا يتغير أي رقم.',
    en: 'Once a second person has looked at it; until then it stays on the desk, and no figure moves.',
    fr: 'Une fois relu par une seconde personne\u00a0; d’ici là, il reste au bureau et aucun chiffre ne change.',
  },
} as const satisfies PageWords;

export const seenByWords: Readonly<Record<Audience, Words>> = {
  general: { ar: 'العموم', en: 'Everybody', fr: 'Tous' },
  'member-states': {
    ar: 'الدول الأعضاء والأمانة العامة',
    en: 'Member States and the Secretariat',
    fr: 'Les États membres et le Secrétariat général',
  },
  secretariat: { ar: 'الأمانة العامة', en: 'Secretariat', fr: 'Secrétariat général' },
};

const editions: Words = { ar: 'الدورات المقيَّدة', en: 'editions on record', fr: 'éditions inscrites' };

/** What facts of one name are called where their number is told. */
const countedAs: Readonly<Record<string, Words>> = { 'training.opened': editions, 'conference.held': editions };

const facts: Words = { ar: 'الوقائع المحسوبة', en: 'facts counted', fr: 'faits comptés' };

/** What is counted by a measure of facts of these names. */
export const countedWords = (names: readonly string[]): Words => {
  const [first, ...others] = new Set(names.map((name) => countedAs[name] ?? facts));
  return first === undefined || others.length > 0 ? facts : first;
};
