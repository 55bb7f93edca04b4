import type { PartialDate } from '#kernel';
import { unreachable } from '#kernel';
import { dataOf, earliestBy, firstDayOf } from '../../kind/index.js';
import type { ContactGroupEvent } from './events.js';

/** A seat that a party took in the group, whether it holds it still or not. */
export interface ContactGroupMembership {
  /** As what it sits. */
  readonly as: 'co-chair' | 'member';
  /** Party code. */
  readonly party: string;
  /** First day (`YYYY-MM-DD`) on which it can have begun, `null` where nothing bounds it. */
  readonly from: string | null;
}

/** What answers and pages see of a contact group. */
export interface ContactGroupView {
  /** Version of this shape. */
  readonly v: 1;
  /** Whether its entry in the record is among what is seen. */
  readonly entered: boolean;
  /** When it was formed, `null` where no source says so. */
  readonly formedOn: PartialDate | null;
  /** Codes of the states and organs that chair it, in the order in which they were appointed. */
  readonly coChairs: readonly string[];
  /** Codes of the members known by name, in the order in which they joined. */
  readonly roster: readonly string[];
  /** The ordinal of each meeting, `null` where its source gives none. */
  readonly meetings: readonly (number | null)[];
  /** Last day (`YYYY-MM-DD`) on which the earliest thing on record that it did can have been. */
  readonly actedBy: string | null;
  /** Every seat taken, as recorded; those given up since are among them. */
  readonly seats: readonly ContactGroupMembership[];
}

type Chaired = Extract<ContactGroupEvent, { readonly type: 'CoChairsAppointed' | 'CoChairmanshipEnded' }>;
type Joined = Extract<ContactGroupEvent, { readonly type: 'MemberJoined' | 'MemberLeft' }>;

const without = (parties: readonly string[], party: string): readonly string[] =>
  parties.filter((each) => each !== party);

/** Who sits and in which seats, after one more event. */
const withMembership = (view: ContactGroupView, event: Chaired | Joined): ContactGroupView => {
  const from = firstDayOf(event.data.on);
  const { coChairs, roster, seats } = view;
  switch (event.type) {
    case 'CoChairsAppointed': {
      const { parties } = event.data;
      const taken = parties.map((party) => ({ as: 'co-chair', party, from }) as const);
      return { ...view, coChairs: [...coChairs, ...parties], seats: [...seats, ...taken] };
    }
    case 'CoChairmanshipEnded':
      return { ...view, coChairs: without(coChairs, event.data.party) };
    case 'MemberJoined': {
      const { party } = event.data;
      return { ...view, roster: [...roster, party], seats: [...seats, { as: 'member', party, from }] };
    }
    case 'MemberLeft':
      return { ...view, roster: without(roster, event.data.party) };
    default:
      return unreachable(event);
  }
};

const isMembership = (event: ContactGroupEvent): event is Chaired | Joined =>
  ['CoChairsAppointed', 'CoChairmanshipEnded', 'MemberJoined', 'MemberLeft'].includes(event.type);

export const view = (events: readonly ContactGroupEvent[]): ContactGroupView => {
  const acts = events.flatMap(({ type, data }) =>
    type === 'ContactGroupEntered' || type === 'ContactGroupFormed' ? [] : [data],
  );
  const none: ContactGroupView = {
    v: 1,
    entered: dataOf(events, 'ContactGroupEntered').length > 0,
    formedOn: dataOf(events, 'ContactGroupFormed').at(-1)?.on ?? null,
    coChairs: [],
    roster: [],
    meetings: dataOf(events, 'ContactGroupMet').map(({ number }) => number),
    actedBy: earliestBy(acts),
    seats: [],
  };
  return events.filter(isMembership).reduce(withMembership, none);
};
