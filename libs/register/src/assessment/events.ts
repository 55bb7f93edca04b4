import type { DomainEvent, LocalizedText, Upcasts, VersionsOf } from '#kernel';

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

export type AssessmentRecorded = DomainEvent<
  'AssessmentRecorded',
  1,
  {
    resolution: string;
    commitment: string;
    status: AssessedStatus;
    reason: LocalizedText;
    effectiveOn: string;
    by: string;
  }
>;

export type AssessmentEvent = AssessmentRecorded;

export const versions: VersionsOf<AssessmentEvent> = { AssessmentRecorded: 1 };

export const upcasts: Upcasts<AssessmentEvent> = {};
