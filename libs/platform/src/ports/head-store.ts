/**
 * What is enough of a Merkle tree to go on adding leaves to it and to tell its root: the roots of the full trees of which it is
 * made, the largest and oldest first. As many as the size has binary ones.
 */
export interface Frontier {
  /** The number of leaves. */
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly peaks: readonly string[];
}

/** The leaf of one event, and where in the log it stands. */
export interface RememberedLeaf {
  readonly position: string;
  /** SHA-256, hexadecimal. */
  readonly leaf: string;
}

/** How far the log was seen, and what it was like up to there. */
export interface RememberedHead {
  readonly frontier: Frontier;
  /** The root of the tree over all leaves up to here. */
  readonly root: string;
  /** Of the last event seen, `null` for none. */
  readonly position: string | null;
  /** When it was written, ISO 8601. */
  readonly at: string;
  /** The events up to this position were there before anything was remembered of them, and were believed as found; `null`: none. */
  readonly onTrust: { readonly upTo: string; readonly at: string } | null;
}

/** Memory of a log, kept apart from it, so that a log that was lost, shortened or exchanged is told from what it was. */
export interface HeadStore {
  /** `null` where nothing was ever remembered. */
  head(): Promise<RememberedHead | null>;
  /**
   * Adds these leaves, in the order of the log, and the head they lead to: both or neither. False, and nothing is done, where the
   * head is not of size `after` (`null`: where there is one): somebody else was here.
   */
  remember(after: number | null, leaves: readonly RememberedLeaf[], head: RememberedHead): Promise<boolean>;
  /** In the order of the log, from the leaf of this number (the first is 0), at most `limit`. */
  leaves(from: number, limit: number): Promise<readonly RememberedLeaf[]>;
  /** Forgets all there was, and remembers this: of another log that has come in the place of the one before. */
  replace(leaves: readonly RememberedLeaf[], head: RememberedHead): Promise<void>;
}
