import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Collector, startCollector } from '../servers/collector.js';
import { Cluster, type Service } from './cluster.js';
import { send, until, untilRowsAreUp } from './commands.js';

let collector: Collector;
let cluster: Cluster;
let recorder: Service;

beforeAll(async () => {
  collector = await startCollector();
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  cluster = await Cluster.start();
  recorder = await cluster.service('recorder', { env });
  await cluster.service('relay', { env });
  await cluster.service('projector', { env });
  await untilRowsAreUp(cluster);
}, 240_000);
afterAll(async () => {
  await cluster.stop();
  collector.close();
}, 60_000);

it('one trace runs from the request over append, relay and Kafka to the row', async () => {
  const sent = await send(cluster, recorder, 'traced');
  expect(sent?.status).toBe(201);
  const wanted = [
    'tanfidh-projector project',
    'tanfidh-recorder POST /api/v1/actions/:kind',
    'tanfidh-recorder append',
    'tanfidh-relay relay',
  ];
  const ofTrace = (): string[][] =>
    [...Map.groupBy(collector.spans, ({ traceId }) => traceId).values()].map((trace) =>
      [...new Set(trace.map(({ service, name }) => `${service} ${name}`))].sort(),
    );
  await until('the whole trace', 20, async () =>
    ofTrace().some((names) => JSON.stringify(names) === JSON.stringify(wanted)),
  );
  // Nobody who only reads of it learns who asked: no address, no header, no body.
  expect(JSON.stringify(collector.spans)).not.toContain(cluster.token);
}, 60_000);
