import {
  ConfigurableModuleBuilder,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { type Database, openPostgres } from './adapters/postgres/open-postgres.js';
import { untilMigrated } from './adapters/postgres/until-migrated.js';
import type { Log } from './health/log.js';
import { LOG } from './process.module.js';

export const DATABASE = Symbol('Database');

export interface PostgresModuleOptions {
  readonly url: string;
  /** Most connections of this process. */
  readonly poolSize: number;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<PostgresModuleOptions>({
  moduleName: 'Postgres',
})
  .setClassMethodName('forRoot')
  .build();

const troubleTo =
  (logger: Log) =>
  (error: unknown): void =>
    logger.warn({ err: error }, 'database trouble');

/** All that the services share in PostgreSQL; its tables are up to date before anything else begins. */
@Global()
@Module({
  providers: [
    {
      provide: DATABASE,
      inject: [MODULE_OPTIONS_TOKEN, LOG],
      useFactory: (options: PostgresModuleOptions, logger: Log) =>
        openPostgres({ ...options, timeoutMs: 3_000, onTrouble: troubleTo(logger) }),
    },
  ],
  exports: [DATABASE],
})
export class PostgresModule extends ConfigurableModuleClass implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LOG) private readonly logger: Log,
  ) {
    super();
  }

  onModuleInit(): Promise<void> {
    return untilMigrated(this.database, troubleTo(this.logger));
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}
