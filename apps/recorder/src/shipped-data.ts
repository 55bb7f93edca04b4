import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { recordOn } from '#api';
import { EventLogDenied, EventLogUnavailable, pause, refuseDenied } from '#platform';
import { EventStoreEventLog } from '#platform/engines';
import { CLOCK, type Clock, LOG, type Log } from '#platform/serving';
import { loadShippedData } from '#record';
import type { Config } from './config.js';

export const CONFIG = Symbol('Config');

/** Loads what the record should hold from the beginning, before the recorder listens. */
@Injectable()
export class ShippedData implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly logger: Log,
    private readonly log: EventStoreEventLog,
    private readonly bus: CommandBus,
  ) {}

  /** However long the event store is away: services may start in any order. */
  async onApplicationBootstrap(): Promise<void> {
    for (;;) {
      try {
        return await this.load();
      } catch (error) {
        if (error instanceof EventLogDenied) await refuseDenied(() => Promise.reject(error));
        if (!(error instanceof EventLogUnavailable)) throw error;
        this.logger.warn({ err: error }, 'the event store is away');
        await pause(1_000);
      }
    }
  }

  private load(): Promise<void> {
    const { log, config, clock, logger } = this;
    return loadShippedData((request) => recordOn(this.bus, request), log, config.data, clock, logger);
  }
}
