import type {
  CommandsOf,
  Decider,
  DomainEvent,
  LocalizedText,
  PartialDate,
  RecordedEvent,
  Source,
  SliceWords,
} from '#kernel';
import { defineSlice, refuse, spanOf, unreachable } from '#kernel';
import { Code, Happened, ListOf, Maybe, Nested, OneOf, RefersTo, SourceShape, TextShape } from '#shapes';
import { recommendationStandingWords } from '../words.js';
import type { Recommendation, RecommendationStanding } from './model.js';
import { recommendationStandings } from './model.js';

export class ConcernShape {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
}

export class RecordRecommendation {
  @Code({ pattern: /^[A-Za-z][\w-]{0,59}$/ }) key!: string;
  @Nested(() => TextShape) text!: LocalizedText;
  @Nested(() => TextShape) madeBy!: LocalizedText;
  @Nested(() => TextShape) session!: LocalizedText;
  @OneOf(recommendationStandings) standing!: RecommendationStanding;
  @Maybe([]) @RefersTo('party', { each: true }) addressees!: readonly string[];
  @Nested(() => TextShape) addressedTo!: LocalizedText;
  @Maybe([]) @ListOf(() => ConcernShape, { max: 20 }) concerns!: readonly ConcernShape[];
  @Happened() on!: PartialDate;
  @Nested(() => SourceShape) source!: Source;
}

export class ChangeRecommendationStanding {
  @OneOf(recommendationStandings) standing!: RecommendationStanding;
  @Happened() on!: PartialDate;
  @Nested(() => SourceShape) source!: Source;
}

const commands = { record: RecordRecommendation, 'change-standing': ChangeRecommendationStanding };
type RecommendationCommand = CommandsOf<typeof commands>;

type RecommendationRecorded = DomainEvent<'RecommendationRecorded', 1, Omit<Recommendation, 'source' | 'recordedAt'>>;
type RecommendationStandingChanged = DomainEvent<
  'RecommendationStandingChanged',
  1,
  { standing: RecommendationStanding; on: PartialDate }
>;
export type RecommendationEvent = RecommendationRecorded | RecommendationStandingChanged;
type RecommendationRefusal =
  'recommendation-exists' | 'no-such-recommendation' | 'standing-lowered' | 'before-the-recommendation';

interface State {
  readonly standing: RecommendationStanding | null;
  /** First day on which it can have had that standing. */
  readonly since: string | null;
}

const decider: Decider<RecommendationCommand, State, RecommendationEvent, RecommendationRefusal> = {
  initial: { standing: null, since: null },
  decide(command, state) {
    switch (command.type) {
      case 'record': {
        const { key, text, madeBy, session, standing, addressees, addressedTo, concerns, on } = command.data;
        if (state.standing !== null) return refuse('recommendation-exists', { recommendation: key });
        const data = { key, text, madeBy, session, standing, addressees, addressedTo, concerns, on };
        return [{ type: 'RecommendationRecorded', v: 1, data }];
      }
      case 'change-standing': {
        const { standing, on } = command.data;
        if (state.standing === null) return refuse('no-such-recommendation');
        const rank = (s: RecommendationStanding): number => recommendationStandings.indexOf(s);
        if (rank(standing) <= rank(state.standing)) return refuse('standing-lowered', { standing });
        if (state.since !== null && spanOf(on).latest < state.since) return refuse('before-the-recommendation');
        return [{ type: 'RecommendationStandingChanged', v: 1, data: { standing, on } }];
      }
      default:
        return unreachable(command);
    }
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'RecommendationRecorded':
      case 'RecommendationStandingChanged':
        return { standing: event.data.standing, since: spanOf(event.data.on).earliest };
      default:
        return unreachable(event);
    }
  },
};

const words: SliceWords<RecommendationCommand, RecommendationEvent, RecommendationRefusal> = {
  title: { ar: 'توصية', en: 'Recommendation', fr: 'Recommandation' },
  commands: {
    record: { ar: 'تسجيل توصية', en: 'Record a recommendation', fr: 'Enregistrer une recommandation' },
    'change-standing': {
      ar: 'تسجيل صفة التوصية',
      en: 'Record a recommendation’s standing',
      fr: 'Enregistrer le statut d’une recommandation',
    },
  },
  events: {
    RecommendationRecorded: {
      ar: (d, say) => `التوصية ${say.code(d.key)}: ${say.text(d.text)}`,
      en: (d, say) => `Recommendation ${say.code(d.key)}: ${say.text(d.text)}`,
      fr: (d, say) => `Recommandation ${say.code(d.key)} : ${say.text(d.text)}`,
    },
    RecommendationStandingChanged: {
      ar: (d, say) => `صفة التوصية: ${recommendationStandingWords[d.standing].ar}، ${say.date(d.on)}`,
      en: (d, say) =>
        `Standing of the recommendation: ${recommendationStandingWords[d.standing].en}, ${say.date(d.on)}`,
      fr: (d, say) => `Statut de la recommandation : ${recommendationStandingWords[d.standing].fr}, ${say.date(d.on)}`,
    },
  },
  refusals: {
    'recommendation-exists': {
      ar: 'التوصية {recommendation} مسجلة من قبل',
      en: 'Recommendation {recommendation} is already on record',
      fr: 'La recommandation {recommendation} est déjà enregistrée',
    },
    'no-such-recommendation': {
      ar: 'هذه التوصية غير مسجلة',
      en: 'This recommendation is not on record',
      fr: 'Cette recommandation n’est pas enregistrée',
    },
    'before-the-recommendation': {
      ar: 'هذا التاريخ سابق للصفة المسجلة',
      en: 'This date is before the standing on record',
      fr: 'Cette date précède le statut enregistré',
    },
    'standing-lowered': {
      ar: 'صفة التوصية لا تنقص',
      en: 'A recommendation’s standing only rises',
      fr: 'Le statut d’une recommandation ne fait que s’élever',
    },
  },
};

export const recommendation = defineSlice({
  name: 'recommendation',
  begins: 'record',
  commands,
  decider,
  versions: { RecommendationRecorded: 1, RecommendationStandingChanged: 1 },
  upcasts: {},
  words,
});

/** The recommendation as these events tell it. */
export const recommendationView = (events: Iterable<RecordedEvent<RecommendationEvent>>): Recommendation | null => {
  let view: Recommendation | null = null;
  for (const event of events) view = evolveView(view, event);
  return view;
};

const evolveView = (view: Recommendation | null, recorded: RecordedEvent<RecommendationEvent>): Recommendation => {
  const { source, recordedAt } = recorded.meta;
  switch (recorded.type) {
    case 'RecommendationRecorded':
      return { ...recorded.data, source, recordedAt };
    case 'RecommendationStandingChanged':
      if (view === null) throw new Error(`${recorded.type} before RecommendationRecorded in ${recorded.stream}`);
      return { ...view, standing: recorded.data.standing };
    default:
      return unreachable(recorded);
  }
};

export * from './model.js';
