import type { LocalizedText, Quantity } from '#kernel';
import { Count, ListOf, Maybe, Nested, OneOf, QuantityShape, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening, ServedShape } from '../../kind/index.js';
import type { Form } from './events.js';
import { forms } from './events.js';

export class EnterBody extends EntersAction {
  /** A body may serve no commitment: it is then on record beside what does, so that the two are not taken for one another. */
  @Maybe([]) @ListOf(() => ServedShape, { max: 20 }) override serves!: readonly ServedShape[];
  @OneOf(forms) form!: Form;
  @Maybe() @RefersTo('party') party!: string | null;
}

export class RecordFormation extends RecordsHappening {
  @Maybe() @RefersTo('party') by!: string | null;
  @Maybe([]) @RefersTo('party', { each: true }) initiativeOf!: readonly string[];
  @Maybe() @Nested(() => TextShape) mandate!: LocalizedText | null;
}

class NamesMember extends RecordsHappening {
  @RefersTo('party') party!: string;
}

export class AdmitMember extends NamesMember {}
export class RecordWithdrawal extends NamesMember {}

export class ReportMemberCount extends RecordsHappening {
  @Nested(() => QuantityShape) states!: Quantity;
}

export class RecordMeeting extends RecordsHappening {
  @Maybe() @Count({ min: 1, max: 1000 }) number!: number | null;
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
  @Maybe() @Nested(() => QuantityShape) participants!: Quantity | null;
}

export class RecordOutput extends RecordsHappening {
  @Nested(() => TextShape) title!: LocalizedText;
}

export class RecordEnd extends RecordsHappening {
  @Maybe() @Nested(() => TextShape) reason!: LocalizedText | null;
}

export const commands = {
  enter: EnterBody,
  'record-formation': RecordFormation,
  'admit-member': AdmitMember,
  'record-withdrawal': RecordWithdrawal,
  'report-member-count': ReportMemberCount,
  'record-meeting': RecordMeeting,
  'record-output': RecordOutput,
  'record-end': RecordEnd,
} as const;
