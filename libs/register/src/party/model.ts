import type { PartialDate, Source, Words } from '#kernel';
import type { PartyKind, Standing, RegionalGroup } from './events.js';

export { partyKinds, type PartyKind, standings, type Standing, regionalGroups, type RegionalGroup } from './events.js';

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
