import type { CommandsOf, LocalizedText, PartialDate } from '#kernel';
import { Code, Day, Happened, Maybe, Nested, OneOf, Personal, RefersTo, Restricted, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { Category, Letter } from './events.js';
import { categories } from './events.js';

export class LetterShape implements Letter {
  @Restricted('secretariat') @Code({ max: 100 }) reference!: string;
  @Happened() on!: PartialDate;
}

export class Enter extends EntersAction {
  @RefersTo('party') state!: string;
  @OneOf(categories) category!: Category;
  /** Made by the personal-data store, so that no name can be typed here. */
  @Personal() @Code({ pattern: /^prs_[A-Za-z0-9_-]{16,64}$/ }) person!: string;
  @Nested(() => LetterShape) letter!: LetterShape;
}

export class RecordReceipt extends RecordsHappening {}

export class AskClarification extends RecordsHappening {
  @Nested(() => TextShape) subject!: LocalizedText;
}

export class Accept extends RecordsHappening {
  @RefersTo('party') by!: string;
}

export class Decline extends RecordsHappening {
  @RefersTo('party') by!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

export class Withdraw extends RecordsHappening {
  @Restricted('secretariat') @Code({ max: 100 }) letter!: string;
}

export class Appoint extends RecordsHappening {
  @RefersTo('party') by!: string;
  @Maybe() @Day() until!: string | null;
}

export class EndAppointment extends RecordsHappening {
  @Nested(() => TextShape) reason!: LocalizedText;
}

export const commands = {
  enter: Enter,
  'record-receipt': RecordReceipt,
  'ask-clarification': AskClarification,
  accept: Accept,
  decline: Decline,
  withdraw: Withdraw,
  appoint: Appoint,
  'end-appointment': EndAppointment,
};

export type NominationCommand = CommandsOf<typeof commands>;
