import { describe, expect, it } from '@jest/globals';
import type { Act } from './index.js';
import { clearanceOf, isRole, may, roleWords, roles } from './index.js';

const acts: readonly Act[] = ['read-public', 'record', 'amend-register', 'assess', 'administer'];

describe('what each may do', () => {
  it.each([
    [null, ['read-public']],
    ['reader', ['read-public']],
    ['focal-point', ['read-public']],
    ['secretariat', ['read-public', 'record', 'amend-register', 'assess']],
    ['administrator', acts],
  ] as const)('%s: %j and nothing else', (role, allowed) => {
    const principal = role === null ? null : { id: 'p', role, party: null };
    expect(acts.filter((act) => may(principal, act))).toEqual(allowed);
  });

  it('is refused for an act nobody has thought of', () => {
    expect(may({ id: 'p', role: 'administrator', party: null }, 'erase-everything' as Act)).toBe(false);
  });

  it('is nothing where the role is no longer known', () => {
    for (const role of ['rapporteur', 'toString', '__proto__'])
      expect(acts.filter((act) => may({ id: 'p', role: role as 'reader', party: null }, act))).toEqual([]);
  });

  it.each([
    [null, ['general']],
    ['reader', ['general']],
    ['focal-point', ['general', 'member-states']],
    ['secretariat', ['general', 'member-states', 'secretariat']],
    ['administrator', ['general', 'member-states', 'secretariat']],
    ['rapporteur', ['general']],
    ['toString', ['general']],
  ])('sees of all that is recorded, as %s, what is %j', (role, seen) => {
    const by = role === null ? null : { id: 'p', role: role as 'reader', party: null };
    expect(clearanceOf(by)).toEqual(seen);
    expect(clearanceOf(by)).toBe(clearanceOf(by));
  });

  it('names every role in three languages', () => {
    expect(roles.filter((role) => Object.values(roleWords[role]).some((word) => word === ''))).toEqual([]);
    expect([isRole('secretariat'), isRole('toString')]).toEqual([true, false]);
  });
});
