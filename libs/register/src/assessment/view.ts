import type { RecordedEvent } from '#kernel';
import type { AssessmentEvent } from './events.js';
import type { Assessment } from './model.js';

/** An assessment is one event: this is it, with where it stands in the record. */
export const assessmentView = (recorded: RecordedEvent<AssessmentEvent>): Assessment => ({
  ...recorded.data,
  id: recorded.stream.slice('assessment-'.length),
  source: recorded.meta.source,
  recordedAt: recorded.meta.recordedAt,
  eventId: recorded.id,
});

const byEffect = (a: Assessment, b: Assessment): number =>
  a.effectiveOn === b.effectiveOn ? 0 : a.effectiveOn < b.effectiveOn ? -1 : 1;

/**
 * Of those given in the order in which the record learnt of them: in effect by a day (`YYYY-MM-DD`), in the order in which they
 * took effect and then as they were learnt. Of one commitment the last stands.
 */
export const assessmentsOn = (assessments: readonly Assessment[], asOf: string): readonly Assessment[] =>
  assessments.filter(({ effectiveOn }) => effectiveOn <= asOf).toSorted(byEffect);
