import type { CommandsOf, Lang, LocalizedText, PartialDate, Source } from '#kernel';
import { languages } from '#kernel';
import { Happened, Maybe, Nested, OneOf, RefersTo, SourceShape, TextShape } from '#shapes';
import type { StatedStatus } from './model.js';
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

export const commands = { record: RecordStatement };
export type StatementCommand = CommandsOf<typeof commands>;
