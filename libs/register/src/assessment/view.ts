import type { Amended } from '#kernel';
import { byText, onRecord, ownOf } from '#kernel';
import { versions } from './events.js';
import type { Assessment } from './model.js';

/** An assessment is one event: this is it, with where it stands in the record. */
export const assessmentView = (all: readonly Amended[]): Assessment | null => {
  const [one] = ownOf({ versions }, all);
  if (one === undefined) return null;
  return { ...one.event.data, id: one.event.stream.slice('assessment-'.length), ...onRecord(one) };
};

const byEffect = (a: Assessment, b: Assessment): number => byText(a.effectiveOn, b.effectiveOn);

/**
 * Of those given in the order in which they were entered: in effect by a day (`YYYY-MM-DD`), in the order in which they
 * took effect and then as they were entered. Of one commitment the last stands.
 */
export const assessmentsOn = (assessments: readonly Assessment[], asOf: string): readonly Assessment[] =>
  assessments.filter(({ effectiveOn }) => effectiveOn <= asOf).toSorted(byEffect);
