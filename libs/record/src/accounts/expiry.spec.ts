import { describe, expect, it } from '@jest/globals';
import { expiryAfter, hasExpired } from './expiry.js';

const now = Date.parse('2026-11-28T08:00:00.000Z');

describe('until when it is good', () => {
  it.each([
    ['2026-11-28', '2026-11-29T00:00:00.000Z'],
    ['2026-12-31', '2027-01-01T00:00:00.000Z'],
    ['2028-02-29', '2028-03-01T00:00:00.000Z'],
    ['2026-11-27', null],
    ['2027-02-30', null],
    ['2027-13-01', null],
    ['tomorrow', null],
    ['2027', null],
  ])('%s', (day, expiresAt) => {
    expect(expiryAfter(day, now)).toBe(expiresAt);
  });

  it('is the day through, and no longer', () => {
    const at = expiryAfter('2026-11-28', now);
    expect([hasExpired(at, Date.parse('2026-11-28T23:59:59.999Z')), hasExpired(at, Date.parse(at ?? ''))]).toEqual([
      false,
      true,
    ]);
    expect(hasExpired(null, now)).toBe(false);
  });
});
