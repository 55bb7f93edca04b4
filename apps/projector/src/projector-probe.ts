import type { Database, EventStoreEventLog, KafkaProjector } from '#platform/engines';
import { createProbe, checksReport, type Probe, type TroubleLog } from '#platform/serving';

/** What the projector tells of itself. */
export const projectorProbe = (
  log: EventStoreEventLog,
  database: Database,
  projector: KafkaProjector,
  troubles: TroubleLog,
): Probe => {
  const look = checksReport([database.check('writes')], troubles);
  return createProbe(async () => {
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
};
