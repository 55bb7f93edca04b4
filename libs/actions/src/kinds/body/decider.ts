import type { CommandsOf, Decider, Decision, LocalizedText, PartialDate } from '#kernel';
import { refuse, spanOf, unreachable, whollyAfter, whollyBefore } from '#kernel';
import type { commands } from './commands.js';
import type { BodyEvent } from './events.js';

export type BodyRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'already-formed'
  | 'before-formation'
  | 'formed-after-it-acted'
  | 'already-member'
  | 'not-a-member'
  | 'left-before-it-joined'
  | 'count-below-members'
  | 'meeting-number-taken'
  | 'output-already-recorded'
  | 'already-ended'
  | 'after-its-end'
  | 'ended-before-it-acted';

interface Member {
  readonly party: string;
  /** First day on which it can have joined. */
  readonly from: string | null;
}

export interface Body {
  readonly entered: boolean;
  readonly formedOn: PartialDate | null;
  readonly endedOn: PartialDate | null;
  readonly members: readonly Member[];
  readonly meetings: readonly (number | null)[];
  readonly outputs: readonly string[];
  /** Last day on which the earliest thing it did can have been, and first day of the latest. */
  readonly actedBy: string | null;
  readonly actedFrom: string | null;
}

type BodyCommand = CommandsOf<typeof commands>;
type After = Exclude<BodyCommand, { readonly type: 'enter' }>;
type Decided = Decision<BodyEvent, BodyRefusal>;

const textOf = (text: LocalizedText): string => text[text.original] ?? '';

/** What its own dates forbid, whatever the command is. */
const outOfTime = ({ type, data }: After, { formedOn, endedOn, actedBy, actedFrom }: Body): BodyRefusal | null => {
  const ended = endedOn !== null && whollyAfter(data.on, spanOf(endedOn).latest) ? 'after-its-end' : null;
  if (type === 'record-formation')
    return actedBy !== null && whollyAfter(data.on, actedBy) ? 'formed-after-it-acted' : ended;
  if (type === 'record-end' && whollyBefore(data.on, actedFrom)) return 'ended-before-it-acted';
  if (formedOn !== null && whollyBefore(data.on, spanOf(formedOn).earliest)) return 'before-formation';
  return ended;
};

const decideOn = (command: After, state: Body): Decided => {
  switch (command.type) {
    case 'record-formation': {
      const { on, by, initiativeOf, mandate } = command.data;
      if (state.formedOn !== null) return refuse('already-formed', { on: state.formedOn });
      return [{ type: 'BodyFormed', v: 1, data: { on, by, initiativeOf, mandate } }];
    }
    case 'admit-member': {
      const { on, party } = command.data;
      if (state.members.some((member) => member.party === party)) return refuse('already-member', { party });
      return [{ type: 'BodyMemberAdmitted', v: 1, data: { on, party } }];
    }
    case 'record-withdrawal': {
      const { on, party } = command.data;
      const member = state.members.find((one) => one.party === party);
      if (member === undefined) return refuse('not-a-member', { party });
      if (whollyBefore(on, member.from)) return refuse('left-before-it-joined', { party });
      return [{ type: 'BodyMemberWithdrawn', v: 1, data: { on, party } }];
    }
    case 'report-member-count': {
      const { on, states } = command.data;
      const below = states.qualifier === 'exact' && states.value < state.members.length;
      if (below) return refuse('count-below-members', { count: states.value, named: state.members.length });
      return [{ type: 'BodyMembersCounted', v: 1, data: { on, states } }];
    }
    case 'record-meeting': {
      const { on, number, place, participants } = command.data;
      if (number !== null && state.meetings.includes(number)) return refuse('meeting-number-taken', { number });
      return [{ type: 'BodyMet', v: 1, data: { on, number, place, participants } }];
    }
    case 'record-output': {
      const { on, title } = command.data;
      if (state.outputs.includes(textOf(title))) return refuse('output-already-recorded');
      return [{ type: 'OutputDelivered', v: 1, data: { on, title } }];
    }
    case 'record-end': {
      const { on, reason } = command.data;
      return state.endedOn === null
        ? [{ type: 'BodyDissolved', v: 1, data: { on, reason } }]
        : refuse('already-ended', { on: state.endedOn });
    }
    default:
      return unreachable(command);
  }
};

export const decider: Decider<BodyCommand, Body, BodyEvent, BodyRefusal> = {
  initial: {
    entered: false,
    formedOn: null,
    endedOn: null,
    actedBy: null,
    actedFrom: null,
    members: [],
    meetings: [],
    outputs: [],
  },

  decide(command, state): Decided {
    if (command.type === 'enter') {
      const { title, serves, form, party } = command.data;
      return state.entered
        ? refuse('already-entered')
        : [{ type: 'BodyEntered', v: 1, data: { title, serves, form, party } }];
    }
    if (!state.entered) return refuse('not-entered');
    const refused = outOfTime(command, state);
    return refused === null ? decideOn(command, state) : refuse(refused);
  },

  evolve(state, event): Body {
    if (event.type === 'BodyEntered') return { ...state, entered: true };
    if (event.type === 'BodyFormed') return { ...state, formedOn: event.data.on };
    if (event.type === 'BodyDissolved') return { ...state, endedOn: event.data.on };
    const { earliest, latest } = spanOf(event.data.on);
    const actedBy = state.actedBy !== null && state.actedBy < latest ? state.actedBy : latest;
    const actedFrom = state.actedFrom === null || (earliest ?? '') > state.actedFrom ? earliest : state.actedFrom;
    const acted = { ...state, actedBy, actedFrom };
    switch (event.type) {
      case 'BodyMemberAdmitted':
        return { ...acted, members: [...state.members, { party: event.data.party, from: earliest }] };
      case 'BodyMemberWithdrawn':
        return { ...acted, members: state.members.filter(({ party }) => party !== event.data.party) };
      case 'BodyMet':
        return { ...acted, meetings: [...state.meetings, event.data.number] };
      case 'OutputDelivered':
        return { ...acted, outputs: [...state.outputs, textOf(event.data.title)] };
      case 'BodyMembersCounted':
        return acted;
      default:
        return unreachable(event);
    }
  },
};
