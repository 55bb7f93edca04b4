import type { CommitmentKey, OnRecord, ResolutionId } from '#kernel';
import type { Judgement } from '../attributed.js';

/** The Secretariat's recorded judgement: beside the computed status, never instead of it. */
export interface Assessment extends OnRecord, Judgement {
  /** The assessment’s own id. */
  readonly id: string;
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
}
