/**
 * A stretch of a record's life that a restore began: from then on positions that were given before may be given again, to other
 * events. The first is implied: it has number 1 and is kept nowhere.
 */
export interface Epoch {
  /** From 2, without gaps. */
  readonly number: number;
  /** Up to here the log is what it was in every epoch before; `null` where nothing of those is in it. */
  readonly start: string | null;
  readonly openedAt: string;
}

/** The epochs of a record, kept apart from it, so that they outlast it. */
export interface EpochStore {
  /** By number; empty in the first. */
  all(): Promise<readonly Epoch[]>;
  /** In the place of whatever is kept. */
  keep(epochs: readonly Epoch[]): Promise<void>;
}
