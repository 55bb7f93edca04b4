import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './wait-after.js';

describe('the wait after failures', () => {
  it('doubles up to the longest, however many there were', () => {
    expect([0, 1, 2, 3, 4, 2_000].map((failures) => waitAfter(failures, 50, 500))).toEqual([
      50, 100, 200, 400, 500, 500,
    ]);
  });
});
