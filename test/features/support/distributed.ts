import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { upcastEvent, projections } from '#record';
import { rebuild } from '#platform';
import { startProjector } from '../../../apps/projector/src/projector.js';
import { startReader } from '../../../apps/reader/src/reader.js';
import { startRecorder } from '../../../apps/recorder/src/recorder.js';
import { startRelay } from '../../../apps/relay/src/relay.js';
import { startEventStoreDouble } from '../../eventstore-double/server.js';
import { tanfidh } from '../../standalone/cli.js';
import type { KafkaServer } from '../../servers/kafka.js';
import type { PostgresServer } from '../../servers/postgres.js';
import { sharedKafka, sharedPostgres } from '../../servers/shared.js';
import { type Deployment, ready, serving, type DeploymentOptions } from './deployment.js';
import { isForReader, startEdge } from './edge.js';

let engines: Promise<readonly [KafkaServer, PostgresServer]> | null = null;
const started: { dispose(): Promise<void> }[] = [];
const kept = async <T extends { dispose(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
  const engine = await starting;
  started.push(engine);
  return engine;
};

/** One broker and one database server for all deployments. */
const theEngines = (): Promise<readonly [KafkaServer, PostgresServer]> =>
  (engines ??= Promise.all([kept(sharedKafka()), kept(sharedPostgres())]));

if (process.env['TANFIDH_TEST_MODE'] === 'distributed') beforeAll(() => theEngines(), 180_000);
afterAll(async () => {
  // Where one of the two did not start, the other is still ended.
  await engines?.catch(() => undefined);
  for (const engine of started) await engine.dispose();
});

/** Every service, in one process for the test's sake, over a real broker, a real database and the event store's double. */
export async function startDistributed(options: DeploymentOptions): Promise<Deployment> {
  const { data = 'none', clock, migratedFrom } = options;
  const [kafka, postgres] = await theEngines();
  const folder = await mkdtemp(join(tmpdir(), 'tanfidh-events-'));
  const store = await startEventStoreDouble({ file: join(folder, 'events') });
  const at = {
    ...ready,
    ...serving(options),
    filesFolder: join(folder, 'files'),
    eventStore: store.url,
    database: await postgres.createDatabase(),
  };
  if (migratedFrom !== undefined) {
    const environment = { EVENTSTORE_URL: store.url, DATABASE_URL: at.database };
    const said = await tanfidh(migratedFrom, ['migrate'], { environment });
    if (said.code !== 0) throw new Error(said.err);
  }
  const topic = `tanfidh-${randomUUID()}`;
  const carrier = { ...at, brokers: kafka.brokers, topic, partitions: 4, replicas: 1, sessionMs: 10_000 };
  const start = async () => {
    const recorder = await startRecorder({ ...at, data }, clock);
    const reader = await startReader(at, clock);
    const relay = await startRelay(carrier);
    const projectors = await Promise.all([startProjector(carrier), startProjector(carrier)]);
    return { recorder, reader, all: [...projectors, relay, reader, recorder] };
  };
  let running = await start();
  const stopAll = async (): Promise<void> => {
    for (const service of running.all) await service.stop();
  };
  const upToDate = async (): Promise<void> => {
    const head = await running.recorder.log.head();
    const behind = async () => ((await running.reader.database.projectionStore.checkpoint()) ?? '') < (head ?? '');
    for (let tries = 0; await behind(); tries += 1) {
      if (tries > 600) throw new Error('the rows did not come up to date');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  if (data !== 'none' || migratedFrom !== undefined) await upToDate();
  let edge: { close(): void } | null = null;
  const listenDirectly = async () => {
    const portOf = async ({ app }: typeof running.reader | typeof running.recorder): Promise<number> => {
      await app.listen(0, '127.0.0.1');
      return (app.getHttpServer().address() as AddressInfo).port;
    };
    return { reads: await portOf(running.reader), writes: await portOf(running.recorder) };
  };
  return {
    get log() {
      return running.recorder.log;
    },
    get tokens() {
      return running.recorder.database.tokens;
    },
    get people() {
      return running.recorder.database.people;
    },
    inject: (request) =>
      (isForReader(request.method ?? 'GET', String(request.url)) ? running.reader : running.recorder).app.inject(
        request,
      ),
    listenDirectly,
    async listen() {
      const made = await startEdge(await listenDirectly());
      edge = made;
      return made.port;
    },
    async rebuild() {
      const { log } = running.recorder;
      const { projectionStore: store } = running.reader.database;
      await rebuild({ log, store, projections, upcastEvent, between: async () => {} });
      await upToDate();
    },
    async restart() {
      await stopAll();
      running = await start();
    },
    async stop() {
      edge?.close();
      await stopAll();
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
