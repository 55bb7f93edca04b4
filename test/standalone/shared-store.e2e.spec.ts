import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projections } from '#record';
import { EventStoreEventLog, openPostgres } from '#platform/engines';
import { newEvent } from '../contracts/events.js';
import { type EventStoreDouble, startEventStoreDouble } from '../eventstore-double/server.js';
import type { PostgresServer } from '../servers/postgres.js';
import { sharedPostgres } from '../servers/shared.js';
import { tanfidh } from './cli.js';

describe('the services’ record in an event store that others use', () => {
  let double: EventStoreDouble;
  let postgres: PostgresServer;
  let environment: { readonly EVENTSTORE_URL: string; readonly DATABASE_URL: string };
  beforeAll(async () => {
    [double, postgres] = await Promise.all([startEventStoreDouble(), sharedPostgres()]);
    const url = await postgres.createDatabase();
    environment = { EVENTSTORE_URL: double.url, DATABASE_URL: url };
    const log = EventStoreEventLog.open(double.url);
    double.others.append('orders-1', {}, 30);
    // Of streams that no read model reads.
    await log.append('other-1', 'none', [newEvent(), newEvent()]);
    const { position } = await log.append('other-2', 'none', [newEvent()]);
    await log.close();
    const database = openPostgres({ url, poolSize: 2, timeoutMs: 5_000, onTrouble: () => {} });
    await database.migrate();
    const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position }));
    await database.projectionStore.adjustCheckpoints(() => ({ cleared: [], fresh }));
    await database.close();
  }, 120_000);
  afterAll(async () => {
    await double.stop();
    await postgres.dispose();
  }, 60_000);

  it('is well by the doctor and whole by verify, which count what others wrote and nothing of it as ours', async () => {
    expect(await tanfidh(tmpdir(), ['verify'], { environment })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^3 events in 2 streams, 0 rows: all in order\. Nothing is remembered of it/),
    });
    const result = await tanfidh(tmpdir(), ['doctor'], { environment });
    expect(result.out).toMatch(/^well {5} others: 30 events of others, from 20.* to 20/m);
    expect(result.out).toMatch(/^well {5} streams: every stream is whole$/m);
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining('well      lag: 0 events behind the log') });
  }, 60_000);

  it('is told by both to be damaged once somebody deletes a stream of it', async () => {
    double.others.tombstone('other-1');
    expect(await tanfidh(tmpdir(), ['verify'], { environment })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not in order:\nother-1: it was tombstoned/),
    });
    expect(await tanfidh(tmpdir(), ['doctor'], { environment })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^ATTENTION streams: other-1: it was tombstoned.*To do: take away/m),
    });
  }, 60_000);
});
