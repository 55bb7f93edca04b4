import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { type Clock, Epochs, TokenAuthenticator, createServer, RecordCommand } from '#api';
import {
  EventLogDenied,
  EventLogUnavailable,
  type EventLog,
  clockCheck,
  refuseDenied,
  rightsCheck,
  startTracing,
  up,
} from '#platform';
import { createLog, healthOf, TroubleLog } from '#platform/serving';
import { type Database, EventStoreEventLog, openPostgres, untilMigrated } from '#platform/engines';
import { type CommandRequest, loadShippedData } from '#record';
import type { Config } from './config.js';

export interface RecorderService {
  readonly app: NestFastifyApplication;
  readonly log: EventLog;
  readonly database: Database;
  stop(): Promise<void>;
}

/** However long the event store is away: services may start in any order. */
const untilThere = async (load: () => Promise<void>, onTrouble: (error: unknown) => void): Promise<void> => {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (error instanceof EventLogDenied) await refuseDenied(() => Promise.reject(error));
      if (!(error instanceof EventLogUnavailable)) throw error;
      onTrouble(error);
      await sleep(1_000);
    }
  }
};

/** The write side over HTTP: a command in, events out. Not yet listening. */
export const startRecorder = async (config: Config, clock: Clock = () => new Date()): Promise<RecorderService> => {
  const logger = createLog(config.logLevel);
  const troubles = new TroubleLog(logger);
  const endTracing = await startTracing('recorder', config.tracesTo);
  const onTrouble = (error: unknown): void => logger.warn({ err: error }, 'an engine is away');
  const log = EventStoreEventLog.open(config.eventStore, { clock, onNotice: (notice) => logger.warn(notice) });
  const database = openPostgres({ url: config.database, poolSize: 5, patienceMs: 3_000, onTrouble });
  const health = healthOf({
    checks: [
      { name: 'log-reads', of: 'log', needed: true, look: async () => (await log.ping(), up) },
      database.check('reads'),
      rightsCheck(log, true),
      clockCheck(log),
    ],
    troubles,
    store: () => log.state(),
  });
  const epochs = new Epochs(database.epochs);
  const authenticator = new TokenAuthenticator(database.tokens);
  const parts = {
    ...{ log, recording: database.projectionStore, reading: null, pages: null },
    ...{ epochs, health, authenticator, clock, logger, troubles },
  };
  const app = await createServer(parts, config);
  const stop = async (): Promise<void> => {
    await app.close();
    await log.close();
    await database.close();
    await endTracing();
  };
  try {
    await refuseDenied(() => log.checkRights(['append', 'read', '$all']));
    await untilMigrated(database, onTrouble);
    await epochs.load();
    const bus = app.get(CommandBus);
    const record = (request: CommandRequest) => bus.execute(new RecordCommand(request));
    await untilThere(() => loadShippedData(record, log, config.data, clock, logger), onTrouble);
    return { app, log, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
