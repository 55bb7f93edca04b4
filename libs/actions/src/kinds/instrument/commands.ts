import type { CommandsOf, LocalizedText } from '#kernel';
import { Code, Maybe, Nested, OneOf, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { ConsultationForm, DraftText, Form } from './events.js';
import { consultationForms, draftTexts, forms } from './events.js';

export class Enter extends EntersAction {
  @OneOf(forms) form!: Form;
}

export class BeginDrafting extends RecordsHappening {
  @RefersTo('party') by!: string;
  @OneOf(draftTexts) text!: DraftText;
  @Maybe() @Nested(() => TextShape) basedOn!: LocalizedText | null;
}

export class HoldConsultation extends RecordsHappening {
  @Maybe() @RefersTo('party') convenedBy!: string | null;
  @Maybe([]) @RefersTo('party', { each: true }) with!: readonly string[];
  @OneOf(consultationForms) form!: ConsultationForm;
  @Maybe() @Nested(() => TextShape) title!: LocalizedText | null;
}

export class PutToMemberStates extends RecordsHappening {
  @RefersTo('party') by!: string;
  /** What the draft itself is marked with: "Rev.1", a date, a document symbol. */
  @Code({ max: 60 }) version!: string;
}

export class ReceiveComments extends RecordsHappening {
  @RefersTo('party') from!: string;
}

export class ReturnForRevision extends RecordsHappening {
  @RefersTo('party') by!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

export class RecordAdoption extends RecordsHappening {
  @RefersTo('party') by!: string;
  @Maybe() @Code({ max: 60 }) decision!: string | null;
}

export class TakeIntoUse extends RecordsHappening {}

export const commands = {
  enter: Enter,
  'begin-drafting': BeginDrafting,
  'hold-consultation': HoldConsultation,
  'put-to-member-states': PutToMemberStates,
  'receive-comments': ReceiveComments,
  'return-for-revision': ReturnForRevision,
  'record-adoption': RecordAdoption,
  'take-into-use': TakeIntoUse,
};

export type InstrumentCommand = CommandsOf<typeof commands>;
