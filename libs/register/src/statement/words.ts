import type { SliceWords } from '#kernel';
import type { StatementCommand } from './commands.js';
import type { StatementRefusal } from './decider.js';
import type { StatementEvent } from './events.js';

export const words: SliceWords<StatementCommand, StatementEvent, StatementRefusal> = {
  title: { ar: 'بيان', en: 'Statement', fr: 'Déclaration' },
  commands: { record: { ar: 'تسجيل بيان', en: 'Record a statement', fr: 'Enregistrer une déclaration' } },
  events: {
    StatementRecorded: {
      ar: (d, format) => `بيان، ${format.text(d.by)}، ${format.date(d.on)}: ${format.text(d.words)}`,
      en: (d, format) => `Statement, ${format.text(d.by)}, ${format.date(d.on)}: ${format.text(d.words)}`,
      fr: (d, format) => `Déclaration, ${format.text(d.by)}, ${format.date(d.on)} : ${format.text(d.words)}`,
    },
  },
  refusals: {
    'statement-exists': {
      ar: 'هذا البيان مسجل من قبل',
      en: 'This statement is already on record',
      fr: 'Cette déclaration est déjà enregistrée',
    },
  },
};
