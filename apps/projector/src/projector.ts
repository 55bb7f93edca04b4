import { asOfToday, projections } from '#record';
import { type CarrierConfig, EventLogDenied, refuseDenied, startTracing } from '#platform';
import { createLog, createProbe, looking, type Probe, TroubleLog } from '#platform/serving';
import { EventStoreEventLog, KafkaProjector, kafkaClient, openPostgres, untilMigrated } from '#platform/engines';

export interface ProjectorService {
  readonly probe: Probe;
  readonly projector: KafkaProjector;
  stop(): Promise<void>;
}

/** Kafka to read models in PostgreSQL. Several share the partitions. */
export const startProjector = async (config: CarrierConfig): Promise<ProjectorService> => {
  const logger = createLog(config.logLevel);
  const endTracing = await startTracing('projector', config.tracesTo);
  const onTrouble = (error: unknown): void => {
    // Told once, by the log itself.
    if (!(error instanceof EventLogDenied)) logger.warn({ err: error }, 'projector trouble');
  };
  const log = EventStoreEventLog.open(config.eventStore, { onNotice: (notice) => logger.warn(notice) });
  const database = openPostgres({ url: config.database, poolSize: 4, patienceMs: 3_000, onTrouble });
  await refuseDenied(() => log.checkRights(['read', '$all']));
  await untilMigrated(database, onTrouble);
  const { brokers, topic, partitions, replicas, sessionMs } = config;
  const kafka = kafkaClient({ brokers, clientId: 'tanfidh-projector', patienceMs: 3_000, onTrouble });
  const projecting = { log, store: database.projectionStore, projections, upcastEvent: asOfToday };
  const group = `${topic}.projector`;
  const projector = new KafkaProjector({ kafka, projecting, group, topic, partitions, replicas, sessionMs, onTrouble });
  projector.start();
  const look = looking([database.check('writes')], new TroubleLog(logger));
  const probe = createProbe(async () => {
    const looked = await look();
    const { state, lagSeconds, parked, lastError } = await projector.status();
    const lags = [...lagSeconds].map(([partition, value]) => ({ labels: { partition: String(partition) }, value }));
    const lag = lags.length === 0 ? null : Math.max(...lagSeconds.values());
    return {
      ready: state === 'live' && looked.ready,
      checks: looked.checks,
      report: {
        state,
        partitions: lags.length,
        lagSeconds: lag,
        parked,
        lastError: state === 'live' ? null : lastError,
        store: log.state(),
      },
      figures: [
        {
          name: 'tanfidh_projector_lag_seconds',
          help: 'Age of the last message that is in the rows; the relay sends one each second',
          values: lags,
        },
        {
          name: 'tanfidh_projection_parked_streams',
          help: 'Streams of which an event could not be applied',
          values: [{ labels: {}, value: parked ?? Number.NaN }],
        },
      ],
    };
  });
  const stop = async (): Promise<void> => {
    await probe.close();
    await projector.stop();
    await log.close();
    await database.close();
    await endTracing();
  };
  return { probe, projector, stop };
};
