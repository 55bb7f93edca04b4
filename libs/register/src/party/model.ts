import type { PartialDate, Source, Words } from '#kernel';

export const partyKinds = ['state', 'organ', 'field-mission', 'partner'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const standings = ['member', 'suspended', 'reinstated', 'observer', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

export const regionalGroups = ['Arab', 'Asian', 'African'] as const;
export type RegionalGroup = (typeof regionalGroups)[number];

export interface StandingChange {
  readonly standing: Standing;
  readonly on: PartialDate;
  /** Party code of the organ that decided, where a source names it. */
  readonly decidedBy: string | null;
  readonly source: Source | null;
  readonly recordedAt: string;
}

export interface Party {
  /** ISO 3166-1 alpha-3 for a state; our own code for others. */
  readonly code: string;
  readonly kind: PartyKind;
  readonly name: Words;
  readonly officialName: Words;
  readonly iso2: string | null;
  readonly regionalGroup: RegionalGroup | null;
  readonly joined: number | null;
  readonly acronym: string | null;
  /** Party code of what it belongs to. */
  readonly parent: string | null;
  /** Shipped, so that an order does not depend on a machine's locale data. */
  readonly sortKey: Words;
  /** In the order recorded. */
  readonly standing: readonly StandingChange[];
  readonly source: Source | null;
}
