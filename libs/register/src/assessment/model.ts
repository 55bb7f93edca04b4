import type { CommitmentKey, Day, EventId, Instant, LocalizedText, PartyCode, ResolutionId, Source } from '#kernel';
import type { AssessedStatus } from './events.js';

export { assessedStatuses, type AssessedStatus } from './events.js';

/** The Secretariat's recorded judgement: beside the computed status, never instead of it. */
export interface Assessment {
  /** The assessment’s own id. */
  readonly id: string;
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
  readonly status: AssessedStatus;
  /** Why it is so judged. */
  readonly reason: LocalizedText;
  /** The day it takes effect: it says nothing about days before. */
  readonly effectiveOn: Day;
  /** The organ that assessed. */
  readonly by: PartyCode;
  /** What it rests on, where it names something. */
  readonly source: Source | null;
  /** When the record learnt of it. */
  readonly recordedAt: Instant;
  /** The event that recorded it. */
  readonly eventId: EventId;
}
