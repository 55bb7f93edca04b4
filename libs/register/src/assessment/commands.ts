import type { CommandsOf, LocalizedText, Source } from '#kernel';
import { Day, Maybe, Nested, OneOf, RefersTo, SourceShape, TextShape } from '#shapes';
import type { AssessedStatus } from '../assessed-status.js';
import { assessedStatuses } from '../assessed-status.js';

export class RecordAssessment {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
  @OneOf(assessedStatuses) status!: AssessedStatus;
  @Nested(() => TextShape) reason!: LocalizedText;
  @Day({ past: true }) effectiveOn!: string;
  @RefersTo('party') by!: string;
  @Maybe() @Nested(() => SourceShape) source!: Source | null;
}

export const commands = { record: RecordAssessment };
export type AssessmentCommand = CommandsOf<typeof commands>;
