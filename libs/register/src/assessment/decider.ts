import type { Decider } from '#kernel';
import { refuse } from '#kernel';
import { mayAssess } from '../assessors.js';
import type { AssessmentCommand } from './commands.js';
import type { AssessmentEvent } from './events.js';

export type AssessmentRefusal = 'assessment-exists' | 'not-the-secretariat';

export const decider: Decider<AssessmentCommand, boolean, AssessmentEvent, AssessmentRefusal> = {
  initial: false,
  decide({ data }, exists) {
    if (exists) return refuse('assessment-exists');
    if (!mayAssess(data.by)) return refuse('not-the-secretariat', { party: data.by });
    const { resolution, commitment, status, reason, effectiveOn, by } = data;
    return [{ type: 'AssessmentRecorded', v: 1, data: { resolution, commitment, status, reason, effectiveOn, by } }];
  },
  evolve: () => true,
};
