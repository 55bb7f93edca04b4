import type { CommitmentKey, OnRecord, ResolutionId } from '#kernel';
import type { Attributed } from '../attributed.js';
import type { StatedStatus } from './events.js';

export { statedStatuses, type StatedStatus } from './events.js';

/** Somebody's attributed word on a commitment. It never changes a figure. */
export interface Statement extends OnRecord, Attributed {
  /** The statement’s own id. */
  readonly id: string;
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
  /** As it was stated; `null` where the words name no status. */
  readonly status: StatedStatus | null;
}
