import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayEnd, type Standing } from './administrators.js';

const of = (id: string, other: Partial<Standing> = {}): Standing => ({
  id,
  role: 'administrator',
  endedAt: null,
  heldSince: null,
  entered: true,
  ...other,
});

describe('an account', () => {
  it.each([
    ['one of two administrators', [of('a'), of('b')], true],
    ['the only one', [of('a')], false],
    ['the only one who ever entered', [of('a'), of('b', { entered: false })], false],
    ['the only one who has not ended', [of('a'), of('b', { endedAt: '2026-01-01' })], false],
    ['the only one who is not held', [of('a'), of('b', { heldSince: '2026-01-01' })], false],
    ['no administrator', [of('a', { role: 'secretariat' }), of('b')], true],
    ['an administrator who never entered, beside one', [of('a', { entered: false }), of('b')], true],
  ])('%s', (_, all, may) => {
    expect(mayEnd(all, 'a')).toBe(may);
  });

  it('is never the last that administers, in whatever order accounts end', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids)), (ends) => {
        let all = ids.map((id) => of(id));
        for (const id of ends)
          if (mayEnd(all, id)) all = all.map((each) => (each.id === id ? { ...each, endedAt: 'then' } : each));
        expect(all.some(({ endedAt }) => endedAt === null)).toBe(true);
      }),
    );
  });
});
