import type { CommandsOf, LocalizedText, Qualifier, Quantity } from '#kernel';
import { qualifiers } from '#kernel';
import { Code, Count, Maybe, Nested, OneOf, QuantityShape, QuoteShape, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { Amount, StaffBasis } from './events.js';
import { staffBases } from './events.js';

export class Enter extends EntersAction {
  @RefersTo('party') recipient!: string;
}

export class RecordEstablishment extends RecordsHappening {
  @Nested(() => TextShape) name!: LocalizedText;
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
  @Maybe() @RefersTo('party') by!: string | null;
}

export class RecordRenaming extends RecordsHappening {
  @Nested(() => TextShape) name!: LocalizedText;
}

export class AssignStaff extends RecordsHappening {
  @Maybe() @RefersTo('party') by!: string | null;
  @OneOf(staffBases) basis!: StaffBasis;
  @Maybe() @Nested(() => QuantityShape) count!: Quantity | null;
  @Maybe() @Nested(() => TextShape) duties!: LocalizedText | null;
}

export class ReportStaffLevel extends RecordsHappening {
  @Nested(() => QuantityShape) count!: Quantity;
}

export class AmountShape implements Amount {
  @Count({ min: 1, max: 1_000_000_000_000 }) value!: number;
  @OneOf(qualifiers) qualifier!: Qualifier;
  @Code({ pattern: /^[A-Z]{3}$/ }) currency!: string;
  @Maybe(undefined) @Nested(() => QuoteShape) wording?: QuoteShape;
}

export class PledgeFunds extends RecordsHappening {
  @RefersTo('party') from!: string;
  @Nested(() => AmountShape) amount!: Amount;
  @Maybe() @Nested(() => TextShape) purpose!: LocalizedText | null;
  @Maybe() @Code({ max: 60 }) reference!: string | null;
}

export class ReceiveFunds extends RecordsHappening {
  @RefersTo('party') from!: string;
  @Nested(() => AmountShape) amount!: Amount;
  @Maybe() @Nested(() => TextShape) purpose!: LocalizedText | null;
  @Maybe() @Code({ max: 60 }) pledge!: string | null;
}

export class ReportFieldUnits extends RecordsHappening {
  @Maybe([]) @RefersTo('party', { each: true }) units!: readonly string[];
  @Maybe() @Nested(() => QuantityShape) count!: Quantity | null;
}

export class OpenFieldUnit extends RecordsHappening {
  @RefersTo('party') unit!: string;
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
}

export class SupportFieldUnit extends RecordsHappening {
  @RefersTo('party') unit!: string;
  @Maybe() @RefersTo('party') by!: string | null;
  @Nested(() => TextShape) support!: LocalizedText;
}

export class CloseFieldUnit extends RecordsHappening {
  @RefersTo('party') unit!: string;
  @Maybe() @Nested(() => TextShape) reason!: LocalizedText | null;
}

export class ReportEarlyWarning extends RecordsHappening {
  @Maybe([]) @RefersTo('party', { each: true }) holders!: readonly string[];
  @Nested(() => TextShape) what!: LocalizedText;
}

export class SetUpEarlyWarning extends RecordsHappening {
  @Maybe() @RefersTo('party') by!: string | null;
  @Nested(() => TextShape) title!: LocalizedText;
}

export const commands = {
  enter: Enter,
  'record-establishment': RecordEstablishment,
  'record-renaming': RecordRenaming,
  'assign-staff': AssignStaff,
  'report-staff-level': ReportStaffLevel,
  'pledge-funds': PledgeFunds,
  'receive-funds': ReceiveFunds,
  'report-field-units': ReportFieldUnits,
  'open-field-unit': OpenFieldUnit,
  'support-field-unit': SupportFieldUnit,
  'close-field-unit': CloseFieldUnit,
  'report-early-warning': ReportEarlyWarning,
  'set-up-early-warning': SetUpEarlyWarning,
};

export type InstitutionalSupportCommand = CommandsOf<typeof commands>;
