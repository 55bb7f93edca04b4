import type { CommandsOf, Lang, LocalizedText, PartialDate, Source } from '#kernel';
import { languages } from '#kernel';
import { Happened, Maybe, Nested, NoCircle, OneOf, RefersTo, SourceShape, TextShape } from '#shapes';
import type { Relayed } from '../relayed.js';
import { RelayedShape } from '../relayed-shape.js';
import type { StatedStatus } from './model.js';
import { statedStatuses } from './model.js';

/** About a resolution as a whole, unless a paragraph or a commitment of it or a recommendation is named. */
export class RecordStatement {
  @Maybe() @RefersTo('resolution') resolution!: string | null;
  @Maybe() @RefersTo('paragraph') paragraph!: string | null;
  @Maybe() @RefersTo('commitment') commitment!: string | null;
  @Maybe() @RefersTo('recommendation') recommendation!: string | null;
  @Maybe() @OneOf(statedStatuses) status!: StatedStatus | null;
  @Nested(() => TextShape) by!: LocalizedText;
  @Maybe() @RefersTo('party') party!: string | null;
  @Maybe() @Nested(() => RelayedShape) relayed!: Relayed | null;
  /** An earlier statement of the same speaker on the same: from this one's day that stands no longer. */
  @Maybe() @NoCircle() @RefersTo('statement') replaces!: string | null;
  @Happened() on!: PartialDate;
  @Nested(() => TextShape) words!: LocalizedText;
  @OneOf(languages) originalLanguage!: Lang;
  @Nested(() => SourceShape) source!: Source;
}

export const commands = { record: RecordStatement };
export type StatementCommand = CommandsOf<typeof commands>;
