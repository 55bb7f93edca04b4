import type { LocalizedText, Source } from '#kernel';

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
export type AssessedStatus = (typeof assessedStatuses)[number];

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
