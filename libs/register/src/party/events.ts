import type { DomainEvent, PartialDate, Upcasts, VersionsOf, Words } from '#kernel';

export const partyKinds = ['state', 'organ', 'field-mission', 'partner'] as const;
/** What a party is to the organisation. */
export type PartyKind = (typeof partyKinds)[number];

export const standings = ['member', 'suspended', 'reinstated', 'observer', 'withdrawn'] as const;
/** What a party is on a day: in, suspended, taken back, watching, or out. */
export type Standing = (typeof standings)[number];

export const regionalGroups = ['Arab', 'Asian', 'African'] as const;
/** The regional group of a state, as the organisation forms them. */
export type RegionalGroup = (typeof regionalGroups)[number];

export type PartyRegistered = DomainEvent<
  'PartyRegistered',
  1,
  {
    code: string;
    kind: PartyKind;
    name: Words;
    officialName: Words;
    sortKey: Words;
    iso2: string | null;
    regionalGroup: RegionalGroup | null;
    joined: number | null;
    acronym: string | null;
    parent: string | null;
  }
>;
export type StandingChanged = DomainEvent<
  'StandingChanged',
  1,
  { standing: Standing; on: PartialDate; decidedBy: string | null }
>;

export type PartyEvent = PartyRegistered | StandingChanged;

export const versions: VersionsOf<PartyEvent> = { PartyRegistered: 1, StandingChanged: 1 };

export const upcasts: Upcasts<PartyEvent> = {};
