import type { CommandsOf, Decider, DomainEvent, LocalizedText, RecordedEvent, SliceWords, Source } from '#kernel';
import { defineSlice, refuse } from '#kernel';
import { Day, Maybe, Nested, OneOf, RefersTo, SourceShape, TextShape } from '#shapes';
import { mayAssess } from './assessors.js';
import type { AssessedStatus, Assessment } from './model.js';
import { assessedStatuses } from './model.js';
import { assessedStatusWords } from './words.js';

export class RecordAssessment {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
  @OneOf(assessedStatuses) status!: AssessedStatus;
  @Nested(() => TextShape) reason!: LocalizedText;
  @Day() effectiveOn!: string;
  @RefersTo('party') by!: string;
  @Maybe() @Nested(() => SourceShape) source!: Source | null;
}

const commands = { record: RecordAssessment };
type AssessmentCommand = CommandsOf<typeof commands>;
export type AssessmentEvent = DomainEvent<
  'AssessmentRecorded',
  1,
  Omit<Assessment, 'id' | 'source' | 'recordedAt' | 'eventId'>
>;
type AssessmentRefusal = 'assessment-exists' | 'not-the-secretariat';

const decider: Decider<AssessmentCommand, boolean, AssessmentEvent, AssessmentRefusal> = {
  initial: false,
  decide({ data }, exists) {
    if (exists) return refuse('assessment-exists');
    if (!mayAssess(data.by)) return refuse('not-the-secretariat', { party: data.by });
    const { resolution, commitment, status, reason, effectiveOn, by } = data;
    return [{ type: 'AssessmentRecorded', v: 1, data: { resolution, commitment, status, reason, effectiveOn, by } }];
  },
  evolve: () => true,
};

const words: SliceWords<AssessmentCommand, AssessmentEvent, AssessmentRefusal> = {
  title: { ar: 'تقييم', en: 'Assessment', fr: 'Appréciation' },
  commands: { record: { ar: 'تسجيل تقييم', en: 'Record an assessment', fr: 'Enregistrer une appréciation' } },
  events: {
    AssessmentRecorded: {
      ar: (d, say) =>
        `تقييم ${say.party(d.by)}، اعتباراً من ${say.date(d.effectiveOn)}: ${assessedStatusWords[d.status].ar}. ${say.text(d.reason)}`,
      en: (d, say) =>
        `Assessment (${say.party(d.by)}), as from ${say.date(d.effectiveOn)}: ${assessedStatusWords[d.status].en}. ${say.text(d.reason)}`,
      fr: (d, say) =>
        `Appréciation (${say.party(d.by)}), à compter du ${say.date(d.effectiveOn)} : ${assessedStatusWords[d.status].fr}. ${say.text(d.reason)}`,
    },
  },
  refusals: {
    'assessment-exists': {
      ar: 'هذا التقييم مسجل من قبل',
      en: 'This assessment is already on record',
      fr: 'Cette appréciation est déjà enregistrée',
    },
    'not-the-secretariat': {
      ar: 'التقييم للأمانة العامة؛ وما يقوله غيرها يُسجَّل بياناً',
      en: 'Assessment is for the General Secretariat; what others say is recorded as a statement',
      fr: 'L’appréciation revient au Secrétariat général ; ce que disent les autres s’enregistre comme déclaration',
    },
  },
};

export const assessment = defineSlice({
  name: 'assessment',
  begins: 'record',
  commands,
  decider,
  versions: { AssessmentRecorded: 1 },
  upcasts: {},
  words,
});

/** An assessment is one event: this is it, with where it stands in the record. */
export const assessmentView = (recorded: RecordedEvent<AssessmentEvent>): Assessment => ({
  ...recorded.data,
  id: recorded.stream.slice('assessment-'.length),
  source: recorded.meta.source,
  recordedAt: recorded.meta.recordedAt,
  eventId: recorded.id,
});

const effect = ({ effectiveOn, recordedAt, id }: Assessment): string => [effectiveOn, recordedAt, id].join(' ');

/** Those in effect by a day (`YYYY-MM-DD`), in the order in which they took effect: of one commitment the last stands. */
export const assessmentsOn = (assessments: readonly Assessment[], asOf: string): readonly Assessment[] =>
  assessments.filter(({ effectiveOn }) => effectiveOn <= asOf).toSorted((a, b) => (effect(a) < effect(b) ? -1 : 1));

export * from './model.js';
export * from './words.js';
