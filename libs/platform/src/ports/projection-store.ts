import type { ParkedStream, ReadStore, StoredRow } from './read-store.js';

/** How far one projection has come. */
export interface Checkpoint {
  readonly projection: string;
  readonly version: number;
  /** `null` before the first event. */
  readonly position: string | null;
}

/** A row to put, with the keys that replace those it had. */
export interface RowChange extends StoredRow {
  readonly projection: string;
  readonly keys: readonly string[];
}

/** What one step of the runner changes; stored whole or not at all, in the order of the fields. */
export interface Changes {
  /** Projections whose rows, keys, parked streams and checkpoint go. */
  readonly cleared: readonly string[];
  readonly rows: readonly RowChange[];
  readonly unparked: readonly { readonly projection: string; readonly stream: string }[];
  readonly parked: readonly ParkedStream[];
  readonly checkpoints: readonly Checkpoint[];
}

/** Where the runner keeps rows. Written by one runner only. */
export interface ProjectionStore extends ReadStore {
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** The rows of these streams, of every projection. */
  rowsOf(streams: readonly string[]): Promise<readonly (StoredRow & { readonly projection: string })[]>;
  /** In one transaction. */
  commit(changes: Changes): Promise<void>;
}
