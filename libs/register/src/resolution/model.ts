import type {
  CommitmentKey,
  Day,
  LocalizedText,
  OnRecord,
  ParagraphKey,
  PartialDate,
  PartOnRecord,
  PartyCode,
  ResolutionId,
  Source,
} from '#kernel';
import type { SetMeasure } from '../measure.js';
import type { Aim, ParagraphPart, TextRead } from './events.js';

export { aims, type Aim, type ParagraphPart, paragraphParts, type TextRead, textsRead } from './events.js';

/** A paragraph, or content whose number in the text is unknown. */
export interface Paragraph extends PartOnRecord {
  /** Stable key: `op-4`, or a word where the number is unknown. */
  readonly key: ParagraphKey;
  /** As printed; `null` while unknown. */
  readonly number: string | null;
  readonly part: ParagraphPart;
  /** How much of its adopted text was read; `null` where it stands as other sources report it. */
  readonly textRead: TextRead | null;
  /** Where the number was taken from; `null` while it is unknown. */
  readonly numberSource: Source | null;
  /** What the paragraph is about, in a few words of the register. */
  readonly title: LocalizedText;
  /** What it asks, as this record sums it up; the words of the text are the quote of its source. */
  readonly mandate: LocalizedText | null;
  /** The event that set its number later; `null` where it has none, or came with it. */
  readonly numbered: PartOnRecord | null;
}

/** A due date that was moved: from, to, by whom and why. */
export interface DueDateChange extends PartOnRecord {
  /** The due date before; `null` where there was none. */
  readonly from: Day | null;
  /** The due date since; `null` where there is none any more. */
  readonly to: Day | null;
  /** Before this day the earlier date was in force. */
  readonly decidedOn: Day;
  /** Who decided it. */
  readonly by: PartyCode;
  /** Why it was moved, as the decision says. */
  readonly reason: LocalizedText;
}

/** One verifiable obligation from a paragraph. */
export interface Commitment extends PartOnRecord {
  readonly key: CommitmentKey;
  readonly paragraph: ParagraphKey;
  /** What is to be done, in a few words of the register. */
  readonly title: LocalizedText;
  /** What it is for; `null` where the resolution does not say. */
  readonly aim: Aim | null;
  /** Who is to do it. */
  readonly responsible: readonly PartyCode[];
  /** Where the resolution or a later decision sets one: as it now stands. */
  readonly dueOn: Day | null;
  /** Every change of it, in the order decided. */
  readonly dueDateChanges: readonly DueDateChange[];
  /** Positive integer: its share in its paragraph's figure. */
  readonly weight: number;
  /** How its progress is counted; `null` where nobody set that. */
  readonly measure: SetMeasure | null;
  /** Earlier measures, oldest first. */
  readonly formerMeasures: readonly SetMeasure[];
  /** The Secretariat looked for evidence up to this day. */
  readonly checkedTo: Checked | null;
  /** Every look at it, by the last day that was looked at. */
  readonly checks: readonly Checked[];
}

/** Up to which day the record was held against what can be found, and by whom. */
export interface Checked extends PartOnRecord {
  /** The last day that was looked at. */
  readonly date: Day;
  /** The organ that looked. */
  readonly by: PartyCode;
}

/** A later resolution that renews or extends this one. It changes no status by itself. */
export interface Succession extends PartOnRecord {
  /** The later resolution. */
  readonly by: ResolutionId;
  /** When that was adopted. */
  readonly on: PartialDate;
  /** Commitments of this resolution whose mandate the successor renews. */
  readonly renews: readonly CommitmentKey[];
}

/** A designation that was added to those it was registered with. */
export interface AddedAlias extends PartOnRecord {
  /** As printed. */
  readonly alias: string;
}

/** When and where a resolution was adopted, and by whom. */
export interface Adoption {
  readonly on: PartialDate;
  /** The organ that adopted it. */
  readonly by: PartyCode;
  /** Which session of that organ. */
  readonly session: LocalizedText;
  /** Where the session was held. */
  readonly place: LocalizedText;
}

/** A resolution as the register has it. */
export interface Resolution extends OnRecord {
  readonly id: ResolutionId;
  /** As printed, in each language that has a form of its own; `null` while the number is unknown. */
  readonly designation: LocalizedText | null;
  readonly title: LocalizedText;
  /** Every other form met in documents, as printed. An address takes any of them, with hyphens for slashes, in any case. */
  readonly aliases: readonly string[];
  /** Those of them that were added later. */
  readonly aliasesAdded: readonly AddedAlias[];
  readonly adopted: Adoption;
  /** Who put it forward, as far as a source says so. */
  readonly proposedBy: readonly PartyCode[];
  /** In the order in which they were registered. */
  readonly paragraphs: readonly Paragraph[];
  /** In the order in which they were registered. */
  readonly commitments: readonly Commitment[];
  /** Later resolutions that renew or extend it. */
  readonly succeededBy: readonly Succession[];
}
