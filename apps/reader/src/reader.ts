import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock, OpenStreams, Epochs, TokenAuthenticator, createServer } from '#api';
import { DashboardModule } from '#dashboard';
import { type EventLog, RowsWatch, refuseDenied, rightsCheck, startTracing, up } from '#platform';
import { createLog, healthOf, TroubleLog } from '#platform/serving';
import { type Database, EventStoreEventLog, openPostgres, untilMigrated } from '#platform/engines';
import type { Config } from './config.js';

export interface ReaderService {
  readonly app: NestFastifyApplication;
  readonly log: EventLog;
  readonly database: Database;
  stop(): Promise<void>;
}

/** The read side over HTTP: answers from rows that projectors keep, the feed from the log. Not yet listening. */
export const startReader = async (config: Config, clock: Clock = () => new Date()): Promise<ReaderService> => {
  const logger = createLog(config.logLevel);
  const troubles = new TroubleLog(logger);
  const endTracing = await startTracing('reader', config.tracesTo);
  const onTrouble = (error: unknown): void => logger.warn({ err: error }, 'database trouble');
  const log = EventStoreEventLog.open(config.eventStore, { onNotice: (notice) => logger.warn(notice) });
  const database = openPostgres({ url: config.database, poolSize: 10, patienceMs: 3_000, onTrouble });
  const store = database.projectionStore;
  const watch = new RowsWatch(log, store);
  const health = healthOf({
    checks: [
      // Without the log only the feed is mute.
      { name: 'log-reads', of: 'log', needed: false, look: async () => (await log.ping(), up) },
      database.check('reads'),
      rightsCheck(log, false),
    ],
    troubles,
    store: () => log.state(),
    // Rows that stand still are still worth reading: an answer says how far they are.
    projections: () => watch.status(),
  });
  const epochs = new Epochs(database.epochs);
  const authenticator = new TokenAuthenticator(database.tokens);
  const reading = { store, state: watch, settle: null };
  const pages = DashboardModule.of(clock);
  const parts = { log, recording: null, reading, pages, epochs, health, authenticator, clock, logger, troubles };
  const app = await createServer(parts, config);
  const stop = async (): Promise<void> => {
    app.get(OpenStreams).close();
    await app.close();
    await log.close();
    await database.close();
    await endTracing();
  };
  try {
    await refuseDenied(() => log.checkRights(['read', '$all']));
    await untilMigrated(database, onTrouble);
    await epochs.load();
    return { app, log, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
