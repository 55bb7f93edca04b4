import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { newEvent } from '../../../../test/contracts/events.js';
import { CLOCK_STREAM, MAX_CLOCK_SKEW_MS } from '../ports/log-time.js';
import type { Checkpoint } from '../ports/projection-store.js';
import { timesOf } from './instants.js';

const noon = Date.parse('2026-11-28T12:00:00.000Z');
const later = (ms: number): string => new Date(noon + ms).toISOString();

const event = (position: string, recordedAt: string, more: Partial<RecordedEvent> = {}): RecordedEvent => {
  const { type, v, data, meta } = newEvent();
  return { type, v, data, meta: { ...meta, recordedAt }, id: position, stream: 'a-1', revision: 0, position, ...more };
};
const corrected = (position: string, data: object, type = 'InstantsCorrected'): RecordedEvent =>
  event(position, later(0), { stream: CLOCK_STREAM, type, data });
const from = (position: string | null, rising: Checkpoint['instants'] = null): Checkpoint => ({
  projection: 'p',
  version: 1,
  generation: 0,
  partition: 0,
  position,
  instants: rising,
});

describe('the instants of a log', () => {
  it('are kept where they rise, of one run that begins with the first', () => {
    const { instants, rising, corrected } = timesOf(from(null), [
      event('1', later(0)),
      event('2', later(0)),
      event('3', later(10)),
      event('4', later(5)),
      event('5', later(11)),
    ]);
    expect(instants).toEqual([
      { projection: 'p', run: '1', instant: later(0), position: '1' },
      { projection: 'p', run: '1', instant: later(10), position: '3' },
      { projection: 'p', run: '1', instant: later(11), position: '5' },
    ]);
    expect([rising, corrected]).toEqual([{ run: '1', newest: later(11) }, []]);
  });

  it('go on from where the checkpoint is, and count nothing twice that it has passed', () => {
    const known = { run: '1', newest: later(10) };
    const events = [event('2', later(50)), event('3', later(60)), event('4', later(8)), event('5', later(70))];
    expect(timesOf(from('3', known), events)).toEqual({
      instants: [{ projection: 'p', run: '1', instant: later(70), position: '5' }],
      corrected: [],
      rising: { run: '1', newest: later(70) },
    });
    expect(timesOf(from('5', known), events)).toEqual({ instants: [], corrected: [], rising: known });
  });

  it('begin a new run where they fall by more than clocks may differ', () => {
    const known = { run: '1', newest: later(0) };
    expect(timesOf(from('1', known), [event('2', later(-MAX_CLOCK_SKEW_MS))]).rising).toEqual(known);
    const fallen = later(-MAX_CLOCK_SKEW_MS - 1);
    expect(timesOf(from('1', known), [event('2', fallen)])).toEqual({
      instants: [{ projection: 'p', run: '2', instant: fallen, position: '2' }],
      corrected: [],
      rising: { run: '2', newest: fallen },
    });
  });

  it('begin a new run where an operator put the clock right, which is kept with the instants that it speaks of', () => {
    const data = { since: '2026-11-28T13:00:00+01:00', by: '2026-11-28T12:30:00Z' };
    const known = { run: '1', newest: later(0) };
    expect(timesOf(from('1', known), [corrected('2', data), event('3', later(1))])).toEqual({
      instants: [{ projection: 'p', run: '3', instant: later(1), position: '3' }],
      corrected: [{ projection: 'p', position: '2', since: later(0), by: later(1_800_000) }],
      rising: { run: '3', newest: later(1) },
    });
    expect(timesOf(from('1', known), [corrected('2', {}, 'SomethingElse')])).toEqual({
      instants: [],
      corrected: [],
      rising: null,
    });
  });
});
