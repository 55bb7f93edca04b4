import { beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent } from '../../../../test/contracts/events.js';
import { type Tally, tally } from '../../../../test/crash/tally.js';
import { DamagedEvent } from '../leaf.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { type HeadOf, noChanges } from '../ports/projection-store.js';
import type { Entry } from '../ports/read-store.js';
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

const headOf = async (stream: string) => {
  const [head] = await store.headsOf([tally.name], [stream]);
  return head as HeadOf<Tally>;
};
const put = (head: HeadOf) => store.commit({ ...noChanges, heads: [head] });

/** In place of what is kept of a stream. */
const instead = (stream: string, of: (entry: Entry) => Entry): Projecting => ({
  ...projecting,
  store: Object.assign(Object.create(store) as MemoryProjectionStore, {
    ...asked(),
    kept: async (name: string) =>
      (await store.kept(name)).map((one) =>
        one.stream === stream ? { ...one, entries: one.entries?.map(of) ?? null } : one,
      ),
  }),
});
const asked = () => ({
  parked: () => store.parked(),
  checkpoints: () => store.checkpoints(),
  checkpoint: () => store.checkpoint(),
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
    Object.assign(busy, asked());
    busy.kept = async (name) => {
      const rows = await store.kept(name);
      const { position } = await log.append('b-2', 'none', [newEvent()]);
      runner.start();
      expect(await runner.waitFor(position, 2_000)).toBe(true);
      await runner.stop();
      return rows;
    };
    expect((await verify({ ...projecting, store: busy })).findings).toEqual([]);
  });

  it('tells of a head that is not what its events make', async () => {
    const head = await headOf('a-2');
    await put({ ...head, state: { ...head.state, count: 99 } });
    expect((await verify(projecting)).findings).toEqual(['a-2: tally has another head than a fresh fold']);
  });

  it.each<readonly [string, Partial<Entry>]>([
    ['body', { body: { count: 99 } }],
    ['key', { keys: ['of another'] }],
    ['brief', { brief: 99 }],
    ['place in lists', { order: 'elsewhere' }],
    ['day', { day: { from: null, to: '2019-01-01' } }],
    ['beginning', { from: '0' }],
    ['end', { to: '9' }],
    ['fact', { facts: [] }],
  ])('tells of a %s of an entry that is not what its events make', async (_, wrong) => {
    const { findings } = await verify(
      instead('a-2', (entry) => (entry.revision === 3 ? { ...entry, ...wrong } : entry)),
    );
    expect(findings).toEqual(['a-2: tally has other entries than a fresh fold']);
  });

  it('leaves rows of another version to be made anew', async () => {
    const head = await headOf('a-2');
    await put({ ...head, state: { ...head.state, count: 99 } });
    const next = { ...projecting, projections: [{ ...tally, version: tally.version + 1 }] };
    expect(await verify(next)).toMatchObject({ rows: 0, findings: [] });
  });

  it('tells of a head ahead of the log, and of one that is missing', async () => {
    await put({ projection: 'tally', stream: 'a-9', revision: 3, state: {} });
    const gone = { ...projecting, store: Object.assign(Object.create(store) as MemoryProjectionStore) };
    Object.assign(gone.store, asked());
    gone.store.kept = async (name: string) => (await store.kept(name)).filter(({ stream }) => stream !== 'a-1');
    const { findings } = await verify(gone);
    expect(findings).toContain('a-1: tally has no head of it');
    expect(findings).toContain('tally a-9: a head at revision 3, which the log does not have');
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
    const readAll = async (...query: Parameters<typeof log.readAll>) =>
      (await log.readAll(...query)).map((one) => (one.id === changed.id ? changed : one));
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

  it('tells of positions out of order, and of one that is there twice', async () => {
    const events = await log.readAll(null, 100);
    const twice = { ...events[4]!, position: events[3]!.position };
    const readAll = async (after: string | null) => (after === null ? [...events.slice(0, 4), twice] : []);
    const broken = { ...projecting, log: Object.assign(Object.create(log) as MemoryEventLog, { readAll }) };
    expect((await verify(broken)).findings).toContain('a-0 1: its position is out of order');
  });

  it('tells what the log itself says is damaged, and how far it has come', async () => {
    const damaged = [{ stream: 'a-1', why: 'somebody else wrote into it' }];
    const known = Object.assign(log, {
      state: () => ({ damaged, others: { events: 0, firstAt: null, lastAt: null }, catchingUp: null }),
    });
    const counts: number[] = [];
    const { findings } = await verify({ ...projecting, log: known }, (events) => void counts.push(events));
    expect(findings).toEqual(['a-1: somebody else wrote into it']);
    expect(counts.at(-1)).toBe(30);
  });

  it('tells of the first hundred things and no more', async () => {
    const parked = { projection: 'tally', revision: 0, eventId: 'x', error: 'no', parkedAt: '', waiting: 1 };
    const all = Array.from({ length: 150 }, (_, n) => ({ ...parked, stream: `c-${n}` }));
    await store.commit({ ...noChanges, parked: all });
    expect((await verify(projecting)).findings).toHaveLength(100);
  });

  it('minds neither the order in which entries, keys and facts were stored nor that one is there twice', async () => {
    const stored = await verify({
      ...projecting,
      store: Object.assign(Object.create(store) as MemoryProjectionStore, {
        ...asked(),
        kept: async (name: string) =>
          (await store.kept(name)).map((one) => ({
            ...one,
            entries:
              one.entries?.toReversed().map((entry) => ({ ...entry, facts: [...entry.facts, ...entry.facts] })) ?? null,
          })),
      }),
    });
    expect(stored).toMatchObject({ rows: 4, findings: [] });
  });

  it('blames no entries that changed while they were read', async () => {
    const changing = await verify({
      ...projecting,
      store: Object.assign(Object.create(store) as MemoryProjectionStore, {
        ...asked(),
        kept: async (name: string) => (await store.kept(name)).map((one) => ({ ...one, entries: null })),
      }),
    });
    expect(changing).toMatchObject({ rows: 4, findings: [] });
  });

  it('looks at each read model’s own streams, of the version that made them', async () => {
    const none = { ...tally, name: 'none', handles: () => false };
    const never = {
      ...tally,
      name: 'never',
      evolve: () => Promise.reject(new Error('never asked')),
      handles: () => false,
    };
    expect(await verify({ ...projecting, projections: [tally, none, never] as never })).toMatchObject({
      rows: 4,
      findings: [],
    });
  });

  it('tells of no head for what was recorded after the rows, or stopped before any was made', async () => {
    await log.append('b-9', 'none', [newEvent()]);
    const parked = {
      projection: 'tally',
      stream: 'b-9',
      revision: 0,
      eventId: 'x',
      error: 'no',
      parkedAt: '',
      waiting: 1,
    };
    await store.commit({ ...noChanges, parked: [parked] });
    expect((await verify(projecting)).findings).toEqual(['b-9 0: tally has stopped there: no']);
  });

  it('hands to a read model what came before, where that asks', async () => {
    const seen: number[] = [];
    const looking = {
      ...tally,
      async evolve(...[state, event, earlier]: Parameters<typeof tally.evolve>) {
        seen.push((await earlier()).length - event.revision);
        return tally.evolve(state, event, earlier);
      },
    };
    expect((await verify({ ...projecting, projections: [looking] as never })).findings).toEqual([]);
    expect([seen.length, new Set(seen)]).toEqual([30, new Set([0])]);
  });

  it('tells of a stream that has stopped, and why', async () => {
    const parked = { projection: 'tally', stream: 'a-1', revision: 7, eventId: 'x', error: 'no version of it' };
    const waiting = { ...parked, parkedAt: '2026-11-26T10:00:00.000Z', waiting: 1 };
    await store.commit({ ...noChanges, parked: [waiting] });
    expect((await verify(projecting)).findings).toEqual(['a-1 7: tally has stopped there: no version of it']);
  });
});
