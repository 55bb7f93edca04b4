import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { itWhere } from '../servers/at-hand.js';
import { Cluster, type Service } from './cluster.js';
import { send, until, untilReady, untilRowsAreUp } from './commands.js';
import { expectWhole, Load } from './load.js';

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1_000));

let cluster: Cluster;
let recorders: [Service, Service];
let reader: Service;
let relays: Service[];
let projectors: Service[];

beforeAll(async () => {
  cluster = await Cluster.start({ own: true });
  const [one, two] = [await cluster.service('recorder'), await cluster.service('recorder')];
  recorders = [one, two];
  [reader, ...relays] = [
    await cluster.service('reader'),
    await cluster.service('relay'),
    await cluster.service('relay'),
  ];
  projectors = [await cluster.service('projector'), await cluster.service('projector')];
  await untilRowsAreUp(cluster);
}, 240_000);
afterAll(() => cluster.stop(), 60_000);

/** What each service says of itself when nothing is wrong. */
const allReady = async (): Promise<void> => {
  for (const service of [...recorders, reader, ...relays, ...projectors]) await untilReady(service);
  const states = await Promise.all(relays.map(async (relay) => (await relay.health()).body.state as string));
  expect(states.filter((state) => state === 'active')).toHaveLength(1);
  expect((await reader.health()).body).toMatchObject({
    status: 'ready',
    projections: { state: 'live', lag: 0, parked: 0 },
  });
};

/** What was answered beside what was recorded. */
const refusals = ({ statuses }: Load): readonly number[] => [...statuses].filter((status) => status > 201);

const active = async (): Promise<Service> => {
  for (const relay of relays) if ((await relay.health()).body.state === 'active') return relay;
  throw new Error('no relay is at work');
};

/** What needs an engine stopped is for engines of the test's own. */
const itWithOwn = (...engines: readonly ('KAFKA_BROKERS' | 'TEST_DATABASE_URL')[]) =>
  itWhere(
    engines.every((given) => (process.env[given] ?? '') === ''),
    `a fault of an engine (the one of ${engines.join(' or ')} is not ours to stop)`,
  );

describe('the distributed mode survives', () => {
  it('nothing at all, and shows what was recorded as soon as it says so', async () => {
    const load = new Load(cluster, recorders);
    await seconds(3);
    await load.stop();
    const sent = await send(cluster, recorders[1], 'shown-at-once');
    const answer = await fetch(
      `${reader.url}/api/v1/actions/training/${String(sent?.body.id)}?minPosition=${String(sent?.body.position)}`,
    );
    expect(answer.status).toBe(200);
    // The same command to the other recorder is the same command.
    expect((await send(cluster, recorders[0], 'shown-at-once'))?.body).toEqual(sent?.body);
    load.acknowledged.set('shown-at-once', sent?.body.events[0].id as string);
    await expectWhole(cluster, [load]);
    await allReady();
  }, 120_000);

  itWithOwn('KAFKA_BROKERS')(
    'Kafka restarted under load',
    async () => {
      const load = new Load(cluster, recorders);
      await seconds(2);
      await cluster.kafka.stopBroker();
      await seconds(1);
      await cluster.kafka.startBroker();
      await seconds(2);
      await load.stop();
      expect(refusals(load)).toEqual([]);
      await expectWhole(cluster, [load]);
      await allReady();
    },
    180_000,
  );

  itWithOwn('KAFKA_BROKERS')(
    'Kafka away for 45 seconds, while commands go on being accepted and health says what stands still',
    async () => {
      await cluster.kafka.stopBroker();
      const load = new Load(cluster, recorders, 2, 50);
      await Promise.all([
        seconds(45),
        until('the relay tells', 30, async () => {
          const states = await Promise.all(relays.map(async (relay) => (await relay.health()).status));
          return states.includes(503);
        }),
        untilReady(projectors[0]!, false),
        untilReady(projectors[1]!, false),
        until('the reader tells', 40, async () => {
          const { status, body } = await reader.health();
          return status === 200 && body.projections.lag > 0 && body.projections.state === 'failing';
        }),
      ]);
      await load.stop();
      expect(refusals(load)).toEqual([]);
      expect(load.acknowledged.size).toBeGreaterThan(100);
      await cluster.kafka.startBroker();
      await expectWhole(cluster, [load], 90);
      await allReady();
    },
    240_000,
  );

  it('a recorder killed in mid-write, five times, and started again', async () => {
    const loads: Load[] = [];
    for (let kill = 0; kill < 5; kill += 1) {
      const load = new Load(cluster, recorders, 6, 0);
      loads.push(load);
      await seconds(0.3 + Math.random());
      await recorders[0].end('SIGKILL');
      // Writing goes on, with time left for the other to start.
      load.pauseMs = 100;
      const again = await cluster.service('recorder');
      recorders = [again, recorders[1]];
      load.recorders = recorders;
      await load.stop();
    }
    await expectWhole(cluster, loads);
    await allReady();
  }, 180_000);

  it('a projector killed, and another added', async () => {
    const load = new Load(cluster, recorders);
    await seconds(2);
    await projectors[0]?.end('SIGKILL');
    await seconds(3);
    projectors = [projectors[1]!, await cluster.service('projector')];
    await seconds(3);
    await load.stop();
    await expectWhole(cluster, [load]);
    await allReady();
  }, 180_000);

  it('the relay at work killed: the other takes over within seconds', async () => {
    const load = new Load(cluster, recorders);
    await seconds(2);
    const gone = await active();
    await gone.end('SIGKILL');
    relays = relays.filter((relay) => relay !== gone);
    await until('the other is at work', 6, async () => (await relays[0]?.health())?.body.state === 'active');
    relays.push(await cluster.service('relay'));
    await load.stop();
    await expectWhole(cluster, [load]);
    await allReady();
  }, 180_000);

  it('the relay at work paused beyond its lease, and woken when another has it', async () => {
    const load = new Load(cluster, recorders);
    await seconds(1);
    const paused = await active();
    paused.child.kill('SIGSTOP');
    const other = relays.find((relay) => relay !== paused);
    await until('the other is at work', 8, async () => (await other?.health())?.body.state === 'active');
    await seconds(2);
    paused.child.kill('SIGCONT');
    await until('it stands by', 15, async () => (await paused.health()).body.state === 'standby');
    await load.stop();
    await expectWhole(cluster, [load]);
    await allReady();
  }, 180_000);

  itWithOwn('TEST_DATABASE_URL')(
    'PostgreSQL restarted under load',
    async () => {
      const load = new Load(cluster, recorders);
      await seconds(2);
      await cluster.postgres.stopServer('immediate');
      await Promise.all([...recorders, reader, ...projectors].map((service) => untilReady(service, false)));
      const answer = await fetch(`${reader.url}/api/v1/resolutions`);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      await cluster.postgres.startServer();
      await Promise.all([...recorders, reader, ...projectors].map((service) => untilReady(service)));
      await seconds(1);
      await load.stop();
      expect(refusals(load).filter((status) => status !== 503)).toEqual([]);
      await expectWhole(cluster, [load]);
      await allReady();
    },
    180_000,
  );

  itWithOwn('TEST_DATABASE_URL')(
    'PostgreSQL without a connection left',
    async () => {
      const load = new Load(cluster, recorders);
      const greedy: pg.Client[] = [];
      const end = performance.now() + 5_000;
      while (performance.now() < end) {
        const client = new pg.Client({ connectionString: cluster.databaseUrl });
        client.on('error', () => undefined);
        try {
          await client.connect();
          greedy.push(client);
        } catch {
          await seconds(0.1);
        }
      }
      expect(greedy.length).toBeGreaterThan(10);
      // What the services still hold is taken from them too, and by others before they can have it back.
      await greedy[0]?.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tanfidh'",
      );
      const taken = performance.now() + 4_000;
      while (performance.now() < taken) {
        const client = new pg.Client({ connectionString: cluster.databaseUrl });
        client.on('error', () => undefined);
        await client.connect().then(
          () => greedy.push(client),
          () => seconds(0.02),
        );
      }
      await until('refusals', 15, async () => load.statuses.has(503));
      await untilReady(reader, false);
      await Promise.all(greedy.map((client) => client.end()));
      await load.stop();
      expect(refusals(load).filter((status) => status !== 503)).toEqual([]);
      await expectWhole(cluster, [load]);
      await allReady();
    },
    180_000,
  );

  it('the event store away: 503 with Retry-After, nothing half done, and on when it is back', async () => {
    const load = new Load(cluster, recorders);
    await seconds(1);
    await cluster.stopStore();
    const refused = await until('refusals', 15, async () => load.statuses.has(503));
    expect(refused).toBeUndefined();
    await Promise.all(recorders.map((recorder) => untilReady(recorder, false)));
    expect((await send(cluster, recorders[0], 'while-away'))?.body.code).toBe('log-unavailable');
    // What is in the rows can be read on.
    expect((await fetch(`${reader.url}/api/v1/resolutions`)).status).toBe(200);
    // One that is started meanwhile waits for it.
    const starting = cluster.service('recorder');
    await seconds(2);
    await cluster.startStore();
    await untilReady(await starting);
    await Promise.all(recorders.map((recorder) => untilReady(recorder)));
    const late = await send(cluster, recorders[1], 'while-away');
    expect(late?.status).toBe(201);
    load.acknowledged.set('while-away', late?.body.events[0].id as string);
    await load.stop();
    await expectWhole(cluster, [load]);
    await allReady();
  }, 180_000);

  it('the event store hanging: it takes commands and answers none, until it does', async () => {
    const load = new Load(cluster, recorders);
    await seconds(1);
    cluster.holdStore();
    await until('refusals', 20, async () => load.statuses.has(503));
    await Promise.all(recorders.map((recorder) => untilReady(recorder, false)));
    await until('the relays tell', 30, async () => {
      const states = await Promise.all(relays.map(async (relay) => (await relay.health()).status));
      return states.every((status) => status === 503);
    });
    cluster.letStoreGo();
    await Promise.all(recorders.map((recorder) => untilReady(recorder)));
    await load.stop();
    await expectWhole(cluster, [load]);
    await allReady();
  }, 180_000);

  it('clocks a minute apart', async () => {
    const [ahead, behind] = [
      await cluster.service('recorder', { ahead: 60 }),
      await cluster.service('recorder', { ahead: -60 }),
    ];
    const [oldProjectors, oldRelays] = [projectors, relays];
    relays = [await cluster.service('relay', { ahead: 60 })];
    projectors = [
      await cluster.service('projector', { ahead: -60 }),
      await cluster.service('projector', { ahead: 60 }),
    ];
    await Promise.all([...oldProjectors, ...oldRelays].map((service) => service.end('SIGKILL')));
    const load = new Load(cluster, [ahead, behind, recorders[0]]);
    await seconds(4);
    await load.stop();
    await expectWhole(cluster, [load]);
    await allReady();
  }, 180_000);

  itWithOwn('KAFKA_BROKERS', 'TEST_DATABASE_URL')(
    'every engine away at once: each service ends soon when it is told to',
    async () => {
      await Promise.all([cluster.kafka.stopBroker(), cluster.postgres.stopServer('immediate'), cluster.stopStore()]);
      await seconds(5);
      const all = [...recorders, reader, ...relays, ...projectors];
      for (const service of all) expect(service.child.exitCode).toBeNull();
      const began = performance.now();
      await Promise.all(all.map((service) => service.end('SIGTERM')));
      expect(performance.now() - began).toBeLessThan(10_000);
    },
    60_000,
  );
});
