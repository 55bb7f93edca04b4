import type { Distribution, RecordingAct, Words } from '#kernel';
import { distributions } from '#kernel';

export const roles = ['administrator', 'secretariat', 'focal-point', 'reader'] as const;
export type Role = (typeof roles)[number];

/** Whoever sends a request: an opaque id, a role, and the state or organ spoken for. Never a person's name. */
export interface Principal {
  readonly id: string;
  readonly role: Role;
  readonly party: string | null;
}

/** What can be asked of the record. */
export type Act = 'read-public' | RecordingAct | 'administer';

/**
 * What each role may do; what is not listed is refused. A focal point reads only: a state's own word enters the record as an
 * update that is reviewed, and until updates exist there is nothing a focal point could record without speaking for the Secretariat.
 */
const granted: Readonly<Record<Role, readonly Act[]>> = {
  administrator: ['read-public', 'record', 'amend-register', 'assess', 'administer'],
  secretariat: ['read-public', 'record', 'amend-register', 'assess'],
  'focal-point': ['read-public'],
  reader: ['read-public'],
};

/** What is public needs no one; everything else needs a principal whose role is granted it. A role no longer known gets nothing. */
export const may = (principal: Principal | null, act: Act): boolean =>
  principal === null
    ? act === 'read-public'
    : Object.hasOwn(granted, principal.role) && granted[principal.role].includes(act);

/** The narrowest distribution that each role may see. */
const cleared: Readonly<Record<Role, Distribution>> = {
  administrator: 'secretariat',
  secretariat: 'secretariat',
  'focal-point': 'member-states',
  reader: 'general',
};

const upTo = (narrowest: Distribution): readonly Distribution[] =>
  distributions.slice(0, distributions.indexOf(narrowest) + 1);

const clearances: Readonly<Record<Distribution, readonly Distribution[]>> = {
  general: upTo('general'),
  'member-states': upTo('member-states'),
  secretariat: upTo('secretariat'),
};

/** The distributions that somebody may see: what is general, for anybody and for a role no longer known. One list for all who see as much. */
export const clearanceOf = (principal: Principal | null): readonly Distribution[] =>
  clearances[principal !== null && isRole(principal.role) ? cleared[principal.role] : 'general'];

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

export const roleWords: Readonly<Record<Role, Words>> = {
  administrator: { ar: 'مدير النظام', en: 'administrator', fr: 'administrateur' },
  secretariat: { ar: 'الأمانة العامة', en: 'Secretariat', fr: 'Secrétariat' },
  'focal-point': { ar: 'جهة اتصال', en: 'focal point', fr: 'point focal' },
  reader: { ar: 'قارئ', en: 'reader', fr: 'lecteur' },
};
