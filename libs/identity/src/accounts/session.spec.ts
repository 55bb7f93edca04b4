import { describe, expect, it } from '@jest/globals';
import { isOpen, isToBeNoted } from './session.js';

const minutes = (n: number): number => n * 60_000;

describe('a session', () => {
  it.each([
    ['just opened', 0, 0, 0, true],
    ['idle for 59 minutes', 0, 0, 59, true],
    ['idle for an hour', 0, 0, 60, false],
    ['used until a moment ago, 11:59 hours old', 0, 719, 719, true],
    ['used until a moment ago, twelve hours old', 0, 719, 720, false],
    ['of a clock that was put back', 10, 10, 0, true],
  ])('%s', (_, opened, seen, now, open) => {
    expect(isOpen({ openedAt: minutes(opened), seenAt: minutes(seen) }, minutes(now))).toBe(open);
  });

  it('is noted by the minute', () => {
    expect([0, 59_999, 60_000, -60_000].map((now) => isToBeNoted({ seenAt: 0 }, now))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
