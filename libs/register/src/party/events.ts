import type { DomainEvent, PartialDate, Upcasts, VersionsOf, Words } from '#kernel';
import type { PartyKind, RegionalGroup, Standing } from './model.js';

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
