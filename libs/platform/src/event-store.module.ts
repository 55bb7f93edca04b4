import {
  ConfigurableModuleBuilder,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { EventStoreEventLog } from './adapters/eventstore/event-log.js';
import type { Log } from './health/log.js';
import type { LogRight } from './ports/event-log.js';
import { CLOCK, type Clock, LOG } from './process.module.js';
import { refuseDenied } from './refuse-denied.js';

export interface EventStoreModuleOptions {
  readonly url: string;
  /** What the process does with it: a start is refused where its user may not. */
  readonly rights: readonly LogRight[];
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<EventStoreModuleOptions>({
  moduleName: 'EventStore',
})
  .setClassMethodName('forRoot')
  .build();

/** The distributed mode's event log. It may be away when the process starts. */
@Global()
@Module({
  providers: [
    {
      provide: EventStoreEventLog,
      inject: [MODULE_OPTIONS_TOKEN, CLOCK, LOG],
      useFactory: ({ url }: EventStoreModuleOptions, clock: Clock, logger: Log) =>
        EventStoreEventLog.open(url, { clock, onNotice: (notice) => logger.warn(notice) }),
    },
  ],
  exports: [EventStoreEventLog],
})
export class EventStoreModule extends ConfigurableModuleClass implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly log: EventStoreEventLog,
    @Inject(MODULE_OPTIONS_TOKEN) private readonly options: EventStoreModuleOptions,
  ) {
    super();
  }

  onModuleInit(): Promise<void> {
    return refuseDenied(() => this.log.checkRights(this.options.rights));
  }

  onApplicationShutdown(): Promise<void> {
    return this.log.close();
  }
}
