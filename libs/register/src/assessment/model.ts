import type { CommitmentKey, OnRecord, ResolutionId } from '#kernel';
import type { Judged } from '../said.js';

/** The Secretariat's recorded judgement: beside the computed status, never instead of it. */
export interface Assessment extends OnRecord, Judged {
  /** The assessment’s own id. */
  readonly id: string;
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
}
