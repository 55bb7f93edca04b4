import {
  type CarrierConfig,
  EventLogDenied,
  HeadKeeper,
  OtherThanRemembered,
  refuseDenied,
  startTracing,
} from '#platform';
import { createLog, createProbe, looking, type Probe, TroubleLog } from '#platform/serving';
import { EventStoreEventLog, Relay, kafkaClient, openPostgres, untilMigrated } from '#platform/engines';

export interface RelayService {
  readonly probe: Probe;
  readonly relay: Relay;
  stop(): Promise<void>;
}

/** The event log to Kafka. Several may run; one is at work. */
export const startRelay = async (config: CarrierConfig): Promise<RelayService> => {
  const logger = createLog(config.logLevel);
  const endTracing = await startTracing('relay', config.tracesTo);
  const onTrouble = (error: unknown): void => {
    // Told once, by the log itself.
    if (!(error instanceof EventLogDenied)) logger.warn({ err: error }, 'relay trouble');
  };
  const log = EventStoreEventLog.open(config.eventStore, { onNotice: (notice) => logger.warn(notice) });
  const database = openPostgres({ url: config.database, poolSize: 3, patienceMs: 3_000, onTrouble });
  await refuseDenied(() => log.checkRights(['read', '$all']));
  await untilMigrated(database, onTrouble);
  const { brokers, topic, partitions, replicas, sessionMs: seatMs } = config;
  const kafka = kafkaClient({ brokers, clientId: 'tanfidh-relay', patienceMs: 3_000, onTrouble });
  const relay = new Relay({ log, seat: database.relaySeat, kafka, topic, partitions, replicas, seatMs, onTrouble });
  const keeper = new HeadKeeper({
    log,
    heads: database.heads,
    active: () => relay.seated,
    onTrouble: (error) => {
      onTrouble(error);
      // What comes from another log would be carried among the events of the one that was.
      if (error instanceof OtherThanRemembered) void relay.stop();
    },
  });
  relay.start();
  keeper.start();
  const remembered = { name: 'remembered', of: 'log', needed: true, look: async () => keeper.state } as const;
  const look = looking([database.check('writes'), remembered], new TroubleLog(logger));
  const probe = createProbe(async () => {
    const looked = await look();
    const { state, position, lagSeconds, lastError } = await relay.status();
    const figure = (name: string, help: string, value: number) => ({ name, help, values: [{ labels: {}, value }] });
    return {
      ready: state !== 'failing' && looked.ready,
      checks: looked.checks,
      report: { state, position, lagSeconds, lastError: state === 'failing' ? lastError : null, store: log.state() },
      figures: [
        figure('tanfidh_relay_active', '1 where this relay is the one at work', state === 'active' ? 1 : 0),
        figure('tanfidh_relay_lag_seconds', 'Age of the oldest event Kafka does not have', lagSeconds ?? Number.NaN),
      ],
    };
  });
  const stop = async (): Promise<void> => {
    await probe.close();
    await keeper.stop();
    await relay.stop();
    await log.close();
    await database.close();
    await endTracing();
  };
  return { probe, relay, stop };
};
