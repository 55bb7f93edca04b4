import type { CommitmentKey, Day, EventId, Instant, LocalizedText, PartyCode, ResolutionId, Source } from '#kernel';

/** What the Secretariat may judge; the last three no computation can say. */
export const assessedStatuses = [
  'in-progress',
  'implemented',
  'ongoing',
  'interrupted',
  'not-started',
  'not-applicable',
  'superseded',
] as const;
/** What the Secretariat may judge. */
export type AssessedStatus = (typeof assessedStatuses)[number];

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
