import type { ParkedStream, Projection, ReadStore, StoredRow } from './read-store.js';

/**
 * How far one projection has come with one part of the log: every event of that part up to `position` is in its rows.
 * One process reads the log whole, as partition 0; Kafka's consumers share it in partitions.
 */
export interface Checkpoint {
  readonly projection: string;
  readonly version: number;
  /** Which making of the rows: each rebuild beside those that are read makes the next. */
  readonly generation: number;
  readonly partition: number;
  /** `null` before the first event. */
  readonly position: string | null;
}

/** A checkpoint that goes from where its mover found it to where it is now. */
export interface CheckpointMove extends Checkpoint {
  readonly from: string | null;
}

/** A row to put, with the keys that replace those it had, and their briefs; keys `null`: it keeps both. */
export interface RowChange extends StoredRow {
  readonly projection: string;
  readonly keys: readonly string[] | null;
  /** By key; what has none is not there. */
  readonly briefs?: Readonly<Record<string, unknown>>;
  /** Whether there is no row of this stream yet, so that there are no keys to replace. */
  readonly fresh: boolean;
}

/** One key of a row, and the brief there as JSON text, `null` where there is none. */
export interface IndexEntry {
  readonly stream: string;
  readonly key: string;
  readonly brief: string | null;
}

/** What one step changes; stored whole or not at all. */
export interface Changes {
  readonly rows: readonly RowChange[];
  readonly unparked: readonly { readonly projection: string; readonly stream: string }[];
  readonly parked: readonly ParkedStream[];
  readonly checkpoints: readonly CheckpointMove[];
}

/** What makes a store fit other projections. */
export interface Refit {
  /** Projections whose rows, keys, parked streams and checkpoints go. */
  readonly cleared: readonly string[];
  /** Checkpoints that begin. */
  readonly fresh: readonly Omit<Checkpoint, 'generation'>[];
}

/** Somebody else has moved a checkpoint, or begun anew: what was worked out from it holds no longer. Nothing was stored. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/** The rows cannot be read or written now. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Where rows are kept. Several may write, each its own partitions; who comes late gets `CheckpointMoved`. */
export interface RowsStore extends ReadStore {
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** Under which keys a projection's rows are found, and with which briefs; in no order. */
  index(projection: string): Promise<readonly IndexEntry[]>;
  /** The rows of these streams, of every projection. */
  rowsOf(streams: readonly string[]): Promise<readonly (StoredRow & { readonly projection: string })[]>;
  /** In one transaction. Throws `CheckpointMoved`. */
  commit(changes: Changes): Promise<void>;
  /** `decide` on the checkpoints found and what follows from it, with nobody else in between. Answers the checkpoints left. */
  refit(decide: (found: readonly Checkpoint[]) => Refit): Promise<readonly Checkpoint[]>;
}

/** The rows that are read, and the way to build others beside them. */
export interface ProjectionStore extends RowsStore {
  /** An empty store for the next making of these projections' rows; what an earlier attempt left of it is gone. */
  beside(projections: readonly Pick<Projection, 'name' | 'version'>[]): Promise<NextRows>;
}

/** Rows that nobody reads yet. Built as partition 0, whole, by one. */
export interface NextRows extends RowsStore {
  /**
   * Makes these the rows that are read, at once for everybody: whoever worked on those before gets `CheckpointMoved`.
   * False, and nothing done, where those are further than these.
   */
  takeOver(): Promise<boolean>;
  /** Drops rows of other makings that nobody reads any more, a few at a time; `between` is called after each few. */
  sweep(between: () => Promise<void>): Promise<void>;
}
