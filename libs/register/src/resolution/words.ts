import type { SliceWords } from '#kernel';
import type { ResolutionCommand } from './commands.js';
import type { ResolutionRefusal } from './decider.js';
import type { ResolutionEvent } from './events.js';

export const words: SliceWords<ResolutionCommand, ResolutionEvent, ResolutionRefusal> = {
  title: { ar: 'قرار', en: 'Resolution', fr: 'Résolution' },
  commands: {
    register: { ar: 'تسجيل قرار', en: 'Register a resolution', fr: 'Enregistrer une résolution' },
    'add-alias': {
      ar: 'إضافة صيغة أخرى للرقم',
      en: 'Add another form of the number',
      fr: 'Ajouter une autre forme du numéro',
    },
    'add-paragraph': { ar: 'إضافة فقرة', en: 'Add a paragraph', fr: 'Ajouter un paragraphe' },
    'set-paragraph-number': {
      ar: 'تحديد رقم الفقرة',
      en: 'Set a paragraph’s number',
      fr: 'Fixer le numéro d’un paragraphe',
    },
    'add-commitment': { ar: 'إضافة التزام', en: 'Add a commitment', fr: 'Ajouter un engagement' },
    'set-measure': { ar: 'تحديد المقياس', en: 'Set a measure', fr: 'Fixer un critère' },
    'record-succession': {
      ar: 'تسجيل قرار لاحق',
      en: 'Record a succeeding resolution',
      fr: 'Enregistrer une résolution ultérieure',
    },
    'change-due-date': {
      ar: 'تغيير تاريخ الاستحقاق',
      en: 'Change a due date',
      fr: 'Modifier une échéance',
    },
    'record-checked': {
      ar: 'تسجيل مراجعة السجل',
      en: 'Record that the record was checked',
      fr: 'Enregistrer une vérification du registre',
    },
  },
  events: {
    ResolutionRegistered: {
      ar: (d, say) => `سُجِّل القرار «${say.text(d.title)}» (تاريخ الاعتماد: ${say.date(d.adopted.on)})`,
      en: (d, say) =>
        `Resolution “${say.text(d.title)}” was entered in the register (adopted: ${say.date(d.adopted.on)})`,
      fr: (d, say) =>
        `La résolution « ${say.text(d.title)} » a été inscrite au registre (adoption : ${say.date(d.adopted.on)})`,
    },
    AliasAdded: {
      ar: (d, say) => `أضيفت الصيغة ${say.code(d.alias)} إلى أرقام القرار`,
      en: (d, say) => `The form ${say.code(d.alias)} was added to the resolution’s designations`,
      fr: (d, say) => `La forme ${say.code(d.alias)} a été ajoutée aux désignations de la résolution`,
    },
    ParagraphAdded: {
      ar: (d, say) => `أضيفت إلى السجل فقرة «${say.text(d.title)}»`,
      en: (d, say) => `The paragraph “${say.text(d.title)}” was added to the register`,
      fr: (d, say) => `Le paragraphe « ${say.text(d.title)} » a été ajouté au registre`,
    },
    ParagraphNumberSet: {
      ar: (d, say) => `حُدِّد رقم الفقرة ${say.code(d.key)}: ${say.code(d.number)}`,
      en: (d, say) => `The number of paragraph ${say.code(d.key)} was set to ${say.code(d.number)}`,
      fr: (d, say) => `Le numéro du paragraphe ${say.code(d.key)} a été fixé à ${say.code(d.number)}`,
    },
    CommitmentAdded: {
      ar: (d, say) => `أضيف إلى السجل التزام «${say.text(d.title)}»`,
      en: (d, say) => `The commitment “${say.text(d.title)}” was added to the register`,
      fr: (d, say) => `L’engagement « ${say.text(d.title)} » a été ajouté au registre`,
    },
    MeasureSet: {
      ar: (d, say) => `حُدِّد مقياس الالتزام ${say.code(d.commitment)} (${say.party(d.setBy)}، ${say.date(d.setOn)})`,
      en: (d, say) => `The measure of ${say.code(d.commitment)} was set (${say.party(d.setBy)}, ${say.date(d.setOn)})`,
      fr: (d, say) =>
        `Le critère de l’engagement ${say.code(d.commitment)} a été fixé (${say.party(d.setBy)}, ${say.date(d.setOn)})`,
    },
    SuccessionRecorded: {
      ar: (d, say) => `القرار ${say.code(d.by)} يخلف هذا القرار (تاريخ الاعتماد: ${say.date(d.on)})`,
      en: (d, say) => `Resolution ${say.code(d.by)} succeeds this one (adopted: ${say.date(d.on)})`,
      fr: (d, say) => `La résolution ${say.code(d.by)} succède à celle-ci (adoption : ${say.date(d.on)})`,
    },
    DueDateChanged: {
      ar: (d, say) =>
        `${d.to === null ? `أُلغي تاريخ استحقاق الالتزام ${say.code(d.commitment)}` : `عُدِّل تاريخ استحقاق الالتزام ${say.code(d.commitment)} إلى ${say.date(d.to)}`} (${say.party(d.by)}، ${say.date(d.decidedOn)}). السبب: ${say.text(d.reason)}`,
      en: (d, say) =>
        `The due date of ${say.code(d.commitment)} was ${d.to === null ? 'lifted' : `changed to ${say.date(d.to)}`} (${say.party(d.by)}, ${say.date(d.decidedOn)}). Reason: ${say.text(d.reason)}`,
      fr: (d, say) =>
        `L’échéance de l’engagement ${say.code(d.commitment)} a été ${d.to === null ? 'levée' : `portée au ${say.date(d.to)}`} (${say.party(d.by)}, ${say.date(d.decidedOn)}). Motif : ${say.text(d.reason)}`,
    },
    RecordChecked: {
      ar: (d, say) => `روجع سجل الالتزام ${say.code(d.commitment)} حتى ${say.date(d.checkedTo)} (${say.party(d.by)})`,
      en: (d, say) =>
        `The record of ${say.code(d.commitment)} was checked to ${say.date(d.checkedTo)} (${say.party(d.by)})`,
      fr: (d, say) =>
        `Le registre de l’engagement ${say.code(d.commitment)} a été vérifié jusqu’au ${say.date(d.checkedTo)} (${say.party(d.by)})`,
    },
  },
  refusals: {
    'due-date-unchanged': {
      ar: 'هذا هو تاريخ استحقاق الالتزام {commitment} من قبل',
      en: 'This already is the due date of {commitment}',
      fr: 'Telle est déjà l’échéance de l’engagement {commitment}',
    },
    'already-registered': {
      ar: 'القرار {id} مسجل من قبل',
      en: 'Resolution {id} is already registered',
      fr: 'La résolution {id} est déjà enregistrée',
    },
    'not-registered': {
      ar: 'هذا القرار غير مسجل',
      en: 'This resolution is not registered',
      fr: 'Cette résolution n’est pas enregistrée',
    },
    'alias-taken': {
      ar: 'الصيغة {alias} مسجلة من قبل',
      en: 'The form {alias} is already listed',
      fr: 'La forme {alias} figure déjà',
    },
    'paragraph-exists': {
      ar: 'الفقرة {paragraph} مسجلة من قبل',
      en: 'Paragraph {paragraph} is already in the register',
      fr: 'Le paragraphe {paragraph} figure déjà au registre',
    },
    'unknown-paragraph': {
      ar: 'لا توجد في السجل فقرة {paragraph}',
      en: 'The register has no paragraph {paragraph}',
      fr: 'Le registre n’a pas de paragraphe {paragraph}',
    },
    'number-already-set': {
      ar: 'رقم الفقرة هو {number} من قبل',
      en: 'The paragraph already has number {number}',
      fr: 'Le paragraphe porte déjà le numéro {number}',
    },
    'number-taken': {
      ar: 'الرقم {number} لفقرة أخرى',
      en: 'Number {number} belongs to another paragraph',
      fr: 'Le numéro {number} appartient à un autre paragraphe',
    },
    'commitment-exists': {
      ar: 'الالتزام {commitment} مسجل من قبل',
      en: 'Commitment {commitment} is already in the register',
      fr: 'L’engagement {commitment} figure déjà au registre',
    },
    'unknown-commitment': {
      ar: 'لا يوجد في السجل التزام {commitment}',
      en: 'The register has no commitment {commitment}',
      fr: 'Le registre n’a pas d’engagement {commitment}',
    },
    'measure-incomplete': {
      ar: 'المقياس من نوع {type} تنقصه بيانات',
      en: 'The measure of type {type} lacks what it needs',
      fr: 'Il manque au critère de type {type} ce dont il a besoin',
    },
    'duplicate-step': {
      ar: 'الخطوة {step} واردة مرتين',
      en: 'Step {step} is given twice',
      fr: 'L’étape {step} figure deux fois',
    },
    'succeeds-itself': {
      ar: 'لا يخلف القرار نفسه',
      en: 'A resolution does not succeed itself',
      fr: 'Une résolution ne se succède pas à elle-même',
    },
    'succession-exists': {
      ar: 'القرار {resolution} مسجل خلفاً من قبل',
      en: 'Resolution {resolution} is already recorded as succeeding',
      fr: 'La résolution {resolution} est déjà enregistrée comme ultérieure',
    },
  },
};
