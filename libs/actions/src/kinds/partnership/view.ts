import type { LocalizedText, PartialDate } from '#kernel';
import { spanOf, unreachable, whollyBefore } from '#kernel';
import { dataOf } from '../../kind/index.js';
import type { ActivityForm, PartnershipEvent } from './events.js';

/** Something done together. */
export interface PartnershipActivity {
  readonly on: PartialDate;
  /** What sort of activity it was. */
  readonly form: ActivityForm;
  readonly title: LocalizedText;
}

/** That a source tells of members in common with a partner. */
export interface MembershipOverlap {
  /** Code of the partner. */
  readonly partner: string;
  readonly on: PartialDate;
}

/** What answers and pages see of a partnership. */
export interface PartnershipView {
  /** Version of this shape. */
  readonly v: 1;
  /** `proposed`: said, and not yet agreed. */
  readonly stage: 'none' | 'entered' | 'proposed' | 'agreed' | 'set-aside' | 'ended';
  /** Codes of the partners. */
  readonly partners: readonly string[];
  /** Keys of the recommendations that proposed it, as the register has them. */
  readonly recommendations: readonly string[];
  /** First day (`YYYY-MM-DD`) on which the latest proposal that is open can have been made. */
  readonly proposedFrom: string | null;
  /** First day on which it can have been agreed, set aside or ended, whichever is on record last. */
  readonly settledFrom: string | null;
  /** Last day on which that can have been. */
  readonly settledBy: string | null;
  /** What was done together, in the order recorded. */
  readonly activities: readonly PartnershipActivity[];
  /** Members in common, as sources tell of them, in the order recorded. */
  readonly overlaps: readonly MembershipOverlap[];
}

type Stage = Pick<PartnershipView, 'stage' | 'proposedFrom' | 'settledFrom' | 'settledBy'>;

/** A proposal entered late, made before the agreement or before the matter was closed, changes no stage. */
const proposed = (current: Stage, on: PartialDate): Stage => {
  const { earliest } = spanOf(on);
  const { stage, settledFrom, proposedFrom } = current;
  if (stage === 'agreed' || whollyBefore(on, settledFrom)) return current;
  const later = proposedFrom !== null && (earliest === null || earliest < proposedFrom) ? proposedFrom : earliest;
  return { ...current, stage: 'proposed', proposedFrom: later };
};

const settled = (current: Stage, stage: 'agreed' | 'set-aside' | 'ended', on: PartialDate): Stage => {
  const { earliest, latest } = spanOf(on);
  const proposedFrom = stage === 'agreed' ? current.proposedFrom : null;
  return { stage, proposedFrom, settledFrom: earliest, settledBy: latest };
};

const after = (current: Stage, event: PartnershipEvent): Stage => {
  switch (event.type) {
    case 'PartnershipEntered':
      return { ...current, stage: 'entered' };
    case 'PartnershipProposed':
      return proposed(current, event.data.on);
    case 'PartnershipAgreed':
      return settled(current, 'agreed', event.data.on);
    case 'PartnershipSetAside':
      return settled(current, 'set-aside', event.data.on);
    case 'PartnershipEnded':
      return settled(current, 'ended', event.data.on);
    case 'PartnershipActivityHeld':
    case 'OverlapOfMembershipReported':
      return current;
    default:
      return unreachable(event);
  }
};

export const view = (events: readonly PartnershipEvent[]): PartnershipView => {
  const none: Stage = { stage: 'none', proposedFrom: null, settledFrom: null, settledBy: null };
  const { stage, proposedFrom, settledFrom, settledBy } = events.reduce(after, none);
  return {
    v: 1,
    stage,
    partners: dataOf(events, 'PartnershipEntered').at(-1)?.partners ?? [],
    recommendations: dataOf(events, 'PartnershipProposed').flatMap(({ recommendation }) => recommendation ?? []),
    proposedFrom,
    settledFrom,
    settledBy,
    activities: dataOf(events, 'PartnershipActivityHeld').map(({ on, form, title }) => ({ on, form, title })),
    overlaps: dataOf(events, 'OverlapOfMembershipReported').map(({ partner, on }) => ({ partner, on })),
  };
};
