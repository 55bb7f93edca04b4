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
      ar: (d, format) => `سُجِّل القرار «${format.text(d.title)}» (تاريخ الاعتماد: ${format.date(d.adopted.on)})`,
      en: (d, format) =>
        `Resolution “${format.text(d.title)}” was entered in the register (adopted: ${format.date(d.adopted.on)})`,
      fr: (d, format) =>
        `La résolution « ${format.text(d.title)} » a été inscrite au registre (adoption : ${format.date(d.adopted.on)})`,
    },
    AliasAdded: {
      ar: (d, format) => `أضيفت الصيغة ${format.code(d.alias)} إلى أرقام القرار`,
      en: (d, format) => `The form ${format.code(d.alias)} was added to the resolution’s designations`,
      fr: (d, format) => `La forme ${format.code(d.alias)} a été ajoutée aux désignations de la résolution`,
    },
    ParagraphAdded: {
      ar: (d, format) => `أضيفت إلى السجل فقرة «${format.text(d.title)}»`,
      en: (d, format) => `The paragraph “${format.text(d.title)}” was added to the register`,
      fr: (d, format) => `Le paragraphe « ${format.text(d.title)} » a été ajouté au registre`,
    },
    ParagraphNumberSet: {
      ar: (d, format) => `حُدِّد رقم الفقرة ${format.code(d.key)}: ${format.code(d.number)}`,
      en: (d, format) => `The number of paragraph ${format.code(d.key)} was set to ${format.code(d.number)}`,
      fr: (d, format) => `Le numéro du paragraphe ${format.code(d.key)} a été fixé à ${format.code(d.number)}`,
    },
    CommitmentAdded: {
      ar: (d, format) => `أضيف إلى السجل التزام «${format.text(d.title)}»`,
      en: (d, format) => `The commitment “${format.text(d.title)}” was added to the register`,
      fr: (d, format) => `L’engagement « ${format.text(d.title)} » a été ajouté au registre`,
    },
    MeasureSet: {
      ar: (d, format) =>
        `حُدِّد مقياس الالتزام ${format.code(d.commitment)} (${format.party(d.setBy)}، ${format.date(d.setOn)})`,
      en: (d, format) =>
        `The measure of ${format.code(d.commitment)} was set (${format.party(d.setBy)}, ${format.date(d.setOn)})`,
      fr: (d, format) =>
        `Le critère de l’engagement ${format.code(d.commitment)} a été fixé (${format.party(d.setBy)}, ${format.date(d.setOn)})`,
    },
    SuccessionRecorded: {
      ar: (d, format) => `القرار ${format.code(d.by)} يخلف هذا القرار (تاريخ الاعتماد: ${format.date(d.on)})`,
      en: (d, format) => `Resolution ${format.code(d.by)} succeeds this one (adopted: ${format.date(d.on)})`,
      fr: (d, format) => `La résolution ${format.code(d.by)} succède à celle-ci (adoption : ${format.date(d.on)})`,
    },
    DueDateChanged: {
      ar: (d, format) =>
        `${d.to === null ? `أُلغي تاريخ استحقاق الالتزام ${format.code(d.commitment)}` : `عُدِّل تاريخ استحقاق الالتزام ${format.code(d.commitment)} إلى ${format.date(d.to)}`} (${format.party(d.by)}، ${format.date(d.decidedOn)}). السبب: ${format.text(d.reason)}`,
      en: (d, format) =>
        `The due date of ${format.code(d.commitment)} was ${d.to === null ? 'lifted' : `changed to ${format.date(d.to)}`} (${format.party(d.by)}, ${format.date(d.decidedOn)}). Reason: ${format.text(d.reason)}`,
      fr: (d, format) =>
        `L’échéance de l’engagement ${format.code(d.commitment)} a été ${d.to === null ? 'levée' : `portée au ${format.date(d.to)}`} (${format.party(d.by)}, ${format.date(d.decidedOn)}). Motif : ${format.text(d.reason)}`,
    },
    RecordChecked: {
      ar: (d, format) =>
        `روجع سجل الالتزام ${format.code(d.commitment)} حتى ${format.date(d.checkedTo)} (${format.party(d.by)})`,
      en: (d, format) =>
        `The record of ${format.code(d.commitment)} was checked to ${format.date(d.checkedTo)} (${format.party(d.by)})`,
      fr: (d, format) =>
        `Le registre de l’engagement ${format.code(d.commitment)} a été vérifié jusqu’au ${format.date(d.checkedTo)} (${format.party(d.by)})`,
    },
  },
  refusals: {
    'due-before-adoption': {
      ar: 'الموعد {day} سابق لاعتماد القرار',
      en: 'The date {day} is before the adoption of the resolution',
      fr: 'La date {day} est antérieure à l’adoption de la résolution',
    },
    'before-adoption': {
      ar: 'التاريخ {day} سابق لاعتماد القرار',
      en: 'The day {day} is before the adoption of the resolution',
      fr: 'Le jour {day} est antérieur à l’adoption de la résolution',
    },
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
    'preambular-paragraph': {
      ar: 'الفقرة {paragraph} من الديباجة، ولا تطلب شيئاً يُلتزم به',
      en: 'Paragraph {paragraph} is of the preamble, which asks for nothing that could be a commitment',
      fr: 'Le paragraphe {paragraph} est du préambule, qui ne demande rien dont on puisse s’acquitter',
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
    'steps-met-alike': {
      ar: 'خطوتان تستوفيهما الواقعة نفسها ({fact})، فلا يُعرف أيهما استوفت: تُذكر كل واقعة لخطوة واحدة، أو تُستوفى الخطوة بما يسمّيها من الإجراءات وحده (onlyIfNamed)',
      en: 'Two steps are met by the same kind of fact ({fact}), so that nobody could say which of them one meets: list each for one step, or let steps be met only by actions that name them (onlyIfNamed)',
      fr: 'Deux étapes sont franchies par le même type de fait ({fact}), si bien que nul ne saurait dire laquelle : chacun est à indiquer pour une seule étape, ou l’étape n’est franchie que par les actions qui la nomment (onlyIfNamed)',
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
