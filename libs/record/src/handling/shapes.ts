import type { Audience, Clearance, LocalizedText, PartialDate, WayToClear } from '#kernel';
import { audiences, waysToClear } from '#kernel';
import { Code, Happened, ListOf, Maybe, Nested, OneOf, TextShape } from '#shapes';

const MOST = 500;

/** An entry of a list. */
export class ListedEntry {
  @Code({ pattern: /^[^\s]{1,300}$/, max: 300 }) stream!: string;
  @Code({ pattern: /^[\w-]{1,60}$/ }) event!: string;
}

/** Entries that a second person found to say what their sources say. */
export class CheckEntries {
  @ListOf(() => ListedEntry, { min: 1, max: MOST }) entries!: readonly ListedEntry[];
}

/** One step of a clearance: by which function, never by whom. */
export class ClearanceShape implements Clearance {
  @Nested(() => TextShape) function!: LocalizedText;
  @Maybe() @Nested(() => TextShape) actingFor!: LocalizedText | null;
  @Happened() on!: PartialDate;
  @OneOf(waysToClear) how!: WayToClear;
}

/** Entries that are shown to more than before, with the steps of their clearance in order. */
export class MakeAvailable {
  @ListOf(() => ListedEntry, { min: 1, max: MOST }) entries!: readonly ListedEntry[];
  @OneOf(audiences) to!: Audience;
  @ListOf(() => ClearanceShape, { min: 1, max: 10 }) clearance!: readonly Clearance[];
  @Maybe() @Nested(() => TextShape) sentWith!: LocalizedText | null;
}

/** Entries that are shown to fewer than before. */
export class WithdrawAvailability {
  @ListOf(() => ListedEntry, { min: 1, max: MOST }) entries!: readonly ListedEntry[];
  @OneOf(audiences) to!: Audience;
  @Nested(() => TextShape) reason!: LocalizedText;
}

/** What can be done with entries, by name. */
export const handlingShapes = {
  check: CheckEntries,
  'make-available': MakeAvailable,
  'withdraw-availability': WithdrawAvailability,
} as const;
export type HandlingName = keyof typeof handlingShapes;
