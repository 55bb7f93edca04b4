import type { CommitmentKey, OnRecord, ResolutionId } from '#kernel';
import type { Said } from '../said.js';
import type { StatedStatus } from './events.js';

export { statedStatuses, type StatedStatus } from './events.js';

/** Somebody's attributed word on a commitment. It never changes a figure. */
export interface Statement extends OnRecord, Said {
  /** The statement’s own id. */
  readonly id: string;
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
  /** As it was stated; `null` where the words name no status. */
  readonly status: StatedStatus | null;
}
