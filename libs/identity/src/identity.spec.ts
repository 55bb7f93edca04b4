import { describe, expect, it } from '@jest/globals';
import type { Act, Principal } from './index.js';
import {
  acts,
  clearanceOf,
  functions,
  isRole,
  may,
  needsFactor,
  originOf,
  roleWords,
  roles,
  rolesOfToday,
  sessionActs,
  tokenActs,
} from './index.js';

const as = (role: string, party: string | null = 'TUR'): Principal => ({ id: 'p', role: role as 'reader', party });

describe('what each may do', () => {
  it.each([
    [null, ['read-public']],
    ['reader', ['read-public']],
    ['focal-point', ['read-public']],
    ['checker', ['read-public', 'check']],
    ['integration', ['read-public', 'record']],
    ['registrar', ['read-public', 'record', 'amend-register', 'assess', 'check']],
    ['secretariat', ['read-public', 'record', 'amend-register', 'assess']],
    ['administrator', acts.filter((act) => act !== 'check' && act !== 'make-available')],
  ] as const)('%s: %j and nothing else', (role, allowed) => {
    expect(acts.filter((act) => may(role === null ? null : as(role), act))).toEqual(allowed);
  });

  it('is less by a token, which is never let do what is done in a session', () => {
    for (const role of roles) {
      const by = { ...as(role), only: tokenActs };
      expect([role, sessionActs.filter((act) => may(by, act))]).toEqual([role, []]);
      expect([role, tokenActs.filter((act) => may(by, act) !== may(as(role), act))]).toEqual([role, []]);
    }
  });

  it('asks for a second factor of those that make available, set the register or administer', () => {
    expect(roles.filter(needsFactor)).toEqual(['administrator', 'head-of-desk']);
  });

  it('is refused for an act nobody has thought of', () => {
    expect(may(as('administrator'), 'erase-everything' as Act)).toBe(false);
  });

  it('is nothing where the function is no longer known', () => {
    for (const role of ['rapporteur', 'toString', '__proto__'])
      expect(acts.filter((act) => may(as(role), act))).toEqual([]);
  });

  it('is for everybody to read what is public, and for those alone to record who see what they record on', () => {
    for (const role of roles) {
      expect([role, may(as(role, null), 'read-public')]).toEqual([role, true]);
      const records = acts.some((act) => act !== 'read-public' && may(as(role), act));
      expect([role, !records || clearanceOf(as(role)).includes('secretariat')]).toEqual([role, true]);
    }
  });
});

describe('what each may see', () => {
  it.each([
    [null, ['general']],
    ['reader', ['general']],
    ['focal-point', ['general', 'member-states']],
    ['mission', ['general', 'member-states']],
    ['host-staff', ['general', 'member-states']],
    ['secretariat', ['general', 'member-states', 'secretariat']],
    ['secretariat-reader', ['general', 'member-states', 'secretariat']],
    ['administrator', ['general', 'member-states', 'secretariat']],
    ['rapporteur', ['general']],
    ['toString', ['general']],
  ])('%s: %j', (role, seen) => {
    const by = role === null ? null : as(role);
    expect(clearanceOf(by)).toEqual(seen);
    expect(clearanceOf(by)).toBe(clearanceOf(by));
  });

  it('is what is general alone for a function of a party that has none', () => {
    for (const role of roles)
      if (functions[role].ofParty) expect([role, clearanceOf(as(role, null))]).toEqual([role, ['general']]);
  });
});

it('names every function in three languages, and gives out none of before', () => {
  const words = roles.flatMap((role) => Object.values(roleWords[role]));
  expect(new Set(words).size).toBe(3 * roles.length);
  expect(words).not.toContain('');
  expect(roles.filter((role) => !rolesOfToday.includes(role))).toEqual(['secretariat', 'reader']);
  expect([isRole('secretariat'), isRole('toString')]).toEqual([true, false]);
});

describe('whoever records', () => {
  it('is told by the account, in which function, for which party, and how they had it where it was not their own', () => {
    const holder = { id: 'a', role: 'mission', party: 'TUR' } as const;
    expect(originOf(holder)).toEqual({ actor: 'a', role: 'mission', onBehalfOf: 'TUR' });
    expect(originOf({ ...holder, actingAs: 'acting' })).toEqual({ ...originOf(holder), actingAs: 'acting' });
  });
});
