import type { CommandsOf, SliceWords, Words } from '#kernel';
import type { commands } from './commands.js';
import type { PublicationRefusal } from './decider.js';
import type { Form, PublicationEvent } from './events.js';

const formWords: Readonly<Record<Form, Words>> = {
  study: { ar: 'دراسة', en: 'study', fr: 'étude' },
  report: { ar: 'تقرير', en: 'report', fr: 'rapport' },
  guidance: { ar: 'دليل إرشادي', en: 'guidance', fr: 'guide' },
  other: { ar: 'مطبوعة أخرى', en: 'other publication', fr: 'autre publication' },
};

export const words: SliceWords<CommandsOf<typeof commands>, PublicationEvent, PublicationRefusal> = {
  title: { ar: 'مطبوعة', en: 'Publication', fr: 'Publication' },
  commands: {
    enter: { ar: 'إدراج مطبوعة', en: 'Enter a publication', fr: 'Inscrire une publication' },
    'record-issue': { ar: 'تسجيل الصدور', en: 'Record the issue', fr: 'Consigner la parution' },
    'record-presentation': { ar: 'تسجيل عرض', en: 'Record a presentation', fr: 'Consigner une présentation' },
    'quote-figure': { ar: 'اقتباس رقم للسياق', en: 'Quote a figure as context', fr: 'Citer un chiffre de contexte' },
    'record-not-issued': { ar: 'تسجيل عدم الصدور', en: 'Record as not issued', fr: 'Consigner comme non parue' },
  },
  events: {
    PublicationEntered: {
      ar: ({ title, form, preparedBy, withSupportOf, authorsCount }, format) =>
        `أُدرج في السجل (${formWords[form].ar}): ${format.text(title)}${preparedBy.length ? `؛ إعداد: ${format.parties(preparedBy)}` : ''}${withSupportOf.length ? `؛ بالتعاون مع: ${format.parties(withSupportOf)}` : ''}${authorsCount ? `؛ عدد المؤلفين: ${format.quantity(authorsCount)}` : ''}.`,
      en: ({ title, form, preparedBy, withSupportOf, authorsCount }, format) =>
        `Entered in the record (${formWords[form].en}): ${format.text(title)}${preparedBy.length ? `; prepared by: ${format.parties(preparedBy)}` : ''}${withSupportOf.length ? `; in cooperation with: ${format.parties(withSupportOf)}` : ''}${authorsCount ? `; authors: ${format.quantity(authorsCount)}` : ''}.`,
      fr: ({ title, form, preparedBy, withSupportOf, authorsCount }, format) =>
        `Inscription au registre (${formWords[form].fr}) : ${format.text(title)}${preparedBy.length ? ` ; établissement : ${format.parties(preparedBy)}` : ''}${withSupportOf.length ? ` ; en coopération avec : ${format.parties(withSupportOf)}` : ''}${authorsCount ? ` ; auteurs : ${format.quantity(authorsCount)}` : ''}.`,
    },
    PublicationIssued: {
      ar: ({ on, by, reference }, format) =>
        `صدرت المطبوعة (${format.date(on)})؛ جهة الإصدار: ${format.party(by)}${reference ? `؛ الرمز: ${format.code(reference)}` : ''}.`,
      en: ({ on, by, reference }, format) =>
        `The publication was issued (${format.date(on)}); issued by: ${format.party(by)}${reference ? `; reference: ${format.code(reference)}` : ''}.`,
      fr: ({ on, by, reference }, format) =>
        `La publication est parue (${format.date(on)}) ; éditeur : ${format.party(by)}${reference ? ` ; cote : ${format.code(reference)}` : ''}.`,
    },
    PublicationPresented: {
      ar: ({ on, by, occasion, place, panel, participants }, format) =>
        `عُرضت المطبوعة (${format.date(on)})؛ المناسبة: ${format.text(occasion)}${place ? `؛ المكان: ${format.text(place)}` : ''}${by ? `؛ الجهة العارضة: ${format.party(by)}` : ''}${panel.length ? `؛ المتحدثون: ${format.parties(panel)}` : ''}${participants ? `؛ عدد المشاركين: ${format.quantity(participants)}` : ''}.`,
      en: ({ on, by, occasion, place, panel, participants }, format) =>
        `The publication was presented (${format.date(on)}); occasion: ${format.text(occasion)}${place ? `; place: ${format.text(place)}` : ''}${by ? `; presented by: ${format.party(by)}` : ''}${panel.length ? `; on the panel: ${format.parties(panel)}` : ''}${participants ? `; participants: ${format.quantity(participants)}` : ''}.`,
      fr: ({ on, by, occasion, place, panel, participants }, format) =>
        `La publication a été présentée (${format.date(on)}) ; occasion : ${format.text(occasion)}${place ? ` ; lieu : ${format.text(place)}` : ''}${by ? ` ; présentée par : ${format.party(by)}` : ''}${panel.length ? ` ; intervenants : ${format.parties(panel)}` : ''}${participants ? ` ; participants : ${format.quantity(participants)}` : ''}.`,
    },
    PublicationNotIssued: {
      ar: ({ on, reason }, format) => `سُجّل أن المطبوعة لم تصدر (${format.date(on)}): ${format.text(reason)}.`,
      en: ({ on, reason }, format) =>
        `The publication was recorded as not issued (${format.date(on)}): ${format.text(reason)}.`,
      fr: ({ on, reason }, format) =>
        `La publication a été consignée comme non parue (${format.date(on)}) : ${format.text(reason)}.`,
    },
    FigureQuoted: {
      ar: ({ on, figure, of, by }, format) =>
        `رقم مقتبس للسياق (${format.text(by)}، ${format.date(on)}): ${format.text(figure)}، ${format.text(of)}.`,
      en: ({ on, figure, of, by }, format) =>
        `Figure quoted as context (${format.text(by)}, ${format.date(on)}): ${format.text(figure)}, ${format.text(of)}.`,
      fr: ({ on, figure, of, by }, format) =>
        `Chiffre cité à titre de contexte (${format.text(by)}, ${format.date(on)}) : ${format.text(figure)}, ${format.text(of)}.`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'هذه المطبوعة مُدرجة في السجل',
      en: 'This publication is already in the record',
      fr: 'Cette publication est déjà inscrite au registre',
    },
    'not-entered': {
      ar: 'هذه المطبوعة غير مُدرجة في السجل',
      en: 'This publication is not in the record',
      fr: 'Cette publication n’est pas inscrite au registre',
    },
    'already-issued': {
      ar: 'سُجّل صدور هذه المطبوعة',
      en: 'The issue of this publication is already recorded',
      fr: 'La parution de cette publication est déjà consignée',
    },
    'not-issued': {
      ar: 'سُجّل أن هذه المطبوعة لم تصدر',
      en: 'This publication is recorded as not issued',
      fr: 'Cette publication est consignée comme non parue',
    },
    'before-a-presentation': {
      ar: 'هذا التاريخ سابق لعرض مسجَّل لهذه المطبوعة',
      en: 'This date lies before a recorded presentation of the publication',
      fr: 'Cette date précède une présentation consignée de la publication',
    },
    'already-quoted': {
      ar: 'هذا الرقم مقتبس في السجل من قبل',
      en: 'This figure is already quoted in the record',
      fr: 'Ce chiffre est déjà cité au registre',
    },
    'presentation-already-recorded': {
      ar: 'هذا العرض مسجَّل في السجل',
      en: 'This presentation is already recorded',
      fr: 'Cette présentation est déjà consignée',
    },
  },
};
