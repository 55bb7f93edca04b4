import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '#api';
import type { EventLog } from '#platform';
import { type Database, EventStoreEventLog } from '#platform/engines';
import { DATABASE } from '#platform/modules';
import type { Clock } from '#platform/serving';
import type { Config } from './config.js';
import { RecorderModule } from './recorder.module.js';

export interface RecorderService {
  readonly app: NestFastifyApplication;
  readonly log: EventLog;
  readonly database: Database;
  stop(): Promise<void>;
}

/** Its data loaded, not yet listening. */
export const startRecorder = async (config: Config, clock: Clock = () => new Date()): Promise<RecorderService> => {
  const app = await createServer(RecorderModule.forRoot(config, clock), config);
  return { app, log: app.get(EventStoreEventLog), database: app.get<Database>(DATABASE), stop: () => app.close() };
};
