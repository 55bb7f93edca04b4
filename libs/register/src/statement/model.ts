import type { CommitmentKey, OnRecord, ParagraphKey, RecommendationKey, ResolutionId } from '#kernel';
import type { Attributed } from '../attributed.js';
import type { StatedStatus } from './events.js';

export { statedStatuses, type StatedStatus } from './events.js';

/** Somebody's attributed word on a resolution, on a part of it, or on a recommendation. It never changes a figure. */
export interface Statement extends OnRecord, Attributed {
  /** The statement’s own id. */
  readonly id: string;
  /** As a whole, where nothing else is named. */
  readonly resolution: ResolutionId | null;
  /** `null` where it is about none. */
  readonly paragraph: ParagraphKey | null;
  /** `null` where it is about none. */
  readonly commitment: CommitmentKey | null;
  /** `null` where it is about none. */
  readonly recommendation: RecommendationKey | null;
  /** The earlier statement of the same speaker that stands no longer since; `null` otherwise. */
  readonly replaces: string | null;
  /** As it was stated; `null` where the words name no status. */
  readonly status: StatedStatus | null;
}
