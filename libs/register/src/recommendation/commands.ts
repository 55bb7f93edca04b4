import type { CommandsOf, Lang, LocalizedText, PartialDate, Source } from '#kernel';
import { languages } from '#kernel';
import { Code, Day, Happened, ListOf, Maybe, Nested, OneOf, RefersTo, SourceShape, TextShape } from '#shapes';
import type { AssessedStatus } from '../assessed-status.js';
import { assessedStatuses } from '../assessed-status.js';
import type { Relayed } from '../relayed.js';
import { RelayedShape } from '../relayed-shape.js';
import type { RecommendationStanding } from './model.js';
import { recommendationStandings } from './model.js';

const originPattern = /^[a-z][a-z0-9-]{0,59}$/;

export class ConcernShape {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
}

export class RecordRecommendation {
  /** Unique within its origin. */
  @Code({ pattern: /^[A-Za-z][\w-]{0,59}$/ }) key!: string;
  /** Of what it is: a conference, a report. */
  @Maybe() @Code({ pattern: originPattern }) origin!: string | null;
  /** As its source numbers it. */
  @Maybe() @Code({ max: 20 }) number!: string | null;
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

export class PlaceRecommendation {
  @Code({ pattern: originPattern }) origin!: string;
}

export class StateOnRecommendation {
  @Nested(() => TextShape) by!: LocalizedText;
  @Maybe() @RefersTo('party') party!: string | null;
  @Maybe() @Nested(() => RelayedShape) relayed!: Relayed | null;
  @Happened() on!: PartialDate;
  @Nested(() => TextShape) words!: LocalizedText;
  @OneOf(languages) originalLanguage!: Lang;
  @Nested(() => SourceShape) source!: Source;
}

export class AssessRecommendation {
  @OneOf(assessedStatuses) status!: AssessedStatus;
  @Nested(() => TextShape) reason!: LocalizedText;
  @Day({ past: true }) effectiveOn!: string;
  @RefersTo('party') by!: string;
  @Maybe() @Nested(() => SourceShape) source!: Source | null;
}

export class LinkAction {
  @RefersTo('action') action!: string;
  /** In what way the action follows the recommendation up. */
  @Maybe() @Nested(() => TextShape) note!: LocalizedText | null;
  @Maybe() @Nested(() => SourceShape) source!: Source | null;
}

export class UnlinkAction {
  @RefersTo('action') action!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

export const commands = {
  record: RecordRecommendation,
  place: PlaceRecommendation,
  'change-standing': ChangeRecommendationStanding,
  'record-statement': StateOnRecommendation,
  assess: AssessRecommendation,
  'link-action': LinkAction,
  'unlink-action': UnlinkAction,
};
export type RecommendationCommand = CommandsOf<typeof commands>;
