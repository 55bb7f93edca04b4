import type { Decider, Decision, LocalizedText } from '#kernel';
import { refuse, spanOf, unreachable, whollyAfter, whollyBefore } from '#kernel';
import type { ConferenceCommand } from './commands.js';
import type { ConferenceEvent } from './events.js';

export type ConferenceRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'already-held'
  | 'not-yet-held'
  | 'recorded-as-not-held'
  | 'outside-its-year'
  | 'nothing-to-record'
  | 'count-below-names'
  | 'session-number-taken'
  | 'already-listed'
  | 'report-already-issued'
  | 'before-holding';

export interface Conference {
  readonly status: 'none' | 'entered' | 'held' | 'not-held';
  readonly edition: number | null;
  readonly year: string;
  readonly host: string | null;
  readonly organisers: readonly string[];
  readonly theme: LocalizedText | null;
  /** First day on which it can have been held. */
  readonly heldFrom: string | null;
  readonly sessions: readonly (number | null)[];
  readonly recommendations: readonly string[];
  readonly reported: boolean;
}

type Decided = Decision<ConferenceEvent, ConferenceRefusal>;

export const decider: Decider<ConferenceCommand, Conference, ConferenceEvent, ConferenceRefusal> = {
  initial: {
    status: 'none',
    edition: null,
    year: '',
    host: null,
    organisers: [],
    theme: null,
    heldFrom: null,
    sessions: [],
    recommendations: [],
    reported: false,
  },
  decide(command, conference) {
    if (command.type === 'enter') {
      const { title, serves, edition, year } = command.data;
      if (conference.status !== 'none') return refuse('already-entered');
      return [{ type: 'ConferenceEntered', v: 1, data: { title, serves, edition, year } }];
    }
    if (conference.status === 'none') return refuse('not-entered');
    if (conference.status === 'not-held') return refuse('recorded-as-not-held');
    if (command.type === 'record-holding' || command.type === 'record-not-held')
      return decideWhether(command, conference);
    return conference.status === 'held' ? decideHeld(command, conference) : refuse('not-yet-held');
  },
  evolve(conference, event) {
    switch (event.type) {
      case 'ConferenceEntered': {
        const { edition, year } = event.data;
        return { ...conference, status: 'entered', edition, year };
      }
      case 'ConferenceHeld': {
        const { on, host, organisers, theme } = event.data;
        return { ...conference, status: 'held', host, organisers, theme, heldFrom: spanOf(on).earliest };
      }
      case 'ConferenceNotHeld':
        return { ...conference, status: 'not-held' };
      case 'SessionHeld':
        return { ...conference, sessions: [...conference.sessions, event.data.number] };
      case 'RecommendationsMade':
        return { ...conference, recommendations: [...conference.recommendations, ...event.data.recommendations] };
      case 'ReportIssued':
        return { ...conference, reported: true };
      case 'ParticipationRecorded':
      case 'DistributionAnnounced':
      case 'ResultsDistributed':
        return conference;
      default:
        return unreachable(event);
    }
  },
};

type Whether = Extract<ConferenceCommand, { type: 'record-holding' | 'record-not-held' }>;
type Held = Exclude<ConferenceCommand, Whether | { type: 'enter' }>;

const decideWhether = (command: Whether, conference: Conference): Decided => {
  if (conference.status === 'held') return refuse('already-held');
  if (command.type === 'record-not-held') {
    const { on, reason } = command.data;
    return [{ type: 'ConferenceNotHeld', v: 1, data: { on, year: conference.year, reason } }];
  }
  const { on, host, organisers, place, theme } = command.data;
  const { year } = conference;
  if (whollyBefore(on, `${year}-01-01`) || whollyAfter(on, `${year}-12-31`))
    return refuse('outside-its-year', { year });
  return [{ type: 'ConferenceHeld', v: 1, data: { on, host, organisers, place, theme } }];
};

const decideHeld = (command: Held, conference: Conference): Decided => {
  // What will be done with the results may be announced before there are any.
  const early = whollyBefore(command.data.on, conference.heldFrom);
  if (early && command.type !== 'announce-distribution') return refuse('before-holding');
  switch (command.type) {
    case 'record-participation': {
      const { on, states, partners, statesCount, participants } = command.data;
      if (states.length === 0 && partners.length === 0 && statesCount === null && participants === null)
        return refuse('nothing-to-record');
      const below = statesCount?.qualifier === 'exact' && statesCount.value < states.length;
      if (below) return refuse('count-below-names', { count: statesCount.value, named: states.length });
      return [{ type: 'ParticipationRecorded', v: 2, data: { on, states, partners, statesCount, participants } }];
    }
    case 'record-session': {
      const { on, title, number, speakers } = command.data;
      if (number !== null && conference.sessions.includes(number)) return refuse('session-number-taken', { number });
      return [{ type: 'SessionHeld', v: 2, data: { on, title, number, speakers } }];
    }
    case 'record-recommendations': {
      const { on, recommendations } = command.data;
      const listed = recommendations.find((key) => conference.recommendations.includes(key));
      if (listed !== undefined) return refuse('already-listed', { recommendation: listed });
      if (recommendations.length === 0) return refuse('nothing-to-record');
      return [{ type: 'RecommendationsMade', v: 1, data: { on, recommendations } }];
    }
    case 'issue-report': {
      const { on, title } = command.data;
      return conference.reported
        ? refuse('report-already-issued')
        : [{ type: 'ReportIssued', v: 1, data: { on, title } }];
    }
    case 'announce-distribution':
    case 'record-distribution': {
      const { on, to } = command.data;
      if (to.length === 0) return refuse('nothing-to-record');
      const type = command.type === 'record-distribution' ? 'ResultsDistributed' : 'DistributionAnnounced';
      return [{ type, v: 1, data: { on, to } }];
    }
    default:
      return unreachable(command);
  }
};
