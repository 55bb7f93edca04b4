import type { SliceWords } from '#kernel';
import type { StatementCommand } from './commands.js';
import type { StatementRefusal } from './decider.js';
import type { StatementEvent } from './events.js';

export const words: SliceWords<StatementCommand, StatementEvent, StatementRefusal> = {
  title: { ar: 'بيان', en: 'Statement', fr: 'Déclaration' },
  commands: { record: { ar: 'تسجيل بيان', en: 'Record a statement', fr: 'Enregistrer une déclaration' } },
  events: {
    StatementRecorded: {
      ar: (d, say) => `بيان، ${say.text(d.by)}، ${say.date(d.on)}: ${say.text(d.words)}`,
      en: (d, say) => `Statement, ${say.text(d.by)}, ${say.date(d.on)}: ${say.text(d.words)}`,
      fr: (d, say) => `Déclaration, ${say.text(d.by)}, ${say.date(d.on)} : ${say.text(d.words)}`,
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
