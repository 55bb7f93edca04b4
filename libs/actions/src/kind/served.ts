import type { CommitmentKey, ResolutionId } from '#kernel';

/** A commitment that an action serves, by the keys of the register. */
export interface Served {
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
  /** The step of its measure that this meets, and no other; missing: none is named. */
  readonly step?: string;
}
