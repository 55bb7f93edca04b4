import type { Formatter, Lang, Words } from '#kernel';
import type { AnsweringRefusal } from './answering.js';
import type { Channel, Correspondents, PaperKind } from './paper.js';
import type { PaperRefusal } from './rules.js';

export const paperKindWords: Readonly<Record<PaperKind, Words>> = {
  'note-verbale': { ar: 'مذكرة شفوية', en: 'note verbale', fr: 'note verbale' },
  letter: { ar: 'خطاب', en: 'letter', fr: 'lettre' },
  memorandum: { ar: 'مذكرة', en: 'memorandum', fr: 'mémorandum' },
  'e-mail': { ar: 'رسالة إلكترونية', en: 'e-mail', fr: 'courriel' },
  circular: { ar: 'تعميم', en: 'circular', fr: 'circulaire' },
  other: { ar: 'مراسلة أخرى', en: 'other paper', fr: 'autre pièce' },
};

export const channelWords: Readonly<Record<Channel, Words>> = {
  'by-hand': { ar: 'باليد', en: 'by hand', fr: 'par porteur' },
  bag: { ar: 'بالحقيبة الدبلوماسية', en: 'by bag', fr: 'par la valise' },
  mail: { ar: 'بالبريد', en: 'by mail', fr: 'par courrier' },
  'e-mail': { ar: 'بالبريد الإلكتروني', en: 'by e-mail', fr: 'par courriel' },
  fax: { ar: 'بالفاكس', en: 'by fax', fr: 'par télécopie' },
  telephone: { ar: 'هاتفياً', en: 'by telephone', fr: 'par téléphone' },
};

const and: Words = { ar: '، ', en: ', ', fr: ', ' };

/** Whom a paper came from, or went to, in one language. */
export const correspondentsIn = ({ parties, bodies }: Correspondents, format: Formatter, lang: Lang): string =>
  [...(parties.length > 0 ? [format.parties(parties)] : []), ...bodies.map((body) => format.text(body))].join(
    and[lang],
  );

export const paperRefusals: Readonly<Record<PaperRefusal | AnsweringRefusal, Words>> = {
  'number-taken': {
    ar: 'رقم القيد {number} مستعمل من قبل',
    en: 'The registry number {number} is taken',
    fr: 'Le numéro d’enregistrement {number} est déjà pris',
  },
  'no-correspondent': {
    ar: 'لا تُذكر جهة: طرف مسجَّل أو جهة أخرى باسمها',
    en: 'Nobody is named: a party of the register, or another body by its name',
    fr: 'Nul n’est nommé : une partie inscrite, ou un autre organisme par son nom',
  },
  'number-of-an-earlier-year': {
    ar: 'رقم القيد {number} لسنة سابقة لتاريخ المراسلة',
    en: 'The registry number {number} is of a year before the paper came or went',
    fr: 'Le numéro d’enregistrement {number} est d’une année antérieure à la pièce',
  },
  'more-titles-than-enclosures': {
    ar: 'العناوين ({titles}) أكثر من المرفقات ({count})',
    en: 'There are more titles ({titles}) than enclosures ({count})',
    fr: 'Il y a plus de titres ({titles}) que de pièces jointes ({count})',
  },
  'answers-a-later-paper': {
    ar: 'المراسلة {paper} لاحقة لهذه: لا يكون الرد إلا على مراسلة سابقة',
    en: 'The paper {paper} is later than this one: a reply is to an earlier paper',
    fr: 'La pièce {paper} est postérieure à celle-ci : une réponse porte sur une pièce antérieure',
  },
};
