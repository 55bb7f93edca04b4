export * from './accounts/index.js';
export * from './appointments/index.js';
export * from './scopes.js';
import type { Distribution, Origin, StandIn, Words } from '#kernel';
import { distributions } from '#kernel';
import { type Act, acts, functions, sessionActs } from './functions.js';

export { type Act, acts, functions, sessionActs };

/** What somebody is appointed to. */
export type Role = keyof typeof functions;
export const roles = Object.keys(functions) as readonly Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(functions, text);

/** Those that somebody can be given; a former one answers for what was given it. */
export const rolesOfToday = roles.filter((role) => !functions[role].former);

/** Whoever sends a request: an opaque id, a function, and the state or organ spoken for. Never a person's name. */
export interface Principal {
  readonly id: string;
  readonly role: Role;
  readonly party: string | null;
  /** The acts of the function that a token is made for; missing for whoever is here in person. */
  readonly only?: readonly Act[];
  /** How they have the function, where it is not their own. */
  readonly actingAs?: StandIn;
}

/** Whoever sent a command, as the record keeps it. */
export const originOf = ({ id: actor, role, party: onBehalfOf, actingAs }: Principal): Origin => ({
  actor,
  role,
  onBehalfOf,
  ...(actingAs !== undefined && { actingAs }),
});

export type SessionAct = (typeof sessionActs)[number];
const isSessionAct = (act: Act): act is SessionAct => (sessionActs as readonly Act[]).includes(act);

/** What a token can be made for, and one of before is. */
export const tokenActs: readonly Exclude<Act, SessionAct>[] = acts.filter((act) => !isSessionAct(act));

/** What of a function a token can be made for. */
export const tokenActsOf = (role: Role): readonly Act[] => {
  const its: readonly Act[] = functions[role].acts;
  return tokenActs.filter((act) => its.includes(act));
};

/** Whether whoever has the function needs a second factor: for those that make available or administer. */
export const needsFactor = (role: Role): boolean => functions[role].acts.some(isSessionAct);

/** `null` for nobody, for a function that is no longer known, and for one of a party that has none. */
const functionOf = (principal: Principal | null) => {
  if (principal === null || !isRole(principal.role)) return null;
  const found = functions[principal.role];
  return found.ofParty && principal.party === null ? null : found;
};

/** What is public needs no one; everything else needs a principal whose function has it. */
export const may = (principal: Principal | null, act: Act): boolean => {
  if (principal !== null && !isRole(principal.role)) return false;
  const allowed: readonly Act[] = functionOf(principal)?.acts ?? ['read-public'];
  return allowed.includes(act) && (principal?.only?.includes(act) ?? true);
};

const upTo = (narrowest: Distribution): readonly Distribution[] =>
  distributions.slice(0, distributions.indexOf(narrowest) + 1);

const clearances: Readonly<Record<Distribution, readonly Distribution[]>> = {
  general: upTo('general'),
  'member-states': upTo('member-states'),
  secretariat: upTo('secretariat'),
  desk: upTo('desk'),
};

/** What is seen where entries are looked at before they stand: on lists and pages of the desk, by those who may go there. */
export const deskClearance: readonly Distribution[] = clearances.desk;

/** The distributions that somebody may see: what is general, where he has no function. One list for all who see as much. */
export const clearanceOf = (principal: Principal | null): readonly Distribution[] =>
  clearances[functionOf(principal)?.sees ?? 'general'];

export const roleWords: Readonly<Record<Role, Words>> = Object.fromEntries(
  roles.map((role) => [role, functions[role].words]),
) as Record<Role, Words>;
