import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ReaderService, startReader } from '../../apps/reader/src/reader.js';
import { type RecorderService, startRecorder } from '../../apps/recorder/src/recorder.js';
import { type EventStoreDouble, startEventStoreDouble } from '../eventstore-double/server.js';
import { ready } from '../features/support/deployment.js';
import type { PostgresServer } from '../servers/postgres.js';
import { sharedPostgres } from '../servers/shared.js';
import { often } from '../often.js';
import { Feeds } from './feeds.js';

/** More than are passed within the five seconds that one answer of the store may take. */
const OTHERS = often(60_000, 300_000);
const FEEDS = 400;
/** So long nothing may come of what is waited for; how long all takes is for the machine. */
const PATIENCE_S = 60;
const source = {
  type: 'secretariat',
  confidence: 'A',
  citation: 'Conference report, 29 November 2018',
  locator: 'S 13',
};

let double: EventStoreDouble;
let postgres: PostgresServer;
let recorder: RecorderService;
let reader: ReaderService;
let token: string;
let record: () => Promise<RecorderService>;
let feeds: Feeds;

beforeAll(async () => {
  [double, postgres] = await Promise.all([startEventStoreDouble(), sharedPostgres()]);
  double.others.append('orders-1', { metadata: { user: 'somebody' } }, 500);
  double.others.append('orders-2', { data: Buffer.from([0xff, 0]), json: false }, 500);
  const config = {
    ...ready,
    eventStore: double.url,
    database: await postgres.createDatabase(),
    rateLimitPerMinute: 0,
    filesFolder: '/nowhere',
  };
  record = () => startRecorder({ ...config, data: 'register' });
  recorder = await record();
  reader = await startReader(config);
  await reader.app.listen(0, '127.0.0.1');
  ({ token } = await recorder.database.tokens.create({ name: 'the test', role: 'administrator', party: null }));
}, 240_000);
afterAll(async () => {
  feeds.leave();
  await reader.stop();
  await recorder.stop();
  await double.stop();
  await postgres.dispose();
}, 60_000);

const addAlias = async (alias: string): Promise<string> => {
  const answer = await recorder.app.inject({
    method: 'POST',
    url: '/api/v1/resolutions/53-45-POL/add-alias',
    payload: { alias, source },
    headers: { authorization: `Bearer ${token}` },
  });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('position')]);
  return answer.json<{ position: string }>().position;
};

const health = async (of: ReaderService | RecorderService) => {
  const answer = await of.app.inject({ method: 'GET', url: '/health/ready' });
  return { ...answer.json<{ log: string; store: { catchingUp: number | null } }>(), status: answer.statusCode };
};

/** The median of some commands, in ms. */
const commandMs = async (name: string): Promise<number> => {
  const took: number[] = [];
  for (let n = 0; n < 11; n += 1) {
    const began = performance.now();
    await addAlias(`${name}-${n}`);
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[5] ?? 0;
};

/** Until it knows the end of the log, and healthy all the while; as long as it comes further it is waited for. */
const known = async (name: string, of: ReaderService | RecorderService): Promise<void> => {
  for (let [most, since] = [0, performance.now()]; ;) {
    const { status, store } = await health(of);
    expect([name, status]).toEqual([name, 200]);
    if (store.catchingUp === null && (await of.log.head().catch(() => null)) !== null) return;
    const passed = store.catchingUp ?? 0;
    if (passed > most) [most, since] = [passed, performance.now()];
    if (performance.now() - since > PATIENCE_S * 1_000)
      throw new Error(
        `the ${name} does not know the end of the log, and for ${PATIENCE_S} s has passed ${most} events`,
      );
    await sleep(100);
  }
};

describe('services over an event store that others fill', () => {
  it('load their data into it', async () => {
    const [first] = await recorder.log.readAll(null, 1);
    expect(first?.meta.actor).toBe('data-loader');
  });

  it('answer commands and health with 400 live feeds as without, each told of everything, over one subscription each', async () => {
    const alone = await commandMs('ALONE');
    await known('recorder', recorder);
    await known('reader', reader);
    const { port } = reader.app.getHttpServer().address() as AddressInfo;
    feeds = await Feeds.open(port, await addAlias('FIRST'), FEEDS);
    const beside = await commandMs('BESIDE');
    await feeds.told(await addAlias('LAST'), PATIENCE_S);
    const [first] = feeds.ids;
    for (const ids of feeds.ids) expect(ids).toEqual(first);
    expect(first).toHaveLength(12);
    expect(double.subscriptions.open).toBe(2);
    expect([(await health(recorder)).status, (await health(reader)).status]).toEqual([200, 200]);
    process.stdout.write(
      `A command took ${alone.toFixed(1)} ms, and ${beside.toFixed(1)} ms beside ${FEEDS} feeds: ${feeds.brokenOff}\n`,
    );
    // Feeds, who read them and the store are in this one process too.
    expect(beside).toBeLessThan(alone * 3 + 500);
  }, 120_000);

  it(`answer a fresh process behind ${OTHERS} events of others as without them, once it has passed them`, async () => {
    const before = await commandMs('BEFORE');
    await recorder.stop();
    double.others.append('orders-3', { metadata: { user: 'somebody' } }, OTHERS);
    recorder = await record();
    const began = performance.now();
    await known('recorder', recorder);
    const passed = performance.now() - began;
    const after = await commandMs('AFTER');
    process.stdout.write(
      `${OTHERS} events of others were passed in ${(passed / 1_000).toFixed(1)} s; a command took ${before.toFixed(1)} ms before and ${after.toFixed(1)} ms after\n`,
    );
    expect(after).toBeLessThan(before * 3 + 500);
    // The reader had followed all the while.
    await known('reader', reader);
    await feeds.told(await addAlias('AT-LAST'), PATIENCE_S);
    const [first] = feeds.ids;
    for (const ids of feeds.ids) expect(ids).toEqual(first);
    const shown = await reader.app.inject({ method: 'GET', url: '/api/v1/events?limit=200' });
    expect(shown.body).not.toContain('orders-');
    expect(double.subscriptions.open).toBe(2);
  }, 900_000);
});
