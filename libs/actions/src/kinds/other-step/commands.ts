import type { LocalizedText } from '#kernel';
import { Nested, NoCircle, RefersTo, TextShape } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';

export class EnterOtherStep extends EntersAction {
  @Nested(() => TextShape) whyNoOtherKind!: LocalizedText;
}

export class RecordStep extends RecordsHappening {
  @Nested(() => TextShape) what!: LocalizedText;
  @RefersTo('party', { each: true }) by!: readonly string[];
  @Nested(() => TextShape) evidence!: LocalizedText;
}

export class MoveInto extends RecordsHappening {
  /** The action it is on record as instead. */
  @NoCircle() @RefersTo('action') into!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

export const commands = { enter: EnterOtherStep, 'record-step': RecordStep, 'move-into': MoveInto } as const;
