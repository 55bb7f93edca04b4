import type { CommandsOf, LocalizedText, PartialDate, Quantity } from '#kernel';
import { Code, Maybe, Nested, OneOf, OnlyStates, PartialDateField, QuantityShape, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { ActivityForm, AgreementForm } from './events.js';
import { activityForms, agreementForms } from './events.js';

export class Enter extends EntersAction {
  @RefersTo('party', { each: true }) partners!: readonly string[];
}

export class RecordProposal extends RecordsHappening {
  @Nested(() => TextShape) by!: LocalizedText;
  @Maybe() @RefersTo('party') party!: string | null;
  @Nested(() => TextShape) what!: LocalizedText;
  @Maybe() @RefersTo('recommendation') recommendation!: string | null;
}

export class SetAside extends RecordsHappening {
  @RefersTo('party') by!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

export class RecordAgreement extends RecordsHappening {
  @RefersTo('party') by!: string;
  @OneOf(agreementForms) form!: AgreementForm;
  @Nested(() => TextShape) title!: LocalizedText;
  @Maybe() @Code({ max: 60 }) reference!: string | null;
  @Maybe() @PartialDateField() until!: PartialDate | null;
}

export class RecordActivity extends RecordsHappening {
  @OneOf(activityForms) form!: ActivityForm;
  @Nested(() => TextShape) title!: LocalizedText;
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
  @Maybe() @RefersTo('party') host!: string | null;
  @Maybe([]) @RefersTo('party', { each: true }) partners!: readonly string[];
  @Maybe([]) @OnlyStates() @RefersTo('party', { each: true }) states!: readonly string[];
  @Maybe() @Nested(() => QuantityShape) statesCount!: Quantity | null;
  @Maybe() @Nested(() => QuantityShape) participants!: Quantity | null;
}

export class ReportOverlap extends RecordsHappening {
  @RefersTo('party') partner!: string;
  @Maybe([]) @OnlyStates() @RefersTo('party', { each: true }) states!: readonly string[];
  @Maybe() @Nested(() => QuantityShape) statesCount!: Quantity | null;
  @Maybe() @Nested(() => TextShape) extent!: LocalizedText | null;
}

export class RecordEnd extends RecordsHappening {
  @Nested(() => TextShape) reason!: LocalizedText;
}

export const commands = {
  enter: Enter,
  'record-proposal': RecordProposal,
  'set-aside': SetAside,
  'record-agreement': RecordAgreement,
  'record-activity': RecordActivity,
  'report-overlap': ReportOverlap,
  'record-end': RecordEnd,
};

export type PartnershipCommand = CommandsOf<typeof commands>;
