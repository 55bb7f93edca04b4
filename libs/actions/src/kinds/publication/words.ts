import type { CommandsOf, SliceWords, Words } from '#kernel';
import type { publicationCommands } from './commands.js';
import type { PublicationRefusal } from './decider.js';
import type { Form, PublicationEvent } from './events.js';

const formWords: Readonly<Record<Form, Words>> = {
  study: { ar: 'دراسة', en: 'study', fr: 'étude' },
  report: { ar: 'تقرير', en: 'report', fr: 'rapport' },
  guidance: { ar: 'دليل إرشادي', en: 'guidance', fr: 'guide' },
  other: { ar: 'مطبوعة أخرى', en: 'other publication', fr: 'autre publication' },
};

export const publicationWords: SliceWords<
  CommandsOf<typeof publicationCommands>,
  PublicationEvent,
  PublicationRefusal
> = {
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
      ar: ({ title, form, preparedBy, withSupportOf, authorsCount }, say) =>
        `أُدرج في السجل (${formWords[form].ar}): ${say.text(title)}${preparedBy.length ? `؛ إعداد: ${say.parties(preparedBy)}` : ''}${withSupportOf.length ? `؛ بالتعاون مع: ${say.parties(withSupportOf)}` : ''}${authorsCount ? `؛ عدد المؤلفين: ${say.quantity(authorsCount)}` : ''}.`,
      en: ({ title, form, preparedBy, withSupportOf, authorsCount }, say) =>
        `Entered in the record (${formWords[form].en}): ${say.text(title)}${preparedBy.length ? `; prepared by: ${say.parties(preparedBy)}` : ''}${withSupportOf.length ? `; in cooperation with: ${say.parties(withSupportOf)}` : ''}${authorsCount ? `; authors: ${say.quantity(authorsCount)}` : ''}.`,
      fr: ({ title, form, preparedBy, withSupportOf, authorsCount }, say) =>
        `Inscription au registre (${formWords[form].fr}) : ${say.text(title)}${preparedBy.length ? ` ; établissement : ${say.parties(preparedBy)}` : ''}${withSupportOf.length ? ` ; en coopération avec : ${say.parties(withSupportOf)}` : ''}${authorsCount ? ` ; auteurs : ${say.quantity(authorsCount)}` : ''}.`,
    },
    PublicationIssued: {
      ar: ({ on, by, reference }, say) =>
        `صدرت المطبوعة (${say.date(on)})؛ جهة الإصدار: ${say.party(by)}${reference ? `؛ الرمز: ${say.code(reference)}` : ''}.`,
      en: ({ on, by, reference }, say) =>
        `The publication was issued (${say.date(on)}); issued by: ${say.party(by)}${reference ? `; reference: ${say.code(reference)}` : ''}.`,
      fr: ({ on, by, reference }, say) =>
        `La publication est parue (${say.date(on)}) ; éditeur : ${say.party(by)}${reference ? ` ; cote : ${say.code(reference)}` : ''}.`,
    },
    PublicationPresented: {
      ar: ({ on, by, occasion, place, panel, participants }, say) =>
        `عُرضت المطبوعة (${say.date(on)})؛ المناسبة: ${say.text(occasion)}${place ? `؛ المكان: ${say.text(place)}` : ''}${by ? `؛ الجهة العارضة: ${say.party(by)}` : ''}${panel.length ? `؛ المتحدثون: ${say.parties(panel)}` : ''}${participants ? `؛ عدد المشاركين: ${say.quantity(participants)}` : ''}.`,
      en: ({ on, by, occasion, place, panel, participants }, say) =>
        `The publication was presented (${say.date(on)}); occasion: ${say.text(occasion)}${place ? `; place: ${say.text(place)}` : ''}${by ? `; presented by: ${say.party(by)}` : ''}${panel.length ? `; on the panel: ${say.parties(panel)}` : ''}${participants ? `; participants: ${say.quantity(participants)}` : ''}.`,
      fr: ({ on, by, occasion, place, panel, participants }, say) =>
        `La publication a été présentée (${say.date(on)}) ; occasion : ${say.text(occasion)}${place ? ` ; lieu : ${say.text(place)}` : ''}${by ? ` ; présentée par : ${say.party(by)}` : ''}${panel.length ? ` ; intervenants : ${say.parties(panel)}` : ''}${participants ? ` ; participants : ${say.quantity(participants)}` : ''}.`,
    },
    PublicationNotIssued: {
      ar: ({ on, reason }, say) => `سُجّل أن المطبوعة لم تصدر (${say.date(on)}): ${say.text(reason)}.`,
      en: ({ on, reason }, say) => `The publication was recorded as not issued (${say.date(on)}): ${say.text(reason)}.`,
      fr: ({ on, reason }, say) =>
        `La publication a été consignée comme non parue (${say.date(on)}) : ${say.text(reason)}.`,
    },
    FigureQuoted: {
      ar: ({ on, figure, of, by }, say) =>
        `رقم مقتبس للسياق (${say.text(by)}، ${say.date(on)}): ${say.text(figure)}، ${say.text(of)}.`,
      en: ({ on, figure, of, by }, say) =>
        `Figure quoted as context (${say.text(by)}, ${say.date(on)}): ${say.text(figure)}, ${say.text(of)}.`,
      fr: ({ on, figure, of, by }, say) =>
        `Chiffre cité à titre de contexte (${say.text(by)}, ${say.date(on)}) : ${say.text(figure)}, ${say.text(of)}.`,
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
