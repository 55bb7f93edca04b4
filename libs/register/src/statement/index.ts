import type {
  CommandsOf,
  Decider,
  DomainEvent,
  Lang,
  LocalizedText,
  PartialDate,
  RecordedEvent,
  SliceWords,
  Source,
} from '#kernel';
import { defineSlice, languages, refuse } from '#kernel';
import { Happened, Maybe, Nested, OneOf, RefersTo, SourceShape, TextShape } from '#shapes';
import type { StatedStatus, Statement } from './model.js';
import { statedStatuses } from './model.js';

export class RecordStatement {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
  @Maybe() @OneOf(statedStatuses) status!: StatedStatus | null;
  @Nested(() => TextShape) by!: LocalizedText;
  @Maybe() @RefersTo('party') party!: string | null;
  @Happened() on!: PartialDate;
  @Nested(() => TextShape) words!: LocalizedText;
  @OneOf(languages) originalLanguage!: Lang;
  @Nested(() => SourceShape) source!: Source;
}

const commands = { record: RecordStatement };
type StatementCommand = CommandsOf<typeof commands>;
export type StatementEvent = DomainEvent<
  'StatementRecorded',
  1,
  Omit<Statement, 'id' | 'source' | 'recordedAt' | 'eventId'>
>;
type StatementRefusal = 'statement-exists';

const decider: Decider<StatementCommand, boolean, StatementEvent, StatementRefusal> = {
  initial: false,
  decide({ data }, exists) {
    if (exists) return refuse('statement-exists');
    const { resolution, commitment, status, by, party, on, words: said, originalLanguage } = data;
    return [
      {
        type: 'StatementRecorded',
        v: 1,
        data: { resolution, commitment, status, by, party, on, words: said, originalLanguage },
      },
    ];
  },
  evolve: () => true,
};

const words: SliceWords<StatementCommand, StatementEvent, StatementRefusal> = {
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

export const statement = defineSlice({
  name: 'statement',
  begins: 'record',
  commands,
  decider,
  versions: { StatementRecorded: 1 },
  upcasts: {},
  words,
});

/** A statement is one event: this is it, with where it stands in the record. */
export const statementView = (recorded: RecordedEvent<StatementEvent>): Statement => ({
  ...recorded.data,
  id: recorded.stream.slice('statement-'.length),
  source: recorded.meta.source,
  recordedAt: recorded.meta.recordedAt,
  eventId: recorded.id,
});

export * from './model.js';
export * from './words.js';
