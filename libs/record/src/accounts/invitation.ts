import { functions, isRole, type Role, rolesOfToday, roleWords } from '#identity';
import type { Words } from '#kernel';
import type { Invited } from './people.js';

/** As somebody typed it. */
export interface Invitation extends Omit<Invited, 'role'> {
  readonly role: string;
}

export type FunctionFault = 'unknown-function' | 'party-needed' | 'unknown-party';
export type InvitationFault = 'name-missing' | FunctionFault;

/** What is given to somebody or something: to whom, which function, and of which party. */
interface Granted {
  readonly name: string;
  readonly role: Role;
}

/** The function that is to be given, or what is wrong with it. `hasParty`: whether the register has a party of a code. */
export const functionIn = async (
  { role, party }: Pick<Invitation, 'role' | 'party'>,
  hasParty: (code: string) => Promise<boolean>,
): Promise<Pick<Granted, 'role'> | FunctionFault> => {
  if (!isRole(role) || functions[role].former) return 'unknown-function';
  if (functions[role].ofParty && party === null) return 'party-needed';
  return party === null || (await hasParty(party)) ? { role } : 'unknown-party';
};

/** What is wrong with what was typed, or what it is. */
export const grantedIn = async (
  typed: Pick<Invitation, 'name' | 'role' | 'party'>,
  hasParty: (code: string) => Promise<boolean>,
): Promise<Granted | InvitationFault> => {
  const name = typed.name.trim();
  if (name === '') return 'name-missing';
  const found = await functionIn(typed, hasParty);
  return typeof found === 'string' ? found : { name, ...found };
};

/** Who is to be invited. */
export const readInvitation = async (
  typed: Invitation,
  hasParty: (code: string) => Promise<boolean>,
): Promise<Invited | InvitationFault> => {
  const granted = await grantedIn(typed, hasParty);
  return typeof granted === 'string' ? granted : { ...typed, ...granted };
};

interface FunctionListed {
  readonly role: Role;
  readonly words: Words;
}

/** What somebody can be invited to. */
export const functionsToGive: readonly FunctionListed[] = rolesOfToday.map((role) => ({
  role,
  words: roleWords[role],
}));

/** What a function is called; one that is no longer known goes by its code. */
export const functionWords = (role: string): Words =>
  isRole(role) ? roleWords[role] : { ar: role, en: role, fr: role };
