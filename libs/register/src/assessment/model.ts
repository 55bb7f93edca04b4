import type { LocalizedText, Source } from '#kernel';
import type { AssessedStatus } from './events.js';

export { assessedStatuses, type AssessedStatus } from './events.js';

/** The Secretariat's recorded judgement: beside the computed status, never instead of it. */
export interface Assessment {
  readonly id: string;
  readonly resolution: string;
  readonly commitment: string;
  readonly status: AssessedStatus;
  readonly reason: LocalizedText;
  /** `YYYY-MM-DD`: it says nothing about days before. */
  readonly effectiveOn: string;
  /** Party code of the organ that assessed. */
  readonly by: string;
  readonly source: Source | null;
  readonly recordedAt: string;
  readonly eventId: string;
}
