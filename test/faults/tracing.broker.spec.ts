import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Cluster, type Service } from './cluster.js';
import { send, until, untilRowsAreUp } from './commands.js';

interface Span {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
}

const spans: Span[] = [];
let collector: Server;
let cluster: Cluster;
let recorder: Service;

/** Takes what an OpenTelemetry collector takes: OTLP over HTTP, as JSON. */
const startCollector = (): Promise<string> =>
  new Promise((resolve) => {
    collector = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
          const service = resource.attributes.find(({ key }: { key: string }) => key === 'service.name').value
            .stringValue;
          for (const { name, traceId } of scopeSpans.flatMap((each: any) => each.spans))
            spans.push({ service, name, traceId });
        }
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    collector.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`));
  });

beforeAll(async () => {
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: await startCollector() };
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
    [...Map.groupBy(spans, ({ traceId }) => traceId).values()].map((trace) =>
      [...new Set(trace.map(({ service, name }) => `${service} ${name}`))].sort(),
    );
  await until('the whole trace', 20, async () =>
    ofTrace().some((names) => JSON.stringify(names) === JSON.stringify(wanted)),
  );
  // Nobody who only reads of it learns who asked: no address, no header, no body.
  expect(JSON.stringify(spans)).not.toContain(cluster.token);
}, 60_000);
