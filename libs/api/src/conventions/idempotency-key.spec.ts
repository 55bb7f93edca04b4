import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idempotencyKeyIn } from './idempotency-key.js';

const keyOf = (header: string) => idempotencyKeyIn(header)?.key;

describe('a key', () => {
  it.each([
    ['eco-1', '"eco-1"', 'eco-1'],
    ['a\\b', '"a\\\\b"', 'a\\b'],
    ['a"b', '"a\\"b"', 'a"b'],
    ['eco-1', '"eco-1";from=us', 'eco-1'],
    ['eco-1', '"eco-1"; a=1;b="x, \\"y"; c', 'eco-1'],
  ])('%s is the same as %s', (one, other, key) => {
    expect([keyOf(one), keyOf(other)]).toEqual([key, key]);
  });

  it('may hold spaces where it is quoted', () => {
    expect(idempotencyKeyIn('"eco 1"')).toEqual({ key: 'eco 1', former: [] });
  });

  it.each(['"', '""', '"a"b"', '"a', 'a"', 'a;b=1', '"a";B', ':YQ==:'])('%s stands for itself', (header) => {
    expect(keyOf(header)).toBe(header);
  });

  it.each(['', 'a b', 'é', '"é"', '"a", "b"', '"a" b', 'x'.repeat(201), `"${'x'.repeat(201)}"`, '"a\tb"'])(
    '%j is none',
    (header) => {
      expect(() => idempotencyKeyIn(header)).toThrow('malformed-query');
    },
  );

  it('is known in each form in which it was once kept, and quoted as often as one likes is one that was quoted so', () => {
    expect(idempotencyKeyIn('eco-1')).toEqual({ key: 'eco-1', former: ['"eco-1"'] });
    expect(idempotencyKeyIn('"eco-1"')).toEqual({ key: 'eco-1', former: ['"eco-1"'] });
    expect(idempotencyKeyIn('"eco-1";a=1')).toEqual({ key: 'eco-1', former: ['"eco-1"', '"eco-1";a=1'] });
  });

  it('is the same bare and quoted, whatever it holds', () => {
    const visible = fc.stringMatching(/^[a-zA-Z0-9!#$%&'()*+,./:;<=>?@[\]^_`{|}~\\-][\x21-\x7e]{0,99}$/);
    fc.assert(
      fc.property(visible, (key) => {
        const quoted = JSON.stringify(key);
        expect(idempotencyKeyIn(quoted)).toEqual({ ...idempotencyKeyIn(key), key });
      }),
    );
  });

  it('is read in a moment, however it is made', () => {
    for (const header of [`"${'a'.repeat(16_000)}`, `"a"${';a=b'.repeat(4_000)}"`, `"a"${' ;'.repeat(8_000)}`]) {
      const began = performance.now();
      expect(() => idempotencyKeyIn(header)).toThrow('malformed-query');
      expect(performance.now() - began).toBeLessThan(200);
    }
  });
});
