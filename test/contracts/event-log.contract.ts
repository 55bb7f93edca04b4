import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DuplicateEvent, type EventLog, EventLogUnavailable, WrongExpectedRevision } from '#platform';
import { newEvent } from './events.js';
import { followsLiveEvents } from './event-log-subscription.contract.js';
import type { LogUnderTest } from './log-under-test.js';
import { keepsTimeAndDigests } from './event-log-time.contract.js';

/** What every adapter of the log must do. */
export function behavesAsAnEventLog(open: (clock: () => Date) => Promise<LogUnderTest>): void {
  let under: LogUnderTest;
  let log: EventLog;

  beforeEach(async () => {
    under = await open(() => new Date());
    log = under.log;
  });
  afterEach(() => under.dispose());

  describe('when empty', () => {
    it('has no head, no events, no streams and no commands', async () => {
      expect(await log.head()).toBeNull();
      expect(await log.readAll(null, 10)).toEqual([]);
      expect(await log.readStream('a-1')).toEqual([]);
      expect(await log.readStream('a-1', { direction: 'backwards' })).toEqual([]);
      expect(await log.streamOf('command')).toBeNull();
    });
  });

  describe('when appended to', () => {
    it('hands events back as given, with stream, revision and position', async () => {
      const [first, second] = [newEvent({ text: 'الأمانة العامة "x"' }), newEvent({ n: [1, null] })];
      const appended = await log.append('a-1', 'none', [first, second]);
      const events = await log.readStream('a-1');
      const any: unknown = expect.any(String);
      expect(events).toEqual([
        { ...first, meta: expect.objectContaining(first.meta), stream: 'a-1', revision: 0, position: any, leaf: any },
        {
          ...second,
          meta: expect.objectContaining(second.meta),
          stream: 'a-1',
          revision: 1,
          position: appended.position,
          leaf: any,
        },
      ]);
      expect(appended.revision).toBe(1);
      expect(await log.head()).toBe(appended.position);
      expect(events[0]!.position < events[1]!.position).toBe(true);
    });

    it('counts revisions per stream and positions over all', async () => {
      await log.append('a-1', 'any', [newEvent()]);
      await log.append('b-1', 'any', [newEvent()]);
      const { revision } = await log.append('a-1', 0, [newEvent()]);
      expect(revision).toBe(1);
      const all = await log.readAll(null, 10);
      expect(all.map(({ stream, revision: at }) => [stream, at])).toEqual([
        ['a-1', 0],
        ['b-1', 0],
        ['a-1', 1],
      ]);
      expect(all.map(({ position }) => position)).toEqual(all.map(({ position }) => position).sort());
    });

    it('takes an append whole or not at all', async () => {
      const twice = newEvent();
      await expect(log.append('a-1', 'none', [newEvent(), twice, twice])).rejects.toBeInstanceOf(DuplicateEvent);
      expect(await log.head()).toBeNull();
      await expect(log.append('a-1', 'none', [twice])).resolves.toMatchObject({ revision: 0 });
    });

    it('refuses an event whose id it has, and none beside it', async () => {
      const event = newEvent();
      await log.append('a-1', 'any', [event]);
      const [same, other] = await Promise.allSettled([
        log.append('b-1', 'any', [event]),
        log.append('c-1', 'any', [newEvent()]),
      ]);
      expect(same).toMatchObject({ status: 'rejected', reason: { name: 'DuplicateEvent', eventId: event.id } });
      expect(other.status).toBe('fulfilled');
      expect(await log.readStream('b-1')).toEqual([]);
    });

    it('refuses an append of no events', async () => {
      await expect(log.append('a-1', 'any', [])).rejects.toBeInstanceOf(RangeError);
    });
  });

  describe('with an expected revision', () => {
    it.each([
      ['none', 1],
      [0, 1],
      [2, 1],
    ] as const)('refuses %p for a stream at revision %i', async (expected, actual) => {
      await log.append('a-1', 'none', [newEvent(), newEvent()]);
      const refused = await log.append('a-1', expected, [newEvent()]).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(WrongExpectedRevision);
      expect(refused).toMatchObject({ stream: 'a-1', expected, actual });
      expect(await log.readStream('a-1')).toHaveLength(2);
    });

    it('refuses an exact one for a stream that does not exist', async () => {
      await expect(log.append('a-1', 0, [newEvent()])).rejects.toMatchObject({ actual: -1 });
    });

    it('lets one of twenty concurrent writers win', async () => {
      await log.append('a-1', 'none', [newEvent()]);
      const writers = Array.from({ length: 20 }, (_, n) => log.append('a-1', 0, [newEvent({ n })]));
      const results = await Promise.allSettled(writers);
      const lost = results.filter(({ status }) => status === 'rejected');
      expect(lost).toHaveLength(19);
      for (const one of lost) expect(one).toMatchObject({ reason: { name: 'WrongExpectedRevision', actual: 1 } });
      expect(await log.readStream('a-1')).toHaveLength(2);
    });
  });

  describe('when read', () => {
    const revisions = (events: readonly { revision: number }[]): number[] => events.map(({ revision }) => revision);

    beforeEach(async () => {
      await log.append('other-1', 'none', [newEvent()]);
      await log.append('a-1', 'none', [newEvent(), newEvent(), newEvent(), newEvent()]);
    });

    it('reads a stream forwards, from a revision, with a limit', async () => {
      expect(revisions(await log.readStream('a-1'))).toEqual([0, 1, 2, 3]);
      expect(revisions(await log.readStream('a-1', { from: 2 }))).toEqual([2, 3]);
      expect(revisions(await log.readStream('a-1', { from: 1, limit: 2 }))).toEqual([1, 2]);
      expect(revisions(await log.readStream('a-1', { from: 4 }))).toEqual([]);
      expect(revisions(await log.readStream('a-1', { limit: 0 }))).toEqual([]);
    });

    it('reads a stream backwards, from a revision, with a limit', async () => {
      expect(revisions(await log.readStream('a-1', { direction: 'backwards' }))).toEqual([3, 2, 1, 0]);
      expect(revisions(await log.readStream('a-1', { direction: 'backwards', from: 1 }))).toEqual([1, 0]);
      expect(revisions(await log.readStream('a-1', { direction: 'backwards', limit: 1 }))).toEqual([3]);
    });

    it('reads all after a position', async () => {
      const all = await log.readAll(null, 100);
      expect(all).toHaveLength(5);
      expect(await log.readAll(all[1]!.position, 2)).toEqual(all.slice(2, 4));
      expect(await log.readAll(all[4]!.position, 2)).toEqual([]);
    });
  });

  describe('when the answer to a command was lost', () => {
    it('knows the stream it wrote to, also after it was opened anew', async () => {
      await log.append('a-1', 'none', [newEvent({}, 'command-1'), newEvent({}, 'command-1')]);
      expect(await log.streamOf('command-1')).toBe('a-1');
      expect(await log.streamOf('command-2')).toBeNull();
      if (under.reopen === null) return;
      const again = await under.reopen();
      expect(await again.streamOf('command-1')).toBe('a-1');
      expect(await again.readStream('a-1')).toHaveLength(2);
      await expect(again.append('a-1', 1, [newEvent()])).resolves.toMatchObject({ revision: 2 });
    });
  });

  describe('when closed', () => {
    it('answers what was asked before, and nothing after', async () => {
      const before = log.append('a-1', 'none', [newEvent()]);
      await log.close();
      await expect(before).resolves.toMatchObject({ revision: 0 });
      await expect(log.append('a-1', 'any', [newEvent()])).rejects.toBeInstanceOf(EventLogUnavailable);
      await expect(log.readAll(null, 1)).rejects.toBeInstanceOf(EventLogUnavailable);
      await expect(log.close()).resolves.toBeUndefined();
    });
  });

  followsLiveEvents(() => log);
  keepsTimeAndDigests(open);
}
