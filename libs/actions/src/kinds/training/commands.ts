import type { LocalizedText, Quantity } from '#kernel';
import { Count, Maybe, Nested, OneOf, OnlyStates, QuantityShape, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { Format } from './events.js';
import { formats } from './events.js';

export class EnterTraining extends EntersAction {
  @OneOf(formats) format!: Format;
  /** Ordinal of the session within its series, from 1. */
  @Maybe() @Count({ min: 1, max: 1000 }) edition!: number | null;
}

export class RecordOpening extends RecordsHappening {
  @Maybe() @RefersTo('party') host!: string | null;
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
  @Maybe([]) @RefersTo('party', { each: true }) partners!: readonly string[];
}

export class AddPartner extends RecordsHappening {
  @RefersTo('party') party!: string;
}

export class RecordParticipation extends RecordsHappening {
  @Maybe([]) @OnlyStates() @RefersTo('party', { each: true }) states!: readonly string[];
  @Maybe() @Nested(() => QuantityShape) statesCount!: Quantity | null;
  @Maybe() @Nested(() => QuantityShape) participants!: Quantity | null;
  @Maybe() @Nested(() => TextShape) audience!: LocalizedText | null;
}

export class RecordClosing extends RecordsHappening {}

export class AwardCertificates extends RecordsHappening {
  @Maybe() @Nested(() => QuantityShape) count!: Quantity | null;
}

export class RecordNotHeld extends RecordsHappening {
  @Nested(() => TextShape) reason!: LocalizedText;
}

export const commands = {
  enter: EnterTraining,
  'record-opening': RecordOpening,
  'add-partner': AddPartner,
  'record-participation': RecordParticipation,
  'record-closing': RecordClosing,
  'award-certificates': AwardCertificates,
  'record-not-held': RecordNotHeld,
} as const;
