import type { LocalizedText, PartialDate } from '#kernel';
import { unreachable } from '#kernel';
import { dataOf, earliestBy, firstDayOf, latestFrom } from '../../kind/index.js';
import type { BodyEvent } from './events.js';

/** A member known by name. */
export interface BodyMemberSeen {
  /** Party code. */
  readonly party: string;
  /** First day (`YYYY-MM-DD`) on which it can have joined, `null` where nothing bounds it. */
  readonly from: string | null;
}

/** What answers and pages see of a working or expert group. */
export interface BodyView {
  /** Version of this shape. */
  readonly v: 1;
  /** Whether its entry in the record is among what is seen. */
  readonly entered: boolean;
  readonly formedOn: PartialDate | null;
  readonly endedOn: PartialDate | null;
  /** Last day (`YYYY-MM-DD`) on which the earliest thing on record that it did can have been. */
  readonly actedBy: string | null;
  /** First day (`YYYY-MM-DD`) on which the latest thing on record that it did can have been. */
  readonly actedFrom: string | null;
  /** Members known by name, in the order in which they joined. */
  readonly members: readonly BodyMemberSeen[];
  /** The ordinal of each meeting, `null` where its source gives none. */
  readonly meetings: readonly (number | null)[];
  /** Titles of what it delivered. */
  readonly outputs: readonly LocalizedText[];
}

const membersAfter = (members: readonly BodyMemberSeen[], event: BodyEvent): readonly BodyMemberSeen[] => {
  switch (event.type) {
    case 'BodyMemberAdmitted':
      return [...members, { party: event.data.party, from: firstDayOf(event.data.on) }];
    case 'BodyMemberWithdrawn':
      return members.filter(({ party }) => party !== event.data.party);
    case 'BodyEntered':
    case 'BodyFormed':
    case 'BodyMembersCounted':
    case 'BodyMet':
    case 'OutputDelivered':
    case 'BodyDissolved':
      return members;
    default:
      return unreachable(event);
  }
};

const acts = ['BodyMemberAdmitted', 'BodyMemberWithdrawn', 'BodyMembersCounted', 'BodyMet', 'OutputDelivered'] as const;

export const view = (events: readonly BodyEvent[]): BodyView => {
  const acted = dataOf(events, ...acts);
  return {
    v: 1,
    entered: dataOf(events, 'BodyEntered').length > 0,
    formedOn: dataOf(events, 'BodyFormed').at(-1)?.on ?? null,
    endedOn: dataOf(events, 'BodyDissolved').at(-1)?.on ?? null,
    actedBy: earliestBy(acted),
    actedFrom: latestFrom(acted),
    members: events.reduce(membersAfter, []),
    meetings: dataOf(events, 'BodyMet').map(({ number }) => number),
    outputs: dataOf(events, 'OutputDelivered').map(({ title }) => title),
  };
};
