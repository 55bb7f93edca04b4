import type { DomainEvent, LocalizedText, Upcasts, VersionsOf } from '#kernel';
import type { AssessedStatus } from '../assessed-status.js';

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
