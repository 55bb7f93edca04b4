import type { CommandsOf, LocalizedText, Quantity } from '#kernel';
import { Count, Maybe, Nested, OneOf, QuantityShape, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { Document, Level } from './events.js';
import { documents, levels } from './events.js';

export class Enter extends EntersAction {
  @Maybe() @RefersTo('party') party!: string | null;
}
export class RecordFormation extends RecordsHappening {}

export class AppointCoChairs extends RecordsHappening {
  @RefersTo('party', { each: true }) parties!: readonly string[];
}

class NamesParty extends RecordsHappening {
  @RefersTo('party') party!: string;
}

export class EndCoChairmanship extends NamesParty {}
export class AdmitMember extends NamesParty {}
export class RecordWithdrawal extends NamesParty {}

export class ReportMemberCount extends RecordsHappening {
  @Nested(() => QuantityShape) quantity!: Quantity;
}

export class RecordMeeting extends RecordsHappening {
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
  @Maybe() @OneOf(levels) level!: Level | null;
  @Maybe() @Count({ min: 1, max: 1000 }) number!: number | null;
  @Maybe([]) @RefersTo('party', { each: true }) participants!: readonly string[];
}

export class AgreeDocument extends RecordsHappening {
  @OneOf(documents) document!: Document;
  @Nested(() => TextShape) title!: LocalizedText;
  @Maybe() @Count({ min: 1, max: 1000 }) meeting!: number | null;
}

export const commands = {
  enter: Enter,
  'record-formation': RecordFormation,
  'appoint-co-chairs': AppointCoChairs,
  'end-co-chairmanship': EndCoChairmanship,
  'admit-member': AdmitMember,
  'record-withdrawal': RecordWithdrawal,
  'report-member-count': ReportMemberCount,
  'record-meeting': RecordMeeting,
  'agree-document': AgreeDocument,
};

export type ContactGroupCommand = CommandsOf<typeof commands>;
