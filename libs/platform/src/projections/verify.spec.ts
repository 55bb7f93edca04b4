import { beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent } from '../../../../test/contracts/events.js';
import { tally } from '../../../../test/crash/tally.js';
import { DamagedEvent } from '../leaf.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import type { Projecting } from './apply-batch.js';
import { rebuild } from './rebuild.js';
import { ProjectionRunner } from './runner.js';
import { verify } from './verify.js';

let log: MemoryEventLog;
let store: MemoryProjectionStore;
let projecting: Projecting;

beforeEach(async () => {
  [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  projecting = { log, store, projections: [tally], upcastEvent: (event) => event };
  for (let n = 0; n < 30; n += 1) await log.append(`a-${n % 4}`, 'any', [newEvent({ n })]);
  const runner = new ProjectionRunner(projecting);
  runner.start();
  await runner.waitFor((await log.head()) ?? '', 2_000);
  await runner.stop();
});

const put = (stream: string, revision: number, row: unknown) =>
  store.commit({
    rows: [{ projection: 'tally', stream, revision, row, keys: [], fresh: false }],
    ...{ unparked: [], parked: [], checkpoints: [] },
  });

describe('a record that is verified', () => {
  it('is in order, also while rows are behind', async () => {
    await log.append('a-1', 'any', [newEvent()]);
    await log.append('b-1', 'any', [newEvent()]);
    expect(await verify(projecting)).toEqual({ events: 32, streams: 5, rows: 4, findings: [] });
  });

  it('is in order, also where a stream begins and is applied while rows are being read', async () => {
    const busy = Object.create(store) as MemoryProjectionStore;
    const runner = new ProjectionRunner(projecting);
    busy.parked = () => store.parked();
    busy.index = (name) => store.index(name);
    busy.checkpoints = () => store.checkpoints();
    busy.checkpoint = () => store.checkpoint();
    busy.all = async <Row>(name: string) => {
      const rows = await store.all<Row>(name);
      const { position } = await log.append('b-2', 'none', [newEvent()]);
      runner.start();
      expect(await runner.waitFor(position, 2_000)).toBe(true);
      await runner.stop();
      return rows;
    };
    expect((await verify({ ...projecting, store: busy })).findings).toEqual([]);
  });

  it('tells of a row that is not what its events make', async () => {
    const { row, revision } = (await store.row<object>('tally', 'a-2'))!;
    await put('a-2', revision, { ...row, count: 99 });
    expect((await verify(projecting)).findings).toEqual(['a-2: tally has another row than a fresh fold']);
  });

  it('tells of keys and briefs that are not what its row makes', async () => {
    const { row, revision } = (await store.row<object>('tally', 'a-2'))!;
    await store.commit({
      rows: [{ projection: 'tally', stream: 'a-2', revision, row, keys: ['of another'], fresh: false }],
      ...{ unparked: [], parked: [], checkpoints: [] },
    });
    expect((await verify(projecting)).findings).toEqual([expect.stringMatching(/^a-2: tally is found by other keys/)]);
  });

  it('leaves rows of another version to be made anew', async () => {
    const { row, revision } = (await store.row<object>('tally', 'a-2'))!;
    await put('a-2', revision, { ...row, count: 99 });
    const next = { ...projecting, projections: [{ ...tally, version: tally.version + 1 }] };
    expect(await verify(next)).toMatchObject({ rows: 0, findings: [] });
  });

  it('tells of a row ahead of the log, and of one that is missing', async () => {
    await put('a-9', 3, {});
    const gone = { ...projecting, store: Object.assign(Object.create(store) as MemoryProjectionStore) };
    gone.store.all = async <Row>(name: string) => (await store.all<Row>(name)).filter(({ stream }) => stream !== 'a-1');
    gone.store.parked = () => store.parked();
    gone.store.index = (name: string) => store.index(name);
    gone.store.checkpoints = () => store.checkpoints();
    gone.store.checkpoint = () => store.checkpoint();
    const { findings } = await verify(gone);
    expect(findings).toContain('a-1: tally has no row of it');
    expect(findings).toContain('tally a-9: a row at revision 3, which the log does not have');
  });

  it('tells of a gap, an id that is there twice, and an event nobody can read', async () => {
    const events = await log.readAll(null, 100);
    const broken = [...events.slice(0, 5), ...events.slice(6), { ...events[3]!, position: '9999999999999999' }];
    const readAll = async (after: string | null) => (after === null ? broken : []);
    const picky: Projecting = {
      ...projecting,
      log: Object.assign(Object.create(log) as MemoryEventLog, { readAll }),
      upcastEvent: (event) => {
        if ((event.data as { n: number }).n === 7) throw new Error('no version of it');
        return event;
      },
    };
    const { findings } = await verify(picky);
    expect(findings).toContain('a-1: revision 2 where 1 was due');
    expect(findings.some((finding) => finding.includes('is there twice'))).toBe(true);
    expect(findings).toContain('a-3 1: tally cannot read it: no version of it');
  });

  it('names an event that is not what was recorded, and blames no row for it', async () => {
    const [event] = await log.readStream('a-1');
    const changed = { ...event!, data: { n: 99 } };
    const readAll = async (...asked: Parameters<typeof log.readAll>) =>
      (await log.readAll(...asked)).map((one) => (one.id === changed.id ? changed : one));
    const damaged = { ...projecting, log: Object.assign(Object.create(log) as MemoryEventLog, { readAll }) };
    const { findings } = await verify(damaged);
    expect(findings).toEqual([`event ${changed.id} (a-1, revision 0) is not what was recorded: restore a backup`]);
    await expect(rebuild({ ...damaged, store, between: async () => {} })).rejects.toThrow(findings[0]);
  });

  it('names an event that cannot be read, and reads on after it', async () => {
    const events = await log.readAll(null, 100);
    const unreadable = events[9]!;
    const readAll = async (after: string | null, limit: number) => {
      const batch = await log.readAll(after, limit);
      if (batch.some(({ id }) => id === unreadable.id)) throw new DamagedEvent(unreadable, 'cannot be read');
      return batch;
    };
    const damaged = { ...projecting, log: Object.assign(Object.create(log) as MemoryEventLog, { readAll }) };
    const found = await verify(damaged);
    expect(found.findings).toEqual([
      expect.stringContaining(`event ${unreadable.id} (a-1, revision 2) cannot be read`),
    ]);
    expect(found.events).toBe(29);
  });

  it('tells of a stream that has stopped, and why', async () => {
    const parked = { projection: 'tally', stream: 'a-1', revision: 7, eventId: 'x', error: 'no version of it' };
    const waiting = { ...parked, parkedAt: '2026-11-26T10:00:00.000Z', waiting: 1 };
    await store.commit({ rows: [], unparked: [], parked: [waiting], checkpoints: [] });
    expect((await verify(projecting)).findings).toEqual(['a-1 7: tally has stopped there: no version of it']);
  });
});
