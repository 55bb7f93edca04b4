import type { CommandsOf, LocalizedText, PartialDate, Source } from '#kernel';
import { Count, Day, Happened, ListOfCodes, Maybe, Nested, RefersTo, SourceShape, TextShape } from '#shapes';
import type { AwaitedFact } from './events.js';

/** What would answer it of itself: the first of these facts that is on record of what it bears on. */
export class AwaitedFactShape implements AwaitedFact {
  @RefersTo('fact', { each: true }) facts!: readonly string[];
  /** Only what happened after this day. */
  @Maybe() @Day() after!: string | null;
  /** Only of this edition of a series or a later one. */
  @Maybe() @Count({ min: 1, max: 1000 }) edition!: number | null;
}

/** It bears on the whole resolution, unless a paragraph or a commitment of it is named. */
export class RecordOpenQuestion {
  @RefersTo('resolution') resolution!: string;
  @Maybe() @RefersTo('paragraph') paragraph!: string | null;
  @Maybe() @RefersTo('commitment') commitment!: string | null;
  /** By its name, not as a sentence: it is still what was sought once it was found. */
  @Nested(() => TextShape) sought!: LocalizedText;
  /** What is known of it all the same. */
  @Maybe() @Nested(() => TextShape) known!: LocalizedText | null;
  /** When it was sought. */
  @Happened() on!: PartialDate;
  /** An organ or another body, never a person. */
  @RefersTo('party') by!: string;
  /** In which it was sought, as far as that is known. */
  @Maybe([]) @ListOfCodes({ max: 50, pattern: /^[a-z]{2,3}$/ }) languages!: readonly string[];
  @Nested(() => TextShape) where!: LocalizedText;
  @Maybe() @Nested(() => AwaitedFactShape) answeredBy!: AwaitedFact | null;
  @Nested(() => SourceShape) source!: Source;
}

export class RecordAnswer {
  /** When it was found. */
  @Happened() on!: PartialDate;
  /** What was found. */
  @Nested(() => TextShape) words!: LocalizedText;
  /** The action that says it, where one does. */
  @Maybe() @RefersTo('action') action!: string | null;
  @Nested(() => SourceShape) source!: Source;
}

export const commands = { record: RecordOpenQuestion, 'record-answer': RecordAnswer };
export type OpenQuestionCommand = CommandsOf<typeof commands>;
