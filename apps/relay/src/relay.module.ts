import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { closeInTurn, type ServiceConfig, EventLogDenied, HeadKeeper, LogMismatch } from '#platform';
import { type Database, EventStoreEventLog, kafkaClient, Relay } from '#platform/engines';
import { DATABASE, EventStoreModule, PostgresModule } from '#platform/modules';
import { createLog, LOG, type Log, PROBE, type Probe, ProcessModule, TroubleLog } from '#platform/serving';
import { relayProbe } from './relay-probe.js';

const troubleTo =
  (logger: Log) =>
  (error: unknown): void => {
    // Reported once, by the log itself.
    if (!(error instanceof EventLogDenied)) logger.warn({ err: error }, 'relay trouble');
  };

const relayOf =
  ({ brokers, topic, partitions, replicas, sessionMs: leaseMs }: ServiceConfig) =>
  (log: EventStoreEventLog, database: Database, logger: Log): Relay => {
    const onTrouble = troubleTo(logger);
    const kafka = kafkaClient({ brokers, clientId: 'tanfidh-relay', timeoutMs: 3_000, onTrouble });
    return new Relay({ log, lease: database.relayLease, kafka, topic, partitions, replicas, leaseMs, onTrouble });
  };

const keeperOf = (log: EventStoreEventLog, database: Database, relay: Relay, logger: Log): HeadKeeper =>
  new HeadKeeper({
    log,
    heads: database.heads,
    active: () => relay.holdsLease,
    onTrouble: (error) => {
      troubleTo(logger)(error);
      // What comes from another log would be carried among the events of the one that was.
      if (error instanceof LogMismatch) void relay.stop();
    },
  });

/** The event log to Kafka. Several may run; one is at work. */
@Module({})
export class RelayModule implements OnApplicationBootstrap, OnApplicationShutdown {
  static forRoot(config: ServiceConfig): DynamicModule {
    const { tracesTo, logLevel, eventStore, database } = config;
    return {
      module: RelayModule,
      imports: [
        ProcessModule.forRoot({ service: 'relay', tracesTo, logger: createLog(logLevel), clock: () => new Date() }),
        EventStoreModule.forRoot({ url: eventStore, rights: ['read', '$all'] }),
        PostgresModule.forRoot({ url: database, poolSize: 3 }),
      ],
      providers: [
        { provide: Relay, inject: [EventStoreEventLog, DATABASE, LOG], useFactory: relayOf(config) },
        { provide: HeadKeeper, inject: [EventStoreEventLog, DATABASE, Relay, LOG], useFactory: keeperOf },
        {
          provide: PROBE,
          inject: [EventStoreEventLog, DATABASE, Relay, HeadKeeper, TroubleLog],
          useFactory: relayProbe,
        },
      ],
    };
  }

  constructor(
    private readonly relay: Relay,
    private readonly keeper: HeadKeeper,
    @Inject(PROBE) private readonly probe: Probe,
  ) {}

  onApplicationBootstrap(): void {
    this.relay.start();
    this.keeper.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await closeInTurn(
      () => this.probe.close(),
      () => this.keeper.stop(),
      () => this.relay.stop(),
    );
  }
}
