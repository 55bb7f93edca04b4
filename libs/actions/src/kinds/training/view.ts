import type { PartialDate } from '#kernel';
import { dataOf } from '../../kind/index.js';
import type { TrainingEvent } from './events.js';

/** What answers and pages see of a training. */
export interface TrainingView {
  /** Version of this shape. */
  readonly v: 1;
  /** `not-held`: a source says so, which is not the same as no record. */
  readonly status: 'none' | 'entered' | 'opened' | 'not-held';
  /** When it opened. */
  readonly on: PartialDate | null;
  /** Code of the party that hosted it. */
  readonly host: string | null;
  /** Codes of the parties it was held with, those entered later last. */
  readonly partners: readonly string[];
  /** Whether its end is on record. */
  readonly closed: boolean;
}

const statusOf = (events: readonly TrainingEvent[]): TrainingView['status'] => {
  const seen = (type: TrainingEvent['type']): boolean => events.some((event) => event.type === type);
  if (seen('TrainingNotHeld')) return 'not-held';
  if (seen('TrainingOpened')) return 'opened';
  return seen('TrainingEntered') ? 'entered' : 'none';
};

export const view = (events: readonly TrainingEvent[]): TrainingView => {
  const opening = dataOf(events, 'TrainingOpened').at(-1);
  const added = dataOf(events, 'TrainingPartnerAdded').map(({ party }) => party);
  return {
    v: 1,
    status: statusOf(events),
    on: opening?.on ?? null,
    host: opening?.host ?? null,
    partners: [...(opening?.partners ?? []), ...added],
    closed: dataOf(events, 'TrainingClosed').length > 0,
  };
};
