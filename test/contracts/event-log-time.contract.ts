import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK_STREAM, ClockBehind, type Envelope, type EventLog, leafOf } from '#platform';
import type { LogUnderTest } from './log-under-test.js';
import { newEvent, recordedEvent } from './events.js';

const YEAR_MS = 365 * 24 * 3_600_000;

/** When the log learns of an event, what tells that it is still the same, and how it is taken over from another log. */
export function keepsTimeAndDigests(open: (clock: () => Date) => Promise<LogUnderTest>): void {
  let under: LogUnderTest;
  let log: EventLog;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-26T10:00:00.000Z');
    under = await open(() => new Date(now));
    log = under.log;
  });
  afterEach(() => under.dispose());

  const instants = async (): Promise<readonly string[]> =>
    (await log.readAll(null, 100)).map(({ meta }) => meta.recordedAt);

  describe('the time of the log', () => {
    it('is its own, one for all events of an append', async () => {
      await log.append('a-1', 'none', [newEvent(), newEvent()]);
      now += 1_500;
      await log.append('b-1', 'none', [newEvent()]);
      const first = '2026-11-26T10:00:00.000Z';
      expect(await instants()).toEqual([first, first, '2026-11-26T10:00:01.500Z']);
    });

    it('never goes back, whatever a clock does', async () => {
      await log.append('a-1', 'none', [newEvent()]);
      now -= 90_000;
      await log.append('b-1', 'none', [newEvent()]);
      expect(new Set(await instants()).size).toBe(1);
      expect(await log.clockBehind()).toBe(90_000);
    });

    it('stands still while the clock is far behind it: nothing is recorded, and it goes on when the clock is right', async () => {
      await log.append('a-1', 'none', [newEvent()]);
      now -= YEAR_MS;
      await expect(log.append('b-1', 'none', [newEvent()])).rejects.toBeInstanceOf(ClockBehind);
      expect(await log.clockBehind()).toBe(YEAR_MS);
      expect(await log.readStream('b-1')).toEqual([]);
      now += YEAR_MS;
      await expect(log.append('b-1', 'none', [newEvent()])).resolves.toMatchObject({ revision: 0 });
    });

    it('goes on from a clock that was put right, once an operator has recorded that it was wrong', async () => {
      now += 10 * YEAR_MS;
      await log.append('a-1', 'none', [newEvent()]);
      await log.settle(new Date(now));
      now -= 10 * YEAR_MS;
      await log.append(CLOCK_STREAM, 'none', [newEvent({}, 'correction', 'InstantsCorrected')]);
      now += 1_000;
      await log.append('b-1', 'none', [newEvent()]);
      expect(await log.clockBehind()).toBe(0);
      const [, corrected = '', later] = await instants();
      expect([corrected, later]).toEqual(['2026-11-26T10:00:00.000Z', '2026-11-26T10:00:01.000Z']);
      if (under.reopen === null) return;
      log = await under.reopen();
      expect(await log.clockBehind()).toBe(0);
      await expect(log.append('c-1', 'none', [newEvent()])).resolves.toMatchObject({ revision: 0 });
    });

    it('keeps what was settled after it was put right', async () => {
      await log.append('a-1', 'none', [newEvent()]);
      await log.append(CLOCK_STREAM, 'none', [newEvent({}, 'correction', 'InstantsCorrected')]);
      const settled = [now];
      await log.settle(new Date(now));
      await log.append('b-1', 'none', [newEvent()]);
      // Read anew, the correction begins nothing again.
      await log.readAll(null, 100);
      await log.readStream(CLOCK_STREAM);
      now += 60_000;
      settled.push(now);
      await log.settle(new Date(now));
      now -= 30_000;
      await log.append('c-1', 'none', [newEvent()]);
      const [, , b = '', c = ''] = await instants();
      expect(Date.parse(b)).toBeGreaterThan(settled[0] ?? 0);
      expect(Date.parse(c)).toBeGreaterThan(settled[1] ?? 0);
    });

    it('does not go back to a wrong time that was put right, where an older event is read again', async () => {
      now += 10 * YEAR_MS;
      await log.append('a-1', 'none', [newEvent()]);
      now -= 10 * YEAR_MS;
      await log.append(CLOCK_STREAM, 'none', [newEvent({}, 'correction', 'InstantsCorrected')]);
      await log.append('b-1', 'none', [newEvent()]);
      if (under.reopen !== null) log = await under.reopen();
      await log.readStream('a-1');
      await log.readAll(null, 1);
      await log.append('a-1', 0, [newEvent()]);
      expect(await log.clockBehind()).toBeLessThan(1_000);
    });

    describe('in a process that began after it was put right', () => {
      const corrected = async (more: number): Promise<void> => {
        now += 10 * YEAR_MS;
        await log.append('a-1', 'none', [newEvent()]);
        now -= 10 * YEAR_MS;
        await log.append(CLOCK_STREAM, 'none', [newEvent({}, 'correction', 'InstantsCorrected')]);
        for (let n = 0; n < more; n += 1) await log.append('b-1', 'any', [newEvent()]);
        if (under.reopen !== null) log = await under.reopen();
        now += 60_000;
      };

      it('is no wrong one for an event of before that is read there first', async () => {
        await corrected(1);
        await log.readStream('a-1');
        expect(await log.clockBehind()).toBeLessThan(1_000);
      });

      it.each([0, 1])(
        'has passed what was settled there before anything was recorded, %s events later',
        async (more) => {
          await corrected(more);
          await log.settle(new Date(now));
          await log.append('c-1', 'none', [newEvent()]);
          expect(Date.parse((await instants()).at(-1) ?? '')).toBeGreaterThan(now);
        },
      );
    });

    it('has passed an instant that was settled', async () => {
      const { position } = await log.append('a-1', 'none', [newEvent()]);
      now += 10_000;
      expect(await log.settle(new Date(now))).toBe(position);
      now -= 5_000;
      await log.append('b-1', 'none', [newEvent()]);
      const [, later = ''] = await instants();
      expect(Date.parse(later)).toBeGreaterThan(now + 5_000);
    });

    it('settles nothing that has not come', async () => {
      await expect(log.settle(new Date(now + 1))).rejects.toBeInstanceOf(RangeError);
      expect(await log.settle(new Date(now))).toBeNull();
    });
  });

  describe('the leaf of an event', () => {
    it('is that of the event as it is stored, with a salt of its own', async () => {
      await log.append('a-1', 'none', [newEvent({ n: 1.5, text: 'الأمانة', gone: undefined }), newEvent()]);
      const events = await log.readStream('a-1');
      for (const event of events) expect(event.leaf).toBe(leafOf(event));
      const salts = events.map(({ meta }) => meta.salt ?? '');
      expect(new Set(salts).size).toBe(2);
      for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
    });
  });

  describe('events of another log', () => {
    const older = (revision: number): Envelope => {
      const { position: _, ...event } = recordedEvent(newEvent({ revision }), {
        stream: 'a-1',
        revision,
        position: '',
      });
      return event;
    };

    it('are taken over as they are; those without a leaf get theirs', async () => {
      const events = [older(0), { ...older(1), leaf: leafOf(older(1)) }];
      const given = events.map((event) => ({ ...event, leaf: leafOf(event) }));
      await log.appendRecorded('a-1', 'none', [events[0]!]);
      await log.appendRecorded('a-1', 0, [given[1]!]);
      expect(await log.readStream('a-1')).toEqual(
        given.map((event) => ({ ...event, position: expect.any(String) as unknown })),
      );
    });

    it('are refused at another place than theirs', async () => {
      await expect(log.appendRecorded('a-1', 'none', [older(1)])).rejects.toBeInstanceOf(RangeError);
      await expect(log.appendRecorded('b-1', 'none', [older(0)])).rejects.toBeInstanceOf(RangeError);
      expect(await log.readAll(null, 10)).toEqual([]);
    });
  });
}
