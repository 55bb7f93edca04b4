import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayEnd, mayEndAppointment, type Standing } from './administrators.js';

const today = '2026-11-28';

const given = (id: string, role: string, until: string | null = null, from = '2026-01-01') => ({
  id,
  role,
  from,
  until,
  endedAt: null,
  lost: false,
});

const of = (id: string, other: Partial<Standing> = {}): Standing => ({
  id,
  endedAt: null,
  heldSince: null,
  entered: true,
  functions: [given(`${id}1`, 'administrator')],
  ...other,
});
const until = (id: string, day: string): Standing => of(id, { functions: [given(`${id}1`, 'administrator', day)] });
const registrar = (id: string): Standing => of(id, { functions: [given(`${id}1`, 'registrar')] });

describe('an account', () => {
  it.each([
    ['one of two administrators', [of('a'), of('b')], true],
    ['the only one', [of('a')], false],
    ['the only one who ever entered', [of('a'), of('b', { entered: false })], false],
    ['the only one who has not ended', [of('a'), of('b', { endedAt: '2026-01-01' })], false],
    ['the only one who is not held', [of('a'), of('b', { heldSince: '2026-01-01' })], false],
    ['the only one whose term is not over', [of('a'), until('b', '2026-11-27')], false],
    [
      'the only one whose term has begun',
      [of('a'), of('b', { functions: [given('b1', 'administrator', null, '2026-12-01')] })],
      false,
    ],
    ['the only one without end', [of('a'), until('b', '2026-12-31')], false],
    ['one of two whose terms have an end', [until('a', '2026-12-31'), until('b', '2026-12-31')], true],
    ['the only one, whose term has an end', [until('a', '2026-12-31')], false],
    ['no administrator', [registrar('a'), of('b')], true],
    ['an administrator who never entered, beside one', [of('a', { entered: false }), of('b')], true],
  ])('%s', (_, all, may) => {
    expect(mayEnd(all, 'a', today)).toBe(may);
  });

  it('is never the last that administers, in whatever order accounts end', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids)), (ends) => {
        let all = ids.map((id) => of(id));
        for (const id of ends)
          if (mayEnd(all, id, today)) all = all.map((each) => (each.id === id ? { ...each, endedAt: 'then' } : each));
        expect(all.some(({ endedAt }) => endedAt === null)).toBe(true);
      }),
    );
  });
});

describe('a function', () => {
  const atOnce = { until: today, endedAt: 'now' };
  const later = { until: '2026-12-31', endedAt: null };

  it.each([
    ['of one of two administrators', [of('a'), of('b')], atOnce, true],
    ['of the only one', [of('a')], atOnce, false],
    ['of the only one, after a last day', [of('a')], later, false],
    ['of the only one without end', [of('a'), until('b', '2026-12-31')], later, false],
    [
      'of one who has it twice',
      [of('a', { functions: [given('a1', 'administrator'), given('a2', 'administrator')] })],
      atOnce,
      true,
    ],
    ['of a registrar', [registrar('a'), of('b')], atOnce, true],
  ])('%s', (_, all, end, may) => {
    expect(mayEndAppointment(all, 'a1', end, today)).toBe(may);
  });
});
