import { beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK_STREAM, ClockBehind } from '../ports/log-time.js';
import { Stamps } from './stamps.js';

const HOUR_MS = 3_600_000;
const begin = Date.parse('2026-11-26T10:00:00.000Z');

let now: number;
let stamps: Stamps;
beforeEach(() => {
  now = begin;
  stamps = new Stamps(() => new Date(now));
});

const seen = (stream: string, position: string, at: number): boolean =>
  stamps.saw({ stream, position, meta: { recordedAt: new Date(at).toISOString() } });
const next = (): number => Date.parse(stamps.next('a-1'));

describe('a correction that another process recorded, seen only after something was settled', () => {
  it('lets what was settled be passed, also where it was settled by a wrong time', () => {
    seen('a-1', '1', begin + HOUR_MS);
    now += 50;
    stamps.settle(now);
    seen(CLOCK_STREAM, '2', begin);
    expect(next()).toBe(now + 1);
  });

  it('keeps nothing that was promised while this clock too was wrong', () => {
    now += HOUR_MS;
    stamps.settle(now);
    now -= HOUR_MS;
    expect(next).toThrow(ClockBehind);
    seen(CLOCK_STREAM, '2', begin);
    expect(next()).toBe(begin + 1);
  });
});
