import type { Amended } from '#kernel';
import { onRecord, ownOf } from '#kernel';
import { versions } from './events.js';
import type { Assessment } from './model.js';

/** An assessment is one event: this is it, with where it stands in the record. */
export const assessmentView = (all: readonly Amended[]): Assessment | null => {
  const [one] = ownOf({ versions }, all);
  if (one === undefined) return null;
  return { ...one.event.data, id: one.event.stream.slice('assessment-'.length), ...onRecord(one) };
};

const effect = ({ effectiveOn, recordedAt, id }: Assessment): string => [effectiveOn, recordedAt, id].join(' ');

/** Those in effect by a day (`YYYY-MM-DD`), in the order in which they took effect: of one commitment the last stands. */
export const assessmentsOn = (assessments: readonly Assessment[], asOf: string): readonly Assessment[] =>
  assessments.filter(({ effectiveOn }) => effectiveOn <= asOf).toSorted((a, b) => (effect(a) < effect(b) ? -1 : 1));
