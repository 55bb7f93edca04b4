import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { behavesAsAProjectionStore } from '../../../../../test/contracts/projection-store.contract.js';
import { behavesAsAReadStore } from '../../../../../test/contracts/read-store.contract.js';
import { knowsInstants } from '../../../../../test/contracts/read-store-time.contract.js';
import { rowIn, rowsIn, rowsUnder } from '../../../../../test/contracts/entries.js';
import { newEvent } from '../../../../../test/contracts/events.js';
import { tally } from '../../../../../test/crash/tally.js';
import type { RecordedEvent } from '#kernel';
import type { Projection } from '../../ports/read-store.js';
import { rebuild } from '../../projections/rebuild.js';
import { replayParked } from '../../projections/replay-parked.js';
import { ProjectionRunner } from '../../projections/runner.js';
import { type Home, openHome } from './open-home.js';

describe('the projection store in SQLite', () => {
  const open = async () => {
    const at = await mkdtemp(join(tmpdir(), 'tanfidh-rows-'));
    const { projectionStore: store, close } = await openHome(at);
    return { store, dispose: () => close().then(() => rm(at, { recursive: true, force: true })) };
  };
  behavesAsAProjectionStore(open);
  behavesAsAReadStore(open);
  knowsInstants(open);
});

let folder: string;
let home: Home;
let runner: ProjectionRunner;

async function start(projections: readonly Projection[], batch = 200): Promise<void> {
  runner = new ProjectionRunner({
    log: home.log,
    store: home.projectionStore,
    projections,
    upcastEvent: (event) => event,
    appended: (listener) => home.log.onAppended(listener),
    batch,
  });
  runner.start();
  expect(await runner.waitFor((await home.log.head())!, 5_000)).toBe(true);
}

async function write(count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, n) => home.log.append(`thing-${n % 300}`, 'any', [newEvent({ n })])),
  );
}

const everything = async (): Promise<string> =>
  JSON.stringify([await rowsIn(home.readStore, 'tally'), await rowsUnder(home.readStore, 'tally', 'parity:odd')]);

describe('read models in SQLite', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanfidh-rows-'));
    home = await openHome(folder);
  });
  afterEach(async () => {
    await runner.stop();
    await home.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are found by stream and by key, and keys a row no longer has are gone', async () => {
    await home.log.append('thing-1', 'any', [newEvent()]);
    await home.log.append('thing-2', 'any', [newEvent(), newEvent()]);
    await start([tally]);
    const streams = async (key: string): Promise<string[]> =>
      (await rowsUnder(home.readStore, 'tally', key)).map(({ stream }) => stream);
    expect([await streams('parity:odd'), await streams('parity:even')]).toEqual([['thing-1'], ['thing-2']]);
    const { position } = await home.log.append('thing-1', 'any', [newEvent()]);
    await runner.waitFor(position, 5_000);
    expect([await streams('parity:odd'), await streams('parity:even')]).toEqual([[], ['thing-1', 'thing-2']]);
    expect(await rowIn(home.readStore, 'tally', 'thing-1')).toMatchObject({ revision: 1, row: { count: 2 } });
    expect(await rowIn(home.readStore, 'tally', 'thing-9')).toBeNull();
    expect(await home.readStore.checkpoint()).toBe(position);
  });

  it('come back byte for byte after a drop, a raised version, other batches and a restart', async () => {
    await write(700);
    await start([tally], 64);
    const first = await everything();
    const projecting = {
      log: home.log,
      projections: [tally as Projection],
      upcastEvent: (event: RecordedEvent) => event,
    };
    await rebuild({ ...projecting, store: home.projectionStore, batch: 64, between: async () => {} });
    expect(await everything()).toBe(first);
    await runner.stop();
    await home.close();
    home = await openHome(folder);
    expect(await everything()).toBe(first);
    await start([{ ...tally, version: 2 }], 500);
    expect(await everything()).toBe(first);
  });

  it('keep a parked stream over a restart, and replay it', async () => {
    const broken = (bad: boolean): Projection => ({
      ...(tally as Projection),
      evolve(state, event, earlier) {
        if (bad && event.revision === 1) throw new Error('cannot read it');
        return tally.evolve(state as never, event, earlier);
      },
    });
    await home.log.append('thing-1', 'any', [newEvent(), newEvent(), newEvent()]);
    await start([broken(true)]);
    await runner.stop();
    await home.close();
    home = await openHome(folder);
    await start([broken(false)]);
    expect(await home.readStore.parked()).toMatchObject([{ stream: 'thing-1', revision: 1, waiting: 2 }]);
    const { log, projectionStore: store } = home;
    const replaying = { log, store, projections: [broken(false)], upcastEvent: (event: RecordedEvent) => event };
    expect(await replayParked(replaying, 'tally', 'thing-1')).toEqual({ applied: 2, parked: null });
    expect(await home.readStore.parked()).toEqual([]);
    expect(await rowIn(home.readStore, 'tally', 'thing-1')).toMatchObject({ row: { count: 3 } });
  });

  it('and the log share the one writer while both are busy', async () => {
    await write(50);
    await start([tally], 5);
    await write(1_000);
    expect(await runner.waitFor((await home.log.head())!, 10_000)).toBe(true);
    const rows = await rowsIn<{ count: number }>(home.readStore, 'tally');
    expect(rows.reduce((sum, { row }) => sum + row.count, 0)).toBe(1_050);
  });
});
