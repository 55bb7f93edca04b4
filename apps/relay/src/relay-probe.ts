import type { HeadKeeper } from '#platform';
import type { Database, EventStoreEventLog, Relay } from '#platform/engines';
import { createProbe, checksReport, type Probe, type TroubleLog } from '#platform/serving';

const figure = (name: string, help: string, value: number) => ({ name, help, values: [{ labels: {}, value }] });

/** What the relay tells of itself. */
export const relayProbe = (
  log: EventStoreEventLog,
  database: Database,
  relay: Relay,
  keeper: HeadKeeper,
  troubles: TroubleLog,
): Probe => {
  const remembered = { name: 'remembered', of: 'log', needed: true, look: async () => keeper.state } as const;
  const look = checksReport([database.check('writes'), remembered], troubles);
  return createProbe(async () => {
    const looked = await look();
    const { state, position, lagSeconds, lastError } = await relay.status();
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
};
