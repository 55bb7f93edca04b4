import type {
  ActionId,
  CommitmentKey,
  LocalizedText,
  OnRecord,
  ParagraphKey,
  PartialDate,
  PartOnRecord,
  PartyCode,
  ResolutionId,
} from '#kernel';
import type { AwaitedFact } from './events.js';

export type { AwaitedFact } from './events.js';

/** What somebody recorded as its answer. */
export interface RecordedAnswer extends PartOnRecord {
  /** When it was found. */
  readonly on: PartialDate;
  /** What was found. */
  readonly words: LocalizedText;
  /** The action that says it; `null` where none does. */
  readonly action: ActionId | null;
}

/** What was sought and not found. That is not to say that it does not exist. */
export interface OpenQuestion extends OnRecord {
  /** The question’s own id. */
  readonly id: string;
  /** As a whole, where no part of it is named. */
  readonly resolution: ResolutionId;
  /** `null` where it bears on none. */
  readonly paragraph: ParagraphKey | null;
  /** `null` where it bears on none. */
  readonly commitment: CommitmentKey | null;
  /** What was sought, by its name. */
  readonly sought: LocalizedText;
  /** What is known of it all the same; `null` where nothing is. */
  readonly known: LocalizedText | null;
  /** When it was sought. */
  readonly on: PartialDate;
  /** Who sought it. */
  readonly by: PartyCode;
  /** In which languages, ISO 639; empty where that is not known. */
  readonly languages: readonly string[];
  /** Where it was sought. */
  readonly where: LocalizedText;
  /** By what it is answered of itself; `null`: it is answered when somebody records that. */
  readonly answeredBy: AwaitedFact | null;
  /** What somebody recorded as its answer; `null` where nobody did. */
  readonly found: RecordedAnswer | null;
}
