import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ServiceConfig } from '#platform';
import { LOG, type Log, nestLogger, PROBE, type Probe } from '#platform/serving';
import { RelayModule } from './relay.module.js';

export interface RelayService {
  readonly app: INestApplicationContext;
  readonly probe: Probe;
  stop(): Promise<void>;
}

/** At work, its probe not yet listening. */
export const startRelay = async (config: ServiceConfig): Promise<RelayService> => {
  const options = { logger: false, abortOnError: false } as const;
  const app = await NestFactory.createApplicationContext(RelayModule.forRoot(config), options);
  app.useLogger(nestLogger(app.get<Log>(LOG)));
  return { app, probe: app.get<Probe>(PROBE), stop: () => app.close() };
};
