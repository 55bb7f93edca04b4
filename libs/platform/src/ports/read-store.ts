import type { Distribution, RecordedEvent } from '#kernel';

/** The days between which something happened; `from` is `null` where nothing bounds it. */
export interface Days {
  readonly from: string | null;
  readonly to: string;
}

/** One event as it reads from some position of the log on. */
export interface Reading {
  /** What it belongs to: the name of a slice. */
  readonly slice: string;
  /** Of the event within its stream. */
  readonly revision: number;
  /** Id of the event. */
  readonly event: string;
  /** When it happened; `null` for what is no happening, such as an entry in the record. */
  readonly day: Days | null;
  /** A key that sorts ascending in the order in which lists show it; no two open readings have the same. */
  readonly order: string;
  /** The widest distribution of those who see it so. */
  readonly distribution: Distribution;
  /** The narrowest of them: whoever sees more reads it otherwise. */
  readonly narrowest: Distribution;
  /** Under which it is found: `serves:53-45-POL`. */
  readonly keys: readonly string[];
  /** Names of the facts that it says, for counting. */
  readonly facts: readonly string[];
  /** What is searched of it: tokens with a space between any two, of letters and digits alone; `''` where nothing is. */
  readonly words: string;
  /** What figures are counted from, JSON; `null`: nothing. */
  readonly brief: unknown;
  /** What is shown of it, JSON. */
  readonly body: unknown;
}

/** A reading with the positions between which it holds. */
export interface Entry extends Reading {
  readonly stream: string;
  readonly from: string;
  /** The position from which it reads otherwise; `null` where it still holds. */
  readonly to: string | null;
}

/** What one event changes. */
export interface Evolved<State = unknown> {
  readonly state: State;
  /** Readings that hold from this event on: its own, and those of earlier events that it makes others. */
  readonly opened: readonly Reading[];
  /** Ids of earlier events whose readings hold no longer. */
  readonly closed: readonly string[];
  /** Where who may see the stream's events has changed: everything of it, in place of all that there was of it until then. */
  readonly anew?: MadeAnew;
}

/** All that is read of a stream, from its first event on. */
export interface MadeAnew {
  readonly entries: readonly Omit<Entry, 'stream'>[];
  /** Ids of events that are now for others than when they were recorded, and for whom. */
  readonly redistributed: Readonly<Record<string, Distribution>>;
}

/** The events of a stream before the one at hand, upcast. Asked for only where one changes how earlier ones read. */
export type Earlier = () => Promise<readonly RecordedEvent[]>;

/**
 * A read model: the events of one stream in, entries out; no clock, no other streams, so that a rebuild lands on the same entries.
 * What it must remember of a stream from event to event is its state, which nobody else reads.
 */
export interface Projection<State = unknown> {
  /** Kebab-case; also the name of its entries. */
  readonly name: string;
  /** Raise it to rebuild from the first event. */
  readonly version: number;
  /** Whether events of this stream concern it. */
  handles(stream: string): boolean;
  /**
   * Throws on an event it cannot read: the stream parks. Events arrive already upcast. State and readings are plain JSON (nothing
   * `undefined`, no class), so that they are the same whether or not they were stored in between; changes neither argument.
   */
  evolve(state: State | null, event: RecordedEvent, earlier: Earlier): Evolved<State> | Promise<Evolved<State>>;
}

/** A stream whose event could not be applied; it and the rest of its stream wait. */
export interface ParkedStream {
  readonly projection: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly error: string;
  readonly parkedAt: string;
  /** Events of the stream waiting, this one included. */
  readonly waiting: number;
}

/** A word that is looked for. */
export interface Sought {
  /** Tokens, any of which says it; one that ends in `*` is how a token begins. */
  readonly anyOf: readonly string[];
}

/** Which entries are asked for: those of which everything said here holds. */
export interface EntriesQuery {
  readonly projection: string;
  /** As the record read here. What was applied of later events makes no difference. */
  readonly position: string;
  /** Distributions that who asks may see. */
  readonly clearance: readonly Distribution[];
  /** Leaves out others among what else is asked for. */
  readonly slices?: readonly string[];
  readonly streams?: readonly string[];
  /** Of each of these lists at least one. */
  readonly keys?: readonly (readonly string[])[];
  /** All entries of a stream of which any that may be seen has one of these keys, or had one at some time up to there. */
  readonly streamsUnder?: readonly string[];
  /** Happened on `from` or later, and on `to` or before, as far as is known. */
  readonly days?: { readonly from: string | null; readonly to: string | null };
  /** Happened on this day or before, at the latest it can have been. */
  readonly whollyBy?: string;
  /** Each of which it says. */
  readonly words?: readonly Sought[];
  /** By stream and revision, or in the order of lists; `stream` where it is not said. */
  readonly order?: 'stream' | 'list';
  /** In the order of lists: only what comes after this `order`. */
  readonly after?: string;
  readonly limit?: number;
}

/** An entry as it is read: without what only finds it, and without what came after the position asked for. */
export interface FoundEntry<Body = unknown> extends Pick<
  Entry,
  'slice' | 'stream' | 'revision' | 'event' | 'from' | 'day' | 'order' | 'distribution'
> {
  readonly body: Body;
}

export interface Count {
  readonly of: string;
  readonly count: number;
}

/** How many entries there are of each name; names in their order. */
export interface Counts {
  /** By what each belongs to. */
  readonly slices: readonly Count[];
  /** By the last year in which it can have happened. */
  readonly years: readonly Count[];
  /** By the facts that it says. */
  readonly facts: readonly Count[];
}

/** What queries read. However much it is, others have their turn while it is read. */
export interface ReadStore {
  /** In one statement where few places are to be looked at. */
  entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]>;
  /** The briefs of such entries as have one, by stream and revision; limits and cursors do not count. */
  briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]>;
  /** How many such entries there are; limits and cursors do not count. */
  counts(query: EntriesQuery): Promise<Counts>;
  /** Words of letters alone that any such entry of a projection is or was searched by, in the order of their letters. */
  wordsAfter(
    of: Pick<EntriesQuery, 'projection' | 'clearance'>,
    after: string,
    most: number,
  ): Promise<readonly string[]>;
  /**
   * The last position up to this one at which anything of a projection changed: what is asked of either is answered the same,
   * as long as the entries have come that far. `null` where there was nothing yet.
   */
  lastChange(projection: string, position: string): Promise<string | null>;
  /** The log position up to which every projection has come, `null` before the first event. */
  checkpoint(): Promise<string | null>;
  /**
   * The position at which the record read as it was known at this instant: of the last entry before the first event that was
   * recorded later, as far as the entries have come. `null` where nothing was known yet.
   */
  positionAt(instant: Date): Promise<string | null>;
  /** Of the events of these streams those that are for others than when they were recorded, by id, and for whom. */
  redistributed(streams: readonly string[]): Promise<ReadonlyMap<string, Distribution>>;
  parked(): Promise<readonly ParkedStream[]>;
  /** Another text whenever anything that can be read here may be another; cheap to ask. */
  version(): Promise<string>;
  /** Another text whenever what is read at a position may be another than it was: entries rebuilt, a parked stream released, something made available or withdrawn from sight. */
  generationId(): Promise<string>;
}
