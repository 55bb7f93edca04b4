import type { Distribution } from '#kernel';
import type { Entry, ParkedStream, Projection, ReadStore } from './read-store.js';

/** The newest instant of the events of one part of the log, and the position at which instants began to rise to it. */
export interface RisingInstants {
  readonly run: string;
  /** ISO 8601. */
  readonly newest: string;
}

/**
 * How far one projection has come with one part of the log: every event of that part up to `position` is in its entries.
 * One process reads the log whole, as partition 0; Kafka's consumers share it in partitions.
 */
export interface Checkpoint {
  readonly projection: string;
  readonly version: number;
  /** Which generation of the entries: each rebuild beside those that are read makes the next. */
  readonly generation: number;
  readonly partition: number;
  /** `null` before the first event. */
  readonly position: string | null;
  /** `null` before the first event with an instant. */
  readonly instants?: RisingInstants | null;
  /** Of the last event by which entries were made anew for others; `null` where there was none. */
  readonly renewed?: string | null;
}

/** A checkpoint that goes from where its mover found it to where it is now. */
export interface CheckpointMove extends Checkpoint {
  readonly from: string | null;
}

/** What a projection remembers of a stream. */
export interface Head<State = unknown> {
  readonly stream: string;
  /** Of the stream's last event in it. */
  readonly revision: number;
  readonly state: State;
}

export type HeadOf<State = unknown> = Head<State> & { readonly projection: string };
export type EntryOf = Entry & { readonly projection: string };

/** A reading that was stored before, and holds no longer from `at` on. */
export interface ClosedReading {
  readonly projection: string;
  readonly stream: string;
  readonly event: string;
  readonly at: string;
}

/** The first event that was recorded at this instant or later, among those of one part of the log since `run`. */
export interface NewestInstant {
  readonly projection: string;
  readonly run: string;
  readonly instant: string;
  readonly position: string;
}

/** Of an event by which an operator put instants right: events before it that say `since` or later were on record by `by`. */
export interface CorrectedInstants {
  readonly projection: string;
  readonly position: string;
  readonly since: string;
  readonly by: string;
}

/** A stream of which everything is made anew by the event at `at`: nothing is left of what was kept of it. */
export interface RenewedStream {
  readonly projection: string;
  readonly stream: string;
  readonly at: string;
  readonly redistributed: Readonly<Record<string, Distribution>>;
}

/** What one step changes; stored whole or not at all. */
export interface Changes {
  readonly heads: readonly HeadOf[];
  /** Before anything else of these streams. */
  readonly renewed: readonly RenewedStream[];
  readonly closed: readonly ClosedReading[];
  readonly opened: readonly EntryOf[];
  readonly instants: readonly NewestInstant[];
  readonly corrected: readonly CorrectedInstants[];
  readonly unparked: readonly { readonly projection: string; readonly stream: string }[];
  readonly parked: readonly ParkedStream[];
  readonly checkpoints: readonly CheckpointMove[];
}

/** To begin from. */
export const noChanges: Changes = {
  heads: [],
  renewed: [],
  closed: [],
  opened: [],
  instants: [],
  corrected: [],
  unparked: [],
  parked: [],
  checkpoints: [],
};

/** What makes a store fit other projections. */
export interface CheckpointAdjustment {
  /** Projections whose entries, parked streams and checkpoints go. */
  readonly cleared: readonly string[];
  /** Checkpoints that begin. */
  readonly fresh: readonly Omit<Checkpoint, 'generation'>[];
}

/** Everything kept of one stream, in the order of revisions and positions; keys in the order of their letters. */
export interface KeptStream extends Head {
  /** `null`: they changed while they were read. */
  readonly entries: readonly Entry[] | null;
}

/** Somebody else has moved a checkpoint, or begun anew: what was worked out from it holds no longer. Nothing was stored. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/** The entries cannot be read or written now. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Where entries are kept. Several may write, each its own partitions; who comes late gets `CheckpointMoved`. */
export interface EntriesStore extends ReadStore {
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** What these projections remember of these streams. */
  headsOf(projections: readonly string[], streams: readonly string[]): Promise<readonly HeadOf[]>;
  /** All that a projection keeps, in no order of streams. */
  kept(projection: string): Promise<readonly KeptStream[]>;
  /** In one transaction. Throws `CheckpointMoved`. */
  commit(changes: Changes): Promise<void>;
  /** `decide` on the checkpoints found and what follows from it, with nobody else in between. Answers the checkpoints left. */
  adjustCheckpoints(decide: (found: readonly Checkpoint[]) => CheckpointAdjustment): Promise<readonly Checkpoint[]>;
}

/** The entries that are read, and the way to build others beside them. */
export interface ProjectionStore extends EntriesStore {
  /** An empty store for the next generation of these projections' entries; what an earlier attempt left of it is gone. */
  openNext(projections: readonly Pick<Projection, 'name' | 'version'>[]): Promise<NextEntries>;
}

/** Entries that nobody reads yet. Built as partition 0, whole, by one. */
export interface NextEntries extends EntriesStore {
  /**
   * Makes these the entries that are read, at once for everybody: whoever worked on those before gets `CheckpointMoved`.
   * False, and nothing done, where those are further than these.
   */
  takeOver(): Promise<boolean>;
  /** Drops entries of other makings that nobody reads any more, a few at a time; `between` is called after each few. */
  sweep(between: () => Promise<void>): Promise<void>;
}
