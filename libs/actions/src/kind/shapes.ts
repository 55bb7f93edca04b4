import type { LocalizedText, PartialDate, Source } from '#kernel';
import { Code, Happened, ListOf, Maybe, Nested, RefersTo, SourceShape, TextShape } from '#shapes';
import type { Served } from './served.js';

/** One commitment of one resolution. */
export class ServedShape implements Served {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
  /** A step of the commitment's measure: whatever is done under the action meets that one alone. */
  @Maybe(undefined) @Code({ pattern: /^[a-z][a-z0-9-]{0,59}$/ }) step?: string;
}

/** What every kind asks for when an action enters the record. */
export abstract class EntersAction {
  @Nested(() => TextShape) title!: LocalizedText;
  @ListOf(() => ServedShape, { min: 1, max: 20 }) serves!: readonly ServedShape[];
  @Nested(() => SourceShape) source!: Source;
}

/** What every command asks for that records something that happened. */
export abstract class RecordsHappening {
  @Happened() on!: PartialDate;
  @Nested(() => SourceShape) source!: Source;
}
