import type { Decider, Decision } from '#kernel';
import { refuse, spanOf, unreachable, whollyAfter, whollyBefore } from '#kernel';
import type { ContactGroupCommand } from './commands.js';
import type { ContactGroupEvent } from './events.js';

export type ContactGroupRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'already-formed'
  | 'before-formation'
  | 'no-co-chair-named'
  | 'already-co-chair'
  | 'not-a-co-chair'
  | 'already-member'
  | 'not-a-member'
  | 'count-below-roster'
  | 'meeting-number-taken'
  | 'no-such-meeting'
  | 'formed-after-it-acted'
  | 'ended-before-it-began';

export interface ContactGroup {
  readonly entered: boolean;
  readonly formedOn: string | null;
  readonly coChairs: readonly string[];
  /** Members known by name. */
  readonly roster: readonly string[];
  readonly meetings: readonly (number | null)[];
  /** Last day on which the earliest thing on record that it did can have been. */
  readonly actedBy: string | null;
  /** First day on which each party's seat can have begun, the latest last. */
  readonly seats: readonly Membership[];
}

interface Membership {
  readonly as: 'co-chair' | 'member';
  readonly party: string;
  readonly from: string | null;
}

type Decided = Decision<ContactGroupEvent, ContactGroupRefusal>;

export const decider: Decider<ContactGroupCommand, ContactGroup, ContactGroupEvent, ContactGroupRefusal> = {
  initial: { entered: false, formedOn: null, coChairs: [], roster: [], meetings: [], actedBy: null, seats: [] },
  decide(command, group) {
    if (command.type === 'enter') {
      if (group.entered) return refuse('already-entered');
      const { title, serves, party } = command.data;
      return [{ type: 'ContactGroupEntered', v: 2, data: { title, serves, party } }];
    }
    if (!group.entered) return refuse('not-entered');
    if (group.formedOn !== null && whollyBefore(command.data.on, spanOf(group.formedOn).earliest))
      return refuse('before-formation');
    return decideOpen(command, group);
  },
  evolve(group, event) {
    if (event.type === 'ContactGroupEntered') return { ...group, entered: true };
    if (event.type === 'ContactGroupFormed') return { ...group, formedOn: event.data.on };
    const { latest } = spanOf(event.data.on);
    const actedBy = group.actedBy !== null && group.actedBy < latest ? group.actedBy : latest;
    return { ...acted(group, event), actedBy };
  },
};

type Act = Exclude<ContactGroupEvent, { type: 'ContactGroupEntered' | 'ContactGroupFormed' }>;

const acted = (group: ContactGroup, event: Act): ContactGroup => {
  const memberships = (as: Membership['as'], parties: readonly string[]): readonly Membership[] => {
    const from = spanOf(event.data.on).earliest;
    return [...group.seats, ...parties.map((party) => ({ as, party, from }))];
  };
  switch (event.type) {
    case 'CoChairsAppointed': {
      const { parties } = event.data;
      return { ...group, coChairs: [...group.coChairs, ...parties], seats: memberships('co-chair', parties) };
    }
    case 'CoChairmanshipEnded':
      return { ...group, coChairs: group.coChairs.filter((party) => party !== event.data.party) };
    case 'MemberJoined': {
      const { party } = event.data;
      return { ...group, roster: [...group.roster, party], seats: memberships('member', [party]) };
    }
    case 'MemberLeft':
      return { ...group, roster: group.roster.filter((party) => party !== event.data.party) };
    case 'ContactGroupMet':
      return { ...group, meetings: [...group.meetings, event.data.number] };
    case 'MemberCountReported':
    case 'DocumentAgreed':
      return group;
    default:
      return unreachable(event);
  }
};

/** Whether `date` lies wholly before the seat the party holds now. */
const beforeMembership = ({ seats }: ContactGroup, as: Membership['as'], party: string, date: string): boolean => {
  const from = seats.findLast((membership) => membership.as === as && membership.party === party)?.from ?? null;
  return whollyBefore(date, from);
};

const decideOpen = (command: Exclude<ContactGroupCommand, { type: 'enter' }>, group: ContactGroup): Decided => {
  switch (command.type) {
    case 'record-formation': {
      const { on } = command.data;
      if (group.formedOn !== null) return refuse('already-formed');
      if (whollyAfter(on, group.actedBy)) return refuse('formed-after-it-acted');
      return [{ type: 'ContactGroupFormed', v: 1, data: { on } }];
    }
    case 'appoint-co-chairs': {
      const { on, parties } = command.data;
      const sitting = parties.find((party) => group.coChairs.includes(party));
      if (parties.length === 0) return refuse('no-co-chair-named');
      if (sitting !== undefined) return refuse('already-co-chair', { party: sitting });
      return [{ type: 'CoChairsAppointed', v: 1, data: { on, parties } }];
    }
    case 'end-co-chairmanship': {
      const { on, party } = command.data;
      if (!group.coChairs.includes(party)) return refuse('not-a-co-chair', { party });
      if (beforeMembership(group, 'co-chair', party, on)) return refuse('ended-before-it-began', { party });
      return [{ type: 'CoChairmanshipEnded', v: 1, data: { on, party } }];
    }
    case 'admit-member': {
      const { on, party } = command.data;
      if (group.roster.includes(party)) return refuse('already-member', { party });
      return [{ type: 'MemberJoined', v: 1, data: { on, party } }];
    }
    case 'record-withdrawal': {
      const { on, party } = command.data;
      if (!group.roster.includes(party)) return refuse('not-a-member', { party });
      if (beforeMembership(group, 'member', party, on)) return refuse('ended-before-it-began', { party });
      return [{ type: 'MemberLeft', v: 1, data: { on, party } }];
    }
    case 'report-member-count': {
      const { on, quantity } = command.data;
      // A number below the names already on record contradicts them; one of the two must be mended first.
      const below = quantity.qualifier === 'exact' && quantity.value < group.roster.length;
      if (below) return refuse('count-below-roster', { count: quantity.value, named: group.roster.length });
      return [{ type: 'MemberCountReported', v: 1, data: { on, quantity } }];
    }
    case 'record-meeting': {
      const { on, place, level, number, participants } = command.data;
      if (number !== null && group.meetings.includes(number)) return refuse('meeting-number-taken', { number });
      return [{ type: 'ContactGroupMet', v: 1, data: { on, place, level, number, participants } }];
    }
    case 'agree-document': {
      const { on, document, title, meeting } = command.data;
      if (meeting !== null && !group.meetings.includes(meeting)) return refuse('no-such-meeting', { number: meeting });
      return [{ type: 'DocumentAgreed', v: 1, data: { on, document, title, meeting } }];
    }
    default:
      return unreachable(command);
  }
};
