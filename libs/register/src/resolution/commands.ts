import type { CommandsOf, LocalizedText, PartialDate, Source } from '#kernel';
import {
  Code,
  Count,
  Day,
  Happened,
  ListOfCodes,
  Maybe,
  Nested,
  NoCircle,
  OneOf,
  RefersTo,
  SourceShape,
  TextShape,
} from '#shapes';
import { MeasureShape } from '../measure-shape.js';
import type { Aim, ParagraphPart, TextRead } from './model.js';
import { aims, paragraphParts, textsRead } from './model.js';

const key = /^[a-z][a-z0-9-]{0,59}$/;

export class AdoptionShape {
  @Happened() on!: PartialDate;
  @RefersTo('party') by!: string;
  @Nested(() => TextShape) session!: LocalizedText;
  @Nested(() => TextShape) place!: LocalizedText;
}

export class Register {
  @Code({ pattern: /^[A-Za-z0-9][A-Za-z0-9-]{1,59}$/ }) id!: string;
  @Maybe() @Nested(() => TextShape) designation!: LocalizedText | null;
  @Nested(() => TextShape) title!: LocalizedText;
  @ListOfCodes({ max: 50 }) aliases!: readonly string[];
  @Nested(() => AdoptionShape) adopted!: AdoptionShape;
  @Maybe([]) @RefersTo('party', { each: true }) proposedBy!: readonly string[];
  @Nested(() => SourceShape) source!: Source;
}

export class AddAlias {
  @Code({ max: 100 }) alias!: string;
  @Nested(() => SourceShape) source!: Source;
}

export class AddParagraph {
  @Code({ pattern: key }) key!: string;
  @Maybe() @Code({ max: 20 }) number!: string | null;
  @Maybe('operative') @OneOf(paragraphParts) part!: ParagraphPart;
  /** Of the adopted text; `null` where it stands as other sources report it. */
  @Maybe() @OneOf(textsRead) textRead!: TextRead | null;
  @Nested(() => TextShape) title!: LocalizedText;
  @Maybe() @Nested(() => TextShape) mandate!: LocalizedText | null;
  @Nested(() => SourceShape) source!: Source;
}

export class SetParagraphNumber {
  @RefersTo('paragraph') key!: string;
  @Code({ max: 20 }) number!: string;
  @Nested(() => SourceShape) source!: Source;
}

export class AddCommitment {
  @Code({ pattern: key }) key!: string;
  @RefersTo('paragraph') paragraph!: string;
  @Nested(() => TextShape) title!: LocalizedText;
  @Maybe() @OneOf(aims) aim!: Aim | null;
  @RefersTo('party', { each: true }) responsible!: readonly string[];
  @Maybe() @Day() dueOn!: string | null;
  @Maybe(1) @Count({ min: 1, max: 1000 }) weight!: number;
  @Nested(() => SourceShape) source!: Source;
}

export class SetMeasure {
  @RefersTo('commitment') commitment!: string;
  @Nested(() => MeasureShape) measure!: MeasureShape;
  @RefersTo('party') setBy!: string;
  @Day() setOn!: string;
  @Nested(() => TextShape) basis!: LocalizedText;
  @Maybe() @Nested(() => SourceShape) source!: Source | null;
}

export class RecordSuccession {
  @NoCircle() @RefersTo('resolution') by!: string;
  @Happened() on!: PartialDate;
  @RefersTo('commitment', { each: true }) renews!: readonly string[];
  @Nested(() => SourceShape) source!: Source;
}

export class ChangeDueDate {
  @RefersTo('commitment') commitment!: string;
  /** `null`: no longer due on any day. */
  @Maybe() @Day() to!: string | null;
  @Day({ past: true }) decidedOn!: string;
  @RefersTo('party') by!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
  @Nested(() => SourceShape) source!: Source;
}

export class RecordChecked {
  @RefersTo('commitment') commitment!: string;
  @Day({ past: true }) checkedTo!: string;
  @RefersTo('party') by!: string;
}

export const commands = {
  register: Register,
  'add-alias': AddAlias,
  'add-paragraph': AddParagraph,
  'set-paragraph-number': SetParagraphNumber,
  'add-commitment': AddCommitment,
  'set-measure': SetMeasure,
  'record-succession': RecordSuccession,
  'change-due-date': ChangeDueDate,
  'record-checked': RecordChecked,
};

export type ResolutionCommand = CommandsOf<typeof commands>;
