import type { Decider, Decision } from '#kernel';
import { refuse, spanOf, unreachable, whollyBefore } from '#kernel';
import { mayAssess } from '../assessors.js';
import type { RecommendationCommand } from './commands.js';
import type { RecommendationEvent } from './events.js';
import type { RecommendationStanding } from './model.js';
import { recommendationStandings } from './model.js';

export type RecommendationRefusal =
  | 'recommendation-exists'
  | 'no-such-recommendation'
  | 'already-placed'
  | 'standing-lowered'
  | 'before-the-recommendation'
  | 'not-the-secretariat'
  | 'already-linked'
  | 'not-linked';

interface State {
  readonly standing: RecommendationStanding | null;
  /** First day on which it can have been made. */
  readonly madeFrom: string | null;
  /** First day on which it can have had its standing. */
  readonly since: string | null;
  readonly linked: readonly string[];
  readonly origin: string | null;
}

type Decided = Decision<RecommendationEvent, RecommendationRefusal>;

export const decider: Decider<RecommendationCommand, State, RecommendationEvent, RecommendationRefusal> = {
  initial: { standing: null, madeFrom: null, since: null, linked: [], origin: null },
  decide(command, state) {
    if (command.type === 'record') {
      const { key, origin, number, text, madeBy, session, standing, addressees, addressedTo, concerns, on } =
        command.data;
      if (state.standing !== null) return refuse('recommendation-exists', { recommendation: key });
      const data = { key, origin, number, text, madeBy, session, standing, addressees, addressedTo, concerns, on };
      return [{ type: 'RecommendationRecorded', v: 2, data }];
    }
    return state.standing === null ? refuse('no-such-recommendation') : followUp(command, state, state.standing);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'RecommendationRecorded': {
        const since = spanOf(event.data.on).earliest;
        const { standing, origin } = event.data;
        return { ...state, standing, origin, madeFrom: since, since };
      }
      case 'RecommendationPlaced':
        return { ...state, origin: event.data.origin };
      case 'RecommendationStandingChanged':
        return { ...state, standing: event.data.standing, since: spanOf(event.data.on).earliest };
      case 'ActionLinked':
        return { ...state, linked: [...state.linked, event.data.action] };
      case 'ActionUnlinked':
        return { ...state, linked: state.linked.filter((action) => action !== event.data.action) };
      case 'RecommendationStated':
      case 'RecommendationAssessed':
        return state;
      default:
        return unreachable(event);
    }
  },
};

type FollowUp = Exclude<RecommendationCommand, { readonly type: 'record' }>;

const followUp = (command: FollowUp, state: State, present: RecommendationStanding): Decided => {
  switch (command.type) {
    case 'place': {
      const { origin } = command.data;
      if (state.origin !== null) return refuse('already-placed', { origin: state.origin });
      return [{ type: 'RecommendationPlaced', v: 1, data: { origin } }];
    }
    case 'change-standing': {
      const { standing, on } = command.data;
      const rank = (s: RecommendationStanding): number => recommendationStandings.indexOf(s);
      if (rank(standing) <= rank(present)) return refuse('standing-lowered', { standing });
      if (whollyBefore(on, state.since)) return refuse('before-the-recommendation');
      return [{ type: 'RecommendationStandingChanged', v: 1, data: { standing, on } }];
    }
    case 'record-statement': {
      const { by, party, relayed, on, words, originalLanguage } = command.data;
      if (whollyBefore(on, state.madeFrom)) return refuse('before-the-recommendation');
      return [{ type: 'RecommendationStated', v: 2, data: { by, party, relayed, on, words, originalLanguage } }];
    }
    case 'assess': {
      const { status, reason, effectiveOn, by } = command.data;
      if (!mayAssess(by)) return refuse('not-the-secretariat', { party: by });
      if (whollyBefore(effectiveOn, state.madeFrom)) return refuse('before-the-recommendation');
      return [{ type: 'RecommendationAssessed', v: 1, data: { status, reason, effectiveOn, by } }];
    }
    case 'link-action': {
      const { action, note } = command.data;
      if (state.linked.includes(action)) return refuse('already-linked', { action });
      return [{ type: 'ActionLinked', v: 1, data: { action, note } }];
    }
    case 'unlink-action': {
      const { action, reason } = command.data;
      if (!state.linked.includes(action)) return refuse('not-linked', { action });
      return [{ type: 'ActionUnlinked', v: 1, data: { action, reason } }];
    }
    default:
      return unreachable(command);
  }
};
