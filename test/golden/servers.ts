import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer, TokenAuthenticator } from '#api';
import { DashboardModule } from '#dashboard';
import { type Envelope, loadRecord, openRecord, ProjectionRunner } from '#platform';
import { openPostgres } from '#platform/engines';
import { upcastEvent, projections } from '#record';
import { startStandalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';
import { startPostgres } from '../servers/postgres.js';
import { readsOf } from '../servers/reads.js';
import { clock } from './ask.js';
import { exported } from './record.js';

/** The product over the export, at the corpus's instant. */
export interface GoldenServer {
  readonly app: NestFastifyApplication;
  /** A new token. */
  tokenFor(role: string, party?: string): Promise<string>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 120_000;

/** A folder that the export was loaded into. */
const loaded = async (events: AsyncIterable<Envelope> = exported()) => {
  const home = await mkdtemp(join(tmpdir(), 'tanfidh-golden-'));
  await loadRecord(home, events, async () => {}, () => {}); // prettier-ignore
  return { home, remove: () => rm(home, { recursive: true, force: true }) };
};

/** The standalone product over a folder that the export was loaded into, or these events. */
export async function overSqlite(events: AsyncIterable<Envelope> = exported()): Promise<GoldenServer> {
  const { home, remove } = await loaded(events);
  const {
    app,
    home: opened,
    stop,
  } = await startStandalone({ ...ready, home, data: 'none', rateLimitPerMinute: 0 }, clock);
  return {
    app,
    tokenFor: async (role, party) => (await opened.tokens.create({ name: role, role, party: party ?? null })).token,
    async stop() {
      await stop();
      await remove();
    },
  };
}

/**
 * What the reader serves, over rows in PostgreSQL. The log is SQLite's: the corpus is of what is made of the rows, and the
 * features in the distributed mode say that the same rows come by way of EventStoreDB and Kafka.
 */
export async function overPostgres(): Promise<GoldenServer> {
  const server = await startPostgres();
  const database = openPostgres({
    url: await server.createDatabase(),
    poolSize: 10,
    timeoutMs: 10_000,
    onTrouble: () => {},
  });
  await database.migrate();
  const { home, remove } = await loaded();
  const { log, close } = await openRecord(home);
  const store = database.projectionStore;
  const runner = new ProjectionRunner({ log, store, projections, upcastEvent });
  runner.start();
  if (!(await runner.waitFor((await log.head()) ?? '', PATIENCE_MS))) throw new Error('the rows stay behind');
  const reads = readsOf({
    log,
    reading: { store, state: runner, answerCache: ready.answerCache },
    clock,
    beside: [DashboardModule],
    epochs: database.epochs,
    authenticator: new TokenAuthenticator(database.tokens),
  });
  const app = await createServer(reads, { ...ready, rateLimitPerMinute: 0 });
  return {
    app,
    tokenFor: async (role, party) => (await database.tokens.create({ name: role, role, party: party ?? null })).token,
    async stop() {
      await app.close();
      await runner.stop();
      await database.close();
      await close();
      await server.dispose();
      await remove();
    },
  };
}
