import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ADMINISTERED, type Administered, recordOn } from '#api';
import { EventLogDenied, EventLogUnavailable, pause, refuseDenied } from '#platform';
import { EventStoreEventLog } from '#platform/engines';
import { CLOCK, type Clock, LOG, type Log } from '#platform/serving';
import { loadShippedData } from '#record';
import type { Config } from './config.js';

export const CONFIG = Symbol('Config');

/** Loads what the record should hold from the beginning, before the recorder listens. */
@Injectable()
export class ShippedData implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly logger: Log,
    @Inject(ADMINISTERED) private readonly administered: Administered,
    private readonly log: EventStoreEventLog,
    private readonly bus: CommandBus,
  ) {}

  /** However long the event store is away: services may start in any order. */
  async onApplicationBootstrap(): Promise<void> {
    for (;;) {
      try {
        await this.load();
        return this.administered.appointments.start();
      } catch (error) {
        if (error instanceof EventLogDenied) await refuseDenied(() => Promise.reject(error));
        if (!(error instanceof EventLogUnavailable)) throw error;
        this.logger.warn({ err: error }, 'the event store is away');
        await pause(1_000);
      }
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.administered.appointments.stop();
  }

  private load(): Promise<void> {
    const { log, config, clock, logger } = this;
    return loadShippedData((request) => recordOn(this.bus, request), log, config.data, clock, logger);
  }
}
