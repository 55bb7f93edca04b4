import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import { newEvent } from '../../../../test/contracts/events.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { EventLogUnavailable } from '../ports/event-log.js';
import { copyLog, LogsDiffer } from './copy-log.js';

let [from, to] = [new MemoryEventLog(), new MemoryEventLog()];
const all = async (log: MemoryEventLog): Promise<readonly RecordedEvent[]> => log.readAll(null, 10_000);
const record = async (log: MemoryEventLog, streams: readonly number[]): Promise<void> => {
  for (const [n, stream] of streams.entries()) await log.append(`a-${stream}`, 'any', [newEvent({ n })]);
};
const breaksAfter = (log: MemoryEventLog, appends: number): MemoryEventLog => {
  const broken = Object.create(log) as MemoryEventLog;
  let left = appends;
  broken.readAll = (...query) => log.readAll(...query);
  broken.appendRecorded = (...query) => {
    left -= 1;
    return left < 0 ? Promise.reject(new EventLogUnavailable('away')) : log.appendRecorded(...query);
  };
  return broken;
};

beforeEach(() => {
  [from, to] = [new MemoryEventLog(), new MemoryEventLog()];
});

describe('a log that is copied', () => {
  it('is the same log, and knows every command again', async () => {
    await record(from, [1, 1, 2, 1, 3, 3]);
    expect(await copyLog(from, to)).toEqual({ events: 6, written: 6 });
    expect(await all(to)).toEqual(await all(from));
    for (const { meta, stream } of await all(from)) expect(await to.streamOf(meta.commandId)).toBe(stream);
  });

  it('is copied on from where it was broken off, however often, and after more was recorded; nothing twice', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 40 }),
        fc.array(fc.nat(12), { maxLength: 4 }),
        fc.array(fc.nat(3), { maxLength: 10 }),
        async (first, breaks, later) => {
          [from, to] = [new MemoryEventLog(), new MemoryEventLog()];
          await record(from, first);
          for (const appends of breaks)
            await copyLog(from, breaksAfter(to, appends)).catch((error: unknown) =>
              expect(error).toBeInstanceOf(EventLogUnavailable),
            );
          await copyLog(from, to);
          await record(from, later);
          const { events } = await copyLog(from, to);
          expect(events).toBe(first.length + later.length);
          expect(await all(to)).toEqual(await all(from));
          expect(await copyLog(from, to)).toEqual({ events, written: 0 });
        },
      ),
      { numRuns: 60 },
    ));

  it('takes runs longer and larger than one append may be', async () => {
    await from.append(
      'a-1',
      'none',
      Array.from({ length: 260 }, (_, n) => newEvent({ n, text: 'x'.repeat(n < 20 ? 100_000 : 10) })),
    );
    expect(await copyLog(from, to)).toEqual({ events: 260, written: 260 });
    expect(await all(to)).toEqual(await all(from));
  });

  it('is refused where the other holds something else, with the first difference named', async () => {
    await record(from, [1, 2, 1]);
    await record(to, [1]);
    const [own] = await all(from);
    const [other] = await all(to);
    const refused = copyLog(from, to);
    await expect(refused).rejects.toThrow(LogsDiffer);
    await expect(refused).rejects.toThrow(`event 1 is ${other?.type} ${other?.id} (a-1, revision 0) there`);
    await expect(refused).rejects.toThrow(`${own?.id} (a-1, revision 0) in this record`);
    expect(await all(to)).toHaveLength(1);
  });

  it('is refused where the other has gone on by itself', async () => {
    await record(from, [1, 2]);
    await copyLog(from, to);
    await record(to, [3]);
    await expect(copyLog(from, to)).rejects.toThrow(
      /goes on after event 2, where this record ends: .* \(a-3, revision 0\)/,
    );
  });

  it('is refused where somebody else writes to the other meanwhile', async () => {
    await record(from, [1, 2]);
    const busy = breaksAfter(to, 9);
    busy.appendRecorded = async (...query) => {
      await to.append(query[0], 'any', [newEvent()]);
      return to.appendRecorded(...query);
    };
    await expect(copyLog(from, busy)).rejects.toThrow(/somebody else writes to it/);
  });

  it('is refused where an event is not what was recorded, which is named, and nothing after it arrives', async () => {
    await record(from, [1, 2, 3]);
    const events = await all(from);
    const damaged = breaksAfter(from, 0);
    damaged.readAll = async (...query) =>
      (await from.readAll(...query)).map((event) =>
        event.stream === 'a-2' ? ({ ...event, data: { n: 9 } } as RecordedEvent) : event,
      );
    await expect(copyLog(damaged, to)).rejects.toThrow(`event ${events[1]?.id} (a-2, revision 0) is not what was`);
    expect((await all(to)).length).toBeLessThan(2);
  });
});
