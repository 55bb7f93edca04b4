import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { rowsIn } from '../../../../test/contracts/entries.js';
import { newEvent } from '../../../../test/contracts/events.js';
import { tally } from '../../../../test/crash/tally.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { LogMismatch } from '../head/check-head.js';
import { noChanges } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';
import { rebuild } from './rebuild.js';
import { ProjectionRunner } from './runner.js';
import { verify } from './verify.js';

const upcastEvent = (event: RecordedEvent): RecordedEvent => event;
const projections = [tally as Projection];

describe('a rebuild beside the rows that are read', () => {
  it('goes on while others write, and rows are never missing and never go back', async () => {
    const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
    const projecting = { log, store, projections, upcastEvent };
    const append = (n: number) => log.append(`a-${n % 7}`, 'any', [newEvent({ n })]);
    for (let n = 0; n < 500; n += 1) await append(n);
    const troubles: unknown[] = [];
    const runner = new ProjectionRunner({
      ...projecting,
      appended: (listener) => log.onAppended(listener),
      onTrouble: (error) => troubles.push(error),
    });
    runner.start();
    await runner.waitFor((await log.head()) ?? '', 5_000);
    let [seen, written] = ['', 500];
    const events = await rebuild({
      ...projecting,
      batch: 20,
      async between() {
        if (written < 600) await append((written += 1));
        const position = await store.checkpoint();
        expect((await rowsIn(store, 'tally')).length).toBe(7);
        expect((position ?? '') >= seen).toBe(true);
        seen = position ?? '';
      },
    });
    expect(events).toBeGreaterThan(520);
    for (let n = 0; n < 50; n += 1) await append(n);
    expect(await runner.waitFor((await log.head()) ?? '', 5_000)).toBe(true);
    await runner.stop();
    expect((await store.checkpoints())[0]?.generation).toBe(1);
    expect((await verify(projecting)).findings).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('mends a row that was not as a fresh fold makes it', async () => {
    const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
    const projecting = { log, store, projections, upcastEvent };
    await log.append('a-1', 'any', [newEvent()]);
    await rebuild({ ...projecting, between: async () => {} });
    const wrong = { projection: 'tally', stream: 'a-1', revision: 0, state: { count: 9 } };
    await store.commit({ ...noChanges, heads: [wrong] });
    expect((await verify(projecting)).findings).toHaveLength(1);
    expect(await rebuild({ ...projecting, between: async () => {} })).toBe(1);
    expect((await verify(projecting)).findings).toEqual([]);
  });

  it('ends where the log ends before the rows, which stay as they are', async () => {
    const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
    for (let n = 0; n < 3; n += 1) await log.append('a-1', 'any', [newEvent()]);
    const slow: Projection = { ...projections[0]!, name: 'slow' };
    await rebuild({ log, store, projections: [...projections, slow], upcastEvent, between: async () => {} });
    // One that has only begun: where it stands does not matter.
    const begun = (await store.checkpoints()).filter(({ projection }) => projection === 'tally');
    await store.adjustCheckpoints(() => ({
      cleared: ['slow'],
      fresh: begun.map((one) => ({ ...one, projection: 'slow', position: null })),
    }));
    const lost = new MemoryEventLog();
    await lost.append('a-1', 'any', [newEvent()]);
    for (const shorter of [lost, new MemoryEventLog()])
      await expect(
        rebuild({ log: shorter, store, projections: [...projections, slow], upcastEvent, between: async () => {} }),
      ).rejects.toBeInstanceOf(LogMismatch);
    expect(new Set((await store.checkpoints()).map(({ position }) => position))).toEqual(
      new Set([await log.head(), null]),
    );
  });

  it('tells how many events it has read, and where the log and its rows end where it is not to go on', async () => {
    const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
    for (let n = 0; n < 5; n += 1) await log.append('a-1', 'any', [newEvent()]);
    const counts: number[] = [];
    const between = async (events: number): Promise<void> => void counts.push(events);
    expect(await rebuild({ log, store, projections, upcastEvent, batch: 2, between })).toBe(5);
    expect(counts.slice(0, 3)).toEqual([2, 4, 5]);
    const head = (await log.head())!;
    const shorter = new MemoryEventLog();
    const again = () => rebuild({ log: shorter, store, projections, upcastEvent, between: async () => {} });
    await expect(again()).rejects.toThrow(
      `the log ends at its beginning, and its rows were made of events up to ${head}`,
    );
    await shorter.append('a-1', 'any', [newEvent()]);
    await expect(again()).rejects.toThrow(`the log ends at ${(await shorter.head())!}, and its rows`);
  });

  it('of an empty log is nothing, at once', async () => {
    const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
    expect(await rebuild({ log, store, projections, upcastEvent, between: async () => {} })).toBe(0);
  });
});
