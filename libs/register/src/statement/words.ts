import type { SliceWords } from '#kernel';
import { relayedAsWords } from '../relayed-words.js';
import type { StatementCommand } from './commands.js';
import type { StatementRefusal } from './decider.js';
import type { StatementEvent } from './events.js';

export const words: SliceWords<StatementCommand, StatementEvent, StatementRefusal> = {
  title: { ar: 'بيان', en: 'Statement', fr: 'Déclaration' },
  commands: { record: { ar: 'تسجيل بيان', en: 'Record a statement', fr: 'Enregistrer une déclaration' } },
  events: {
    StatementRecorded: {
      ar: (d, format) =>
        `بيان، ${format.text(d.by)}${d.relayed === null ? '' : ` (نقلاً عن: ${format.text(d.relayed.by)}؛ ${relayedAsWords[d.relayed.as].ar})`}، ${format.date(d.on)}: ${format.text(d.words)}`,
      en: (d, format) =>
        `Statement, ${format.text(d.by)}${d.relayed === null ? '' : ` (as reported by: ${format.text(d.relayed.by)}; ${relayedAsWords[d.relayed.as].en})`}, ${format.date(d.on)}: ${format.text(d.words)}`,
      fr: (d, format) =>
        `Déclaration, ${format.text(d.by)}${d.relayed === null ? '' : ` (d’après : ${format.text(d.relayed.by)} ; ${relayedAsWords[d.relayed.as].fr})`}, ${format.date(d.on)} : ${format.text(d.words)}`,
    },
  },
  refusals: {
    'replaces-anothers': {
      ar: 'البيان {statement} لمتحدث آخر: لا يحل بيان إلا محل بيان سابق للمتحدث نفسه',
      en: 'The statement {statement} is another speaker’s: a statement takes the place of an earlier one of the same speaker only',
      fr: 'La déclaration {statement} est d’un autre orateur : une déclaration n’en remplace qu’une antérieure du même orateur',
    },
    'replaces-elsewhere': {
      ar: 'البيان {statement} في موضوع آخر: لا يحل بيان إلا محل بيان في الموضوع نفسه',
      en: 'The statement {statement} is about something else: a statement takes the place of one about the same only',
      fr: 'La déclaration {statement} porte sur autre chose : une déclaration n’en remplace qu’une sur le même objet',
    },
    'replaces-later': {
      ar: 'البيان {statement} لاحق لهذا البيان، فلا يحل محله',
      en: 'The statement {statement} was made after this one, which cannot take its place',
      fr: 'La déclaration {statement} est postérieure à celle-ci, qui ne peut la remplacer',
    },
    'statement-exists': {
      ar: 'هذا البيان مسجل من قبل',
      en: 'This statement is already on record',
      fr: 'Cette déclaration est déjà enregistrée',
    },
    'about-nothing': {
      ar: 'لا يُعرف موضوع البيان: قرار أو فقرة أو التزام منه، أو توصية',
      en: 'It is not said what the statement is about: a resolution, a paragraph or commitment of it, or a recommendation',
      fr: 'L’objet de la déclaration n’est pas indiqué : une résolution, un paragraphe ou un engagement de celle-ci, ou une recommandation',
    },
    'about-several': {
      ar: 'البيان بشأن موضوع واحد: قرار كله، أو فقرة منه، أو التزام منه، أو توصية',
      en: 'A statement is about one thing: a whole resolution, one paragraph or one commitment of it, or a recommendation',
      fr: 'Une déclaration porte sur un seul objet : une résolution entière, un paragraphe ou un engagement de celle-ci, ou une recommandation',
    },
  },
};
