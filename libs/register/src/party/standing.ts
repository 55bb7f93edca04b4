import type { PartyCode } from '#kernel';
import { hasHappenedBy } from '#kernel';
import type { Party, Standing } from './model.js';

/** A party's standing at the end of `day` (`YYYY-MM-DD`); `null` before any is on record. */
export const standingOn = (party: Party, day: string): Standing | null => {
  let standing: Standing | null = null;
  for (const change of party.standing) if (hasHappenedBy(change, day)) standing = change.standing;
  return standing;
};

/** Member states on a day: how many, and how many of them took part. */
export interface Membership {
  /** How many states were members. */
  readonly members: number;
  /** How many of them took part. */
  readonly takingPart: number;
  /** States whose participation is suspended: members, but not taking part. */
  readonly suspended: readonly PartyCode[];
  /** The states taking part. */
  readonly states: readonly PartyCode[];
}

/** How many states were members, and how many took part, at the end of `day`: both, since the two are often confused. */
export const membershipOn = (parties: readonly Party[], day: string): Membership => {
  const states = parties
    .filter(({ kind }) => kind === 'state')
    .map((party) => ({ code: party.code, now: standingOn(party, day) }));
  const suspended = states.filter(({ now }) => now === 'suspended').map(({ code }) => code);
  const taking = states.filter(({ now }) => now === 'member' || now === 'reinstated').map(({ code }) => code);
  return { members: taking.length + suspended.length, takingPart: taking.length, suspended, states: taking };
};
