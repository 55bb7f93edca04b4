import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ServiceConfig } from '#platform';
import { LOG, type Log, nestLogger, PROBE, type Probe } from '#platform/serving';
import { ProjectorModule } from './projector.module.js';

export interface ProjectorService {
  readonly app: INestApplicationContext;
  readonly probe: Probe;
  stop(): Promise<void>;
}

/** At work, its probe not yet listening. */
export const startProjector = async (config: ServiceConfig): Promise<ProjectorService> => {
  const options = { logger: false, abortOnError: false } as const;
  const app = await NestFactory.createApplicationContext(ProjectorModule.forRoot(config), options);
  app.useLogger(nestLogger(app.get<Log>(LOG)));
  return { app, probe: app.get<Probe>(PROBE), stop: () => app.close() };
};
