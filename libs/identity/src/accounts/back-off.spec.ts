import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterRefusal, FORGOTTEN_MS, type Refusals, waitFor } from './back-off.js';

const after = (times: number): Refusals | undefined => {
  let refusals: Refusals | undefined;
  for (let n = 0; n < times; n += 1) refusals = afterRefusal(refusals, 0);
  return refusals;
};

describe('whoever was refused', () => {
  it('may try four times at once, then waits twice as long after each, and never more than a minute', () => {
    expect([0, 4, 5, 6, 7, 10, 11, 40, 2_000].map((times) => waitFor(after(times), 0))).toEqual([
      0, 0, 1_000, 2_000, 4_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('waits less as time goes by, and not at all after a quarter of an hour', () => {
    expect([1_000, 3_999, 4_000, FORGOTTEN_MS].map((now) => waitFor(after(7), now))).toEqual([3_000, 1, 0, 0]);
    expect(afterRefusal(after(7), FORGOTTEN_MS)).toEqual({ count: 1, lastAt: FORGOTTEN_MS });
  });

  it('comes in within a minute, whatever was tried before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(FORGOTTEN_MS), { maxLength: 60 }), (pauses) => {
        let [refusals, now]: [Refusals | undefined, number] = [undefined, 0];
        for (const pause of pauses) {
          now += pause;
          if (waitFor(refusals, now) === 0) refusals = afterRefusal(refusals, now);
        }
        expect(waitFor(refusals, now)).toBeLessThanOrEqual(60_000);
        expect(waitFor(refusals, now + 60_000)).toBe(0);
      }),
    );
  });
});
