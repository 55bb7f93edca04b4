import type { Decider, Decision, LocalizedText, PartialDate, Quantity } from '#kernel';
import { refuse, spanOf, unreachable, whollyAfter, whollyBefore } from '#kernel';
import type { PartnershipCommand } from './commands.js';
import type { PartnershipEvent } from './events.js';

export type PartnershipRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'no-partner-named'
  | 'not-a-partner'
  | 'partner-on-both-sides'
  | 'already-agreed'
  | 'already-proposed'
  | 'nothing-proposed'
  | 'before-the-proposal'
  | 'before-the-last-step'
  | 'ends-before-it-begins'
  | 'not-agreed'
  | 'before-the-agreement'
  | 'activity-already-recorded'
  | 'overlap-already-reported'
  | 'nothing-said'
  | 'count-below-names';

export interface Partnership {
  readonly stage: 'none' | 'entered' | 'proposed' | 'agreed' | 'set-aside' | 'ended';
  readonly partners: readonly string[];
  /** Keys of the recommendations that proposed it. */
  readonly recommendations: readonly string[];
  /** First day on which the latest proposal on record can have been made. */
  readonly proposedFrom: string | null;
  /** First and last day on which it can have been agreed, set aside or ended, whichever is on record last. */
  readonly settledFrom: string | null;
  readonly settledBy: string | null;
  readonly activities: readonly string[];
  readonly overlaps: readonly string[];
}

type Decided = Decision<PartnershipEvent, PartnershipRefusal>;

export const decider: Decider<PartnershipCommand, Partnership, PartnershipEvent, PartnershipRefusal> = {
  initial: {
    stage: 'none',
    partners: [],
    recommendations: [],
    proposedFrom: null,
    settledFrom: null,
    settledBy: null,
    activities: [],
    overlaps: [],
  },
  decide(command, partnership) {
    if (command.type === 'enter') {
      const { title, serves, partners } = command.data;
      if (partnership.stage !== 'none') return refuse('already-entered');
      if (partners.length === 0) return refuse('no-partner-named');
      return [{ type: 'PartnershipEntered', v: 1, data: { title, serves, partners } }];
    }
    if (partnership.stage === 'none') return refuse('not-entered');
    if (command.type === 'record-activity') return decideActivity(command.data, partnership);
    if (command.type === 'report-overlap') return decideOverlap(command.data, partnership);
    return decideStep(command, partnership);
  },
  evolve(partnership, event) {
    switch (event.type) {
      case 'PartnershipEntered':
        return { ...partnership, stage: 'entered', partners: event.data.partners };
      case 'PartnershipProposed':
        return proposed(partnership, event.data);
      case 'PartnershipSetAside':
        return closed(partnership, 'set-aside', event.data.on);
      case 'PartnershipEnded':
        return closed(partnership, 'ended', event.data.on);
      case 'PartnershipAgreed': {
        const { earliest, latest } = spanOf(event.data.on);
        return { ...partnership, stage: 'agreed', settledFrom: earliest, settledBy: latest };
      }
      case 'PartnershipActivityHeld':
        return { ...partnership, activities: [...partnership.activities, activityKey(event.data)] };
      case 'OverlapOfMembershipReported':
        return { ...partnership, overlaps: [...partnership.overlaps, overlapKey(event.data)] };
      default:
        return unreachable(event);
    }
  },
};

interface Proposal {
  readonly on: PartialDate;
  readonly recommendation: string | null;
}

/** A proposal entered late, made before the agreement or before the matter was closed, changes no stage. */
const proposed = (partnership: Partnership, { on, recommendation }: Proposal): Partnership => {
  const { stage, settledFrom, proposedFrom } = partnership;
  const recommendations =
    recommendation === null ? partnership.recommendations : [...partnership.recommendations, recommendation];
  const late = stage === 'agreed' || whollyBefore(on, settledFrom);
  const from = spanOf(on).earliest;
  const latest = proposedFrom !== null && (from === null || from < proposedFrom) ? proposedFrom : from;
  return late
    ? { ...partnership, recommendations }
    : { ...partnership, recommendations, stage: 'proposed', proposedFrom: latest };
};

const closed = (partnership: Partnership, stage: 'set-aside' | 'ended', on: PartialDate): Partnership => {
  const { earliest, latest } = spanOf(on);
  return { ...partnership, stage, proposedFrom: null, settledFrom: earliest, settledBy: latest };
};

type Step = Exclude<PartnershipCommand, { type: 'enter' | 'record-activity' | 'report-overlap' }>;

const decideStep = (command: Step, partnership: Partnership): Decided => {
  const { stage, settledFrom, settledBy, proposedFrom, partners, recommendations } = partnership;
  switch (command.type) {
    case 'record-proposal': {
      const { on, by, party, what, recommendation } = command.data;
      if (stage === 'agreed' && whollyAfter(on, settledBy)) return refuse('already-agreed');
      if (recommendation !== null && recommendations.includes(recommendation))
        return refuse('already-proposed', { recommendation });
      return [{ type: 'PartnershipProposed', v: 1, data: { on, by, party, what, recommendation } }];
    }
    case 'set-aside': {
      const { on, by, reason } = command.data;
      if (stage === 'agreed') return refuse('already-agreed');
      if (stage !== 'proposed') return refuse('nothing-proposed');
      if (whollyBefore(on, proposedFrom)) return refuse('before-the-proposal');
      return [{ type: 'PartnershipSetAside', v: 1, data: { on, by, reason } }];
    }
    case 'record-agreement': {
      // No proposal need be on record: it may be missing from our sources without having been missing in fact.
      const { on, by, form, title, reference, until } = command.data;
      if (stage === 'agreed') return refuse('already-agreed');
      if (partners.includes(by)) return refuse('partner-on-both-sides', { party: by });
      if (whollyBefore(on, proposedFrom)) return refuse('before-the-proposal');
      if (whollyBefore(on, settledFrom)) return refuse('before-the-last-step');
      if (until !== null && whollyBefore(until, spanOf(on).earliest)) return refuse('ends-before-it-begins');
      return [{ type: 'PartnershipAgreed', v: 1, data: { on, by, form, title, reference, until } }];
    }
    case 'record-end': {
      const { on, reason } = command.data;
      if (stage !== 'agreed') return refuse('not-agreed');
      if (whollyBefore(on, settledFrom)) return refuse('before-the-agreement');
      return [{ type: 'PartnershipEnded', v: 1, data: { on, reason } }];
    }
    default:
      return unreachable(command);
  }
};

type Activity = Extract<PartnershipCommand, { type: 'record-activity' }>['data'];
type Overlap = Extract<PartnershipCommand, { type: 'report-overlap' }>['data'];

const activityKey = ({ on, form, title }: { on: PartialDate; form: string; title: LocalizedText }): string =>
  [on, form, title[title.original]].join(' ');

const overlapKey = ({ on, partner }: { on: PartialDate; partner: string }): string => `${partner} ${on}`;

const belowNames = (states: readonly string[], count: Quantity | null): boolean =>
  count?.qualifier === 'exact' && count.value < states.length;

/** What was done together needs no agreement: much of it comes before one. */
const decideActivity = (activity: Activity, partnership: Partnership): Decided => {
  const { on, form, title, place, host, partners, states, statesCount, participants } = activity;
  const stranger = partners.find((party) => !partnership.partners.includes(party));
  const both = states.find((party) => partnership.partners.includes(party));
  if (stranger !== undefined) return refuse('not-a-partner', { party: stranger });
  if (both !== undefined) return refuse('partner-on-both-sides', { party: both });
  if (statesCount !== null && belowNames(states, statesCount))
    return refuse('count-below-names', { count: statesCount.value, named: states.length });
  if (partnership.activities.includes(activityKey(activity))) return refuse('activity-already-recorded');
  const data = { on, form, title, place, host, partners, states, statesCount, participants };
  return [{ type: 'PartnershipActivityHeld', v: 1, data }];
};

const decideOverlap = (overlap: Overlap, partnership: Partnership): Decided => {
  const { on, partner, states, statesCount, extent } = overlap;
  if (!partnership.partners.includes(partner)) return refuse('not-a-partner', { party: partner });
  if (states.length === 0 && statesCount === null && extent === null) return refuse('nothing-said');
  if (statesCount !== null && belowNames(states, statesCount))
    return refuse('count-below-names', { count: statesCount.value, named: states.length });
  if (partnership.overlaps.includes(overlapKey(overlap))) return refuse('overlap-already-reported', { party: partner });
  return [{ type: 'OverlapOfMembershipReported', v: 1, data: { on, partner, states, statesCount, extent } }];
};
