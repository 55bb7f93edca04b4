import type { CommitmentKey, ResolutionId } from '#kernel';

/** A commitment that an action serves, by the keys of the register. */
export interface Served {
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
}
