import type { OnRecord, PartialDate, PartOnRecord, PartyCode, Words } from '#kernel';
import type { PartyKind, Standing, RegionalGroup } from './events.js';

export { partyKinds, type PartyKind, standings, type Standing, regionalGroups, type RegionalGroup } from './events.js';

/** One change of a party’s standing. */
export interface StandingChange extends PartOnRecord {
  /** What it is from then on. */
  readonly standing: Standing;
  /** From when. */
  readonly on: PartialDate;
  /** The organ that decided, where a source names it. */
  readonly decidedBy: PartyCode | null;
}

/** A state, an organ, a field mission or a partner, as the register has it. */
export interface Party extends OnRecord {
  readonly code: PartyCode;
  readonly kind: PartyKind;
  /** As it is called in running text. */
  readonly name: Words;
  /** As it calls itself in full. */
  readonly officialName: Words;
  /** ISO 3166-1 alpha-2; `null` where there is none. */
  readonly iso2: string | null;
  /** `null` for what is no state. */
  readonly regionalGroup: RegionalGroup | null;
  /** The year in which it joined the organisation; `null` where it did not, or no source says. */
  readonly joined: number | null;
  /** As it is printed, where it has one. */
  readonly acronym: string | null;
  /** What it belongs to. */
  readonly parent: PartyCode | null;
  /** Shipped, so that an order does not depend on a machine's locale data. */
  readonly sortKey: Words;
  /** In the order recorded. */
  readonly standing: readonly StandingChange[];
}
