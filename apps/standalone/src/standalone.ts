import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '#api';
import { type Home, ProjectionRunner } from '#platform';
import type { Clock } from '#platform/serving';
import type { Config } from './config.js';
import { HOME } from './home.module.js';
import { StandaloneModule } from './standalone.module.js';
import { Startup } from './startup.js';

export interface Standalone {
  readonly app: NestFastifyApplication;
  readonly home: Home;
  readonly runner: ProjectionRunner;
  /** The administrator's token, where this start made one: shown once, kept nowhere. */
  readonly firstToken: string | null;
  stop(): Promise<void>;
}

/** Composes everything over one folder: data loaded, rows brought up to it, not yet listening. */
export const startStandalone = async (config: Config, clock: Clock = () => new Date()): Promise<Standalone> => {
  const app = await createServer(StandaloneModule.forRoot(config, clock), config);
  const { firstToken } = app.get(Startup);
  return { app, home: app.get<Home>(HOME), runner: app.get(ProjectionRunner), firstToken, stop: () => app.close() };
};
