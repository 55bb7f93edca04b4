import type { LocalizedText, Quantity } from '#kernel';
import { Code, Maybe, Nested, OneOf, QuantityShape, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { Form } from './events.js';
import { forms } from './events.js';

export class EnterPublication extends EntersAction {
  @OneOf(forms) form!: Form;
  @Maybe([]) @RefersTo('party', { each: true }) preparedBy!: readonly string[];
  @Maybe([]) @RefersTo('party', { each: true }) withSupportOf!: readonly string[];
  @Maybe() @Nested(() => QuantityShape) authorsCount!: Quantity | null;
}

export class RecordIssue extends RecordsHappening {
  @RefersTo('party') by!: string;
  @Maybe() @Code({ max: 60 }) reference!: string | null;
}

export class RecordPresentation extends RecordsHappening {
  @Maybe() @RefersTo('party') by!: string | null;
  @Nested(() => TextShape) occasion!: LocalizedText;
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
  @Maybe([]) @RefersTo('party', { each: true }) panel!: readonly string[];
  @Maybe() @Nested(() => QuantityShape) participants!: Quantity | null;
}

export class RecordNotIssued extends RecordsHappening {
  @Nested(() => TextShape) reason!: LocalizedText;
}

export class QuoteFigure extends RecordsHappening {
  @Nested(() => TextShape) figure!: LocalizedText;
  @Nested(() => TextShape) of!: LocalizedText;
  @Nested(() => TextShape) by!: LocalizedText;
}

export const commands = {
  enter: EnterPublication,
  'record-issue': RecordIssue,
  'record-presentation': RecordPresentation,
  'record-not-issued': RecordNotIssued,
  'quote-figure': QuoteFigure,
} as const;
