import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventLog, openRecord } from '#platform';
import { EventStoreEventLog } from '#platform/engines';
import { newEvent } from '../contracts/events.js';
import { type EventStoreDouble, startEventStoreDouble } from '../eventstore-double/server.js';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let [home, token] = ['', ''];
const serve = () => ServerProcess.start(home, (seen) => (token = seen), { data: 'full' });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-migrate-'));
  await (await serve()).end('SIGTERM');
  process.stdout.write('EventStoreDB: double, not verified against a server\n');
}, 60_000);
afterAll(() => rm(home, { recursive: true, force: true }));

let store: EventStoreDouble;
let there: EventLog;
const open = async (pause: () => number = () => 0): Promise<void> => {
  store = await startEventStoreDouble({ pause });
  there = EventStoreEventLog.open(store.url);
};
afterEach(async () => {
  await there.close();
  await store.stop();
});

const migrate = () => tanfidh(home, ['migrate'], { environment: { EVENTSTORE_URL: store.url } });
const eventsOf = async (log: EventLog) => (await log.readAll(null, 10_000)).map(({ position: _, ...event }) => event);
const recorded = async () => {
  const { log, close } = await openRecord(home);
  try {
    return await eventsOf(log);
  } finally {
    await close();
  }
};

describe('a record that moves from one machine to EventStoreDB', () => {
  it('is there the same, event by event, and knows every command again', async () => {
    await open();
    const result = await migrate();
    const own = await recorded();
    expect(own.length).toBeGreaterThan(250);
    expect(result).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        new RegExp(`^${own.length} events are the same .*; ${own.length} of them were written`),
      ),
    });
    expect(await eventsOf(there)).toEqual(own);
    for (const { stream, meta } of own) expect(await there.streamOf(meta.commandId)).toBe(stream);
  }, 60_000);

  it('moves once however often it is asked, and what was recorded since moves too', async () => {
    await open();
    await migrate();
    expect((await migrate()).out).toContain('; 0 of them were written');
    const server = await serve();
    expect((await server.enterTraining('after-the-move', token)).status).toBe(201);
    await server.end('SIGTERM');
    expect((await migrate()).out).toContain('; 1 of them were written');
    expect(await eventsOf(there)).toEqual(await recorded());
  }, 60_000);

  it('goes on where it was killed', async () => {
    await open(() => 3);
    const own = await recorded();
    for (const enough of [20, 100]) {
      const env = { ...process.env, TANFIDH_HOME: home, EVENTSTORE_URL: store.url, DATABASE_URL: '' };
      const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'migrate'], { env, stdio: 'ignore' });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      while ((await eventsOf(there)).length < enough) await sleep(5);
      child.kill('SIGKILL');
      await gone;
      const moved = await eventsOf(there);
      expect(moved.length).toBeLessThan(own.length);
      expect(moved).toEqual(own.slice(0, moved.length));
    }
    expect((await migrate()).code).toBe(0);
    expect(await eventsOf(there)).toEqual(own);
  }, 60_000);

  it('is refused where the store holds something else, which stays as it was', async () => {
    await open();
    const stranger = newEvent();
    await there.append('training-1', 'none', [stranger]);
    const result = await migrate();
    expect(result).toMatchObject({
      code: 65,
      err: expect.stringContaining(`${stranger.id} (training-1, revision 0) there`),
    });
    expect(await eventsOf(there)).toHaveLength(1);
  });

  it('is refused while a server records in the folder, without a record, and without an address', async () => {
    await open();
    const server = await serve();
    expect((await migrate()).code).toBe(75);
    await server.end('SIGTERM');
    const environment = { EVENTSTORE_URL: store.url };
    expect(await tanfidh(join(home, 'none'), ['migrate'], { environment })).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds no record'),
    });
    expect(await tanfidh(home, ['migrate'])).toMatchObject({ code: 1, err: expect.stringContaining('EVENTSTORE_URL') });
    expect(await eventsOf(there)).toEqual([]);
  });
});
