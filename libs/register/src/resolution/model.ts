import type { LocalizedText, PartialDate, Source } from '#kernel';
import type { SetMeasure } from '../measure.js';
import type { Aim } from './events.js';

export { aims, type Aim } from './events.js';

/** A paragraph, or content whose number in the text is unknown. */
export interface Paragraph {
  /** Stable key: `op-4`, or a word where the number is unknown. It does not change when the number becomes known. */
  readonly key: string;
  /** As printed; `null` while unknown. */
  readonly number: string | null;
  readonly numberSource: Source | null;
  readonly title: LocalizedText;
  /** What it asks, as a source reports it; the adopted text where that is at hand. */
  readonly mandate: LocalizedText | null;
  readonly source: Source | null;
}

/** A due date that was moved: from, to, by whom and why. */
export interface DueDateChange {
  readonly from: string | null;
  readonly to: string | null;
  /** `YYYY-MM-DD`: before it the earlier date was in force. */
  readonly decidedOn: string;
  /** Party code. */
  readonly by: string;
  readonly reason: LocalizedText;
  readonly source: Source | null;
  readonly recordedAt: string;
  readonly eventId: string;
}

/** One verifiable obligation from a paragraph. */
export interface Commitment {
  readonly key: string;
  readonly paragraph: string;
  readonly title: LocalizedText;
  readonly aim: Aim | null;
  /** Party codes. */
  readonly responsible: readonly string[];
  /** `YYYY-MM-DD`, where the resolution or a later decision sets one: as it now stands. */
  readonly dueOn: string | null;
  /** Every change of it, in the order decided. */
  readonly dueDateChanges: readonly DueDateChange[];
  /** Positive integer: its share in its paragraph's figure. */
  readonly weight: number;
  readonly measure: SetMeasure | null;
  /** Earlier measures, oldest first. */
  readonly formerMeasures: readonly SetMeasure[];
  /** The Secretariat looked for evidence up to this day. */
  readonly checkedTo: { readonly date: string; readonly by: string } | null;
  readonly source: Source | null;
}

/** A later resolution that renews or extends this one. It changes no status by itself. */
export interface Succession {
  /** Resolution id. */
  readonly by: string;
  readonly on: PartialDate;
  /** Commitment keys of this resolution whose mandate the successor renews. */
  readonly renews: readonly string[];
  readonly eventId: string;
  readonly source: Source | null;
  readonly recordedAt: string;
}

export interface Resolution {
  /** `53-45-POL`: the designation in a form that fits a URL; `48-CFM-mediation` where the number is unknown. */
  readonly id: string;
  readonly designation: LocalizedText | null;
  readonly title: LocalizedText;
  /** Every other form met in documents, as printed; matched by `aliasKey`. */
  readonly aliases: readonly string[];
  readonly adopted: {
    readonly on: PartialDate;
    readonly by: string;
    readonly session: LocalizedText;
    readonly place: LocalizedText;
  };
  readonly proposedBy: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly commitments: readonly Commitment[];
  readonly succeededBy: readonly Succession[];
}
