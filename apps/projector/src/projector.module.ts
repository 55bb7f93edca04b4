import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { closeInTurn, type ServiceConfig, EventLogDenied } from '#platform';
import { type Database, EventStoreEventLog, kafkaClient, KafkaProjector } from '#platform/engines';
import { DATABASE, EventStoreModule, PostgresModule } from '#platform/modules';
import { createLog, LOG, type Log, PROBE, type Probe, ProcessModule, TroubleLog } from '#platform/serving';
import { upcastEvent, projections } from '#record';
import { projectorProbe } from './projector-probe.js';

const projectorOf =
  ({ brokers, topic, partitions, replicas, sessionMs }: ServiceConfig) =>
  (log: EventStoreEventLog, database: Database, logger: Log): KafkaProjector => {
    const onTrouble = (error: unknown): void => {
      // Reported once, by the log itself.
      if (!(error instanceof EventLogDenied)) logger.warn({ err: error }, 'projector trouble');
    };
    const kafka = kafkaClient({ brokers, clientId: 'tanfidh-projector', timeoutMs: 3_000, onTrouble });
    const projecting = { log, store: database.projectionStore, projections, upcastEvent };
    const group = `${topic}.projector`;
    return new KafkaProjector({ kafka, projecting, group, topic, partitions, replicas, sessionMs, onTrouble });
  };

/** Kafka to read models in PostgreSQL. Several share the partitions. */
@Module({})
export class ProjectorModule implements OnApplicationBootstrap, OnApplicationShutdown {
  static forRoot(config: ServiceConfig): DynamicModule {
    const { tracesTo, logLevel, eventStore, database } = config;
    return {
      module: ProjectorModule,
      imports: [
        ProcessModule.forRoot({ service: 'projector', tracesTo, logger: createLog(logLevel), clock: () => new Date() }),
        EventStoreModule.forRoot({ url: eventStore, rights: ['read', '$all'] }),
        PostgresModule.forRoot({ url: database, poolSize: 4 }),
      ],
      providers: [
        { provide: KafkaProjector, inject: [EventStoreEventLog, DATABASE, LOG], useFactory: projectorOf(config) },
        {
          provide: PROBE,
          inject: [EventStoreEventLog, DATABASE, KafkaProjector, TroubleLog],
          useFactory: projectorProbe,
        },
      ],
    };
  }

  constructor(
    private readonly projector: KafkaProjector,
    @Inject(PROBE) private readonly probe: Probe,
  ) {}

  onApplicationBootstrap(): void {
    this.projector.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await closeInTurn(
      () => this.probe.close(),
      () => this.projector.stop(),
    );
  }
}
