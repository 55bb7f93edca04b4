import type { DomainEvent, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';

/** By what a question is answered of itself. */
export interface AwaitedFact {
  /** Any of these. */
  readonly facts: readonly string[];
  /** Only what happened after this day; `null`: whenever. */
  readonly after: string | null;
  /** Only of this edition of a series or a later one; `null`: of whichever. */
  readonly edition: number | null;
}

export type OpenQuestionRecorded = DomainEvent<
  'OpenQuestionRecorded',
  1,
  {
    resolution: string;
    paragraph: string | null;
    commitment: string | null;
    sought: LocalizedText;
    known: LocalizedText | null;
    on: PartialDate;
    by: string;
    languages: readonly string[];
    where: LocalizedText;
    answeredBy: AwaitedFact | null;
  }
>;
export type QuestionAnswered = DomainEvent<
  'QuestionAnswered',
  1,
  { on: PartialDate; words: LocalizedText; action: string | null }
>;

export type OpenQuestionEvent = OpenQuestionRecorded | QuestionAnswered;

export const versions: VersionsOf<OpenQuestionEvent> = { OpenQuestionRecorded: 1, QuestionAnswered: 1 };

export const upcasts: Upcasts<OpenQuestionEvent> = {};
