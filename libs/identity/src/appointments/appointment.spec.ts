import { describe, expect, it } from '@jest/globals';
import { inForce, standingOf, type WayToHold } from './appointment.js';

const term = (from: string, until: string | null = null, endedAt: string | null = null) => ({
  from,
  until,
  endedAt,
  lost: false,
});

describe('a function', () => {
  it.each([
    ['2026-11-28', null, null, 'in-force'],
    ['2026-11-29', null, null, 'to-come'],
    ['2026-11-01', '2026-11-28', null, 'in-force'],
    ['2026-11-28', '2026-11-28', null, 'in-force'],
    ['2026-11-01', '2026-11-27', null, 'over'],
    ['2026-11-01', '2026-12-31', '2026-11-28T08:00:00.000Z', 'over'],
    ['2026-12-01', '2026-12-31', '2026-11-28T08:00:00.000Z', 'over'],
  ] as const)('from %s to %s, ended at once %s, is on 28 November 2026 %s', (from, until, endedAt, standing) => {
    expect(standingOf(term(from, until, endedAt), '2026-11-28')).toBe(standing);
  });

  it('that the record alone knows is lost until it is over', () => {
    const lost = { ...term('2026-01-01', '2026-11-28'), lost: true };
    expect(standingOf(lost, '2026-11-28')).toBe('lost');
    expect(standingOf(lost, '2026-11-29')).toBe('over');
    expect(inForce([{ ...lost, way: 'holder' }], '2026-11-28')).toEqual([]);
  });

  it('of one’s own comes before those that one stands in for', () => {
    const of = (way: WayToHold, from: string) => ({ way, ...term(from) });
    const all = [of('acting', '2026-01-01'), of('deputy', '2026-01-01'), of('holder', '2026-12-01')];
    expect(inForce(all, '2026-11-28').map(({ way }) => way)).toEqual(['deputy', 'acting']);
    expect(inForce(all, '2026-12-01').map(({ way }) => way)).toEqual(['holder', 'deputy', 'acting']);
  });
});
