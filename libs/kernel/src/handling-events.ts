import type { Audience, DomainEvent, RecordedEvent } from './event.js';
import type { LocalizedText } from './lang.js';
import type { PartialDate } from './partial-date.js';

/** How somebody cleared something. By telephone: until it is confirmed in writing, it stays on the desk. */
export const waysToClear = ['here', 'on-paper', 'by-telephone'] as const;
export type WayToClear = (typeof waysToClear)[number];

/** One step of a clearance. A function is cleared for, never a person in clear. */
export interface Clearance {
  /** The function that cleared it, in words: "Director of the unit". */
  readonly function: LocalizedText;
  /** For which function it acted; `null`: for itself. */
  readonly actingFor: LocalizedText | null;
  readonly on: PartialDate;
  readonly how: WayToClear;
}

interface OfEntries {
  /** Ids of events of the same stream. */
  readonly events: readonly string[];
  /** Who may see them from then on. */
  readonly to: Audience;
  /** The list with which it was done: the same in every stream that the list touches. */
  readonly list: string;
}

/** A second person found that entries say what their sources say. */
export type EntriesChecked = DomainEvent<'EntriesChecked', 1, OfEntries>;

/** Entries are shown to more than before. */
export type EntriesMadeAvailable = DomainEvent<
  'EntriesMadeAvailable',
  1,
  OfEntries & {
    readonly clearance: readonly Clearance[];
    /** The note or the meeting with which it went to those who see it now; `null`: with none. */
    readonly sentWith: LocalizedText | null;
  }
>;

/** Entries are shown to fewer than before. */
export type AvailabilityWithdrawn = DomainEvent<
  'AvailabilityWithdrawn',
  1,
  OfEntries & { readonly reason: LocalizedText }
>;

/** What is done with entries once they stand: none of it changes what they say. */
export type Handling = EntriesChecked | EntriesMadeAvailable | AvailabilityWithdrawn;

/** Event type → the version written today. */
export const handlingVersions = {
  EntriesChecked: 1,
  EntriesMadeAvailable: 1,
  AvailabilityWithdrawn: 1,
} as const satisfies { [E in Handling as E['type']]: E['v'] };

export const isHandling = <E extends DomainEvent>(event: E): event is E & Handling =>
  Object.hasOwn(handlingVersions, event.type);

/** What a stream recorded, without what was done with it since. */
export const withoutHandling = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter((event) => !isHandling(event));
