import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '#api';
import type { EventLog } from '#platform';
import { type Database, EventStoreEventLog } from '#platform/engines';
import { DATABASE } from '#platform/modules';
import type { Clock } from '#platform/serving';
import type { Config } from './config.js';
import { ReaderModule } from './reader.module.js';

export interface ReaderService {
  readonly app: NestFastifyApplication;
  readonly log: EventLog;
  readonly database: Database;
  stop(): Promise<void>;
}

/** Not yet listening. */
export const startReader = async (config: Config, clock: Clock = () => new Date()): Promise<ReaderService> => {
  const app = await createServer(ReaderModule.forRoot(config, clock), config);
  return { app, log: app.get(EventStoreEventLog), database: app.get<Database>(DATABASE), stop: () => app.close() };
};
