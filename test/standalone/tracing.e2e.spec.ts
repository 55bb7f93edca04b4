import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Collector, type CollectedSpan, startCollector } from '../servers/collector.js';
import { ServerProcess } from './process.js';

const trace = '0af7651916cd43dd8448eb211c80319c';

describe('a server that is watched by a collector', () => {
  let folder: string;
  let collector: Collector;
  const running: ServerProcess[] = [];
  let token = '';

  const start = async (env: Readonly<Record<string, string>>): Promise<ServerProcess> => {
    const home = await mkdtemp(join(folder, 'home-'));
    const seen = (given: string): void => void (token = given);
    const server = await ServerProcess.start(home, seen, {
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: 'info', ...env },
    });
    running.push(server);
    return server;
  };

  /** The step of a request, once it has come. */
  const spanOf = async (name: string, service: string): Promise<CollectedSpan> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = collector.spans.findLast((each) => each.name === name && each.service === service);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no ${name} of ${service} among ${collector.spans.map((each) => each.name).join(', ')}`);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanfidh-tracing-'));
    collector = await startCollector();
  });
  afterAll(async () => {
    for (const server of running) await server.end('SIGTERM');
    collector.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is told by the name and the attributes that its environment gives it', async () => {
    const { base } = await start({
      OTEL_SERVICE_NAME: 'record-of-mediation',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=another,deployment.environment.name=trial,team=a%20b',
    });
    await fetch(`${base}/kinds`);
    const { resource } = await spanOf('GET /api/v1/kinds', 'record-of-mediation');
    expect(resource).toMatchObject({ 'deployment.environment.name': 'trial', team: 'a b' });
  });

  it('has a name of its own where its environment gives none, or none that can be read', async () => {
    const { base } = await start({ OTEL_SERVICE_NAME: ' ', OTEL_RESOURCE_ATTRIBUTES: '%zz=,=' });
    await fetch(`${base}/vocabulary`);
    expect((await spanOf('GET /api/v1/vocabulary', 'tanfidh-standalone')).resource).toMatchObject({
      'telemetry.sdk.language': 'nodejs',
    });
  });

  it('tells of requests by the semantic conventions, and nothing of what was looked for or who asked', async () => {
    const { base, logged } = await start({ OTEL_RESOURCE_ATTRIBUTES: 'service.name=conventions' });
    const traceparent = `00-${trace}-b7ad6b7169203331-01`;
    const headers = { traceparent, 'user-agent': 'somebody', authorization: `Bearer ${token}` };
    await fetch(`${base}/parties/TUR?lang=fr`, { headers });
    const read = await spanOf('GET /api/v1/parties/:code', 'conventions');
    expect(read.traceId).toBe(trace);
    expect(read.attributes).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 200,
      'http.route': '/api/v1/parties/:code',
      'network.protocol.version': '1.1',
      'url.path': '/api/v1/parties/TUR',
      'url.scheme': 'http',
    });
    await fetch(`${base}/nowhere`);
    expect((await spanOf('GET', 'conventions')).attributes).not.toHaveProperty(['http.route']);
    await fetch(`${base}/kinds`, { method: 'PROPFIND' });
    expect((await spanOf('HTTP', 'conventions')).attributes).toMatchObject({
      'http.request.method': '_OTHER',
      'http.request.method_original': 'PROPFIND',
      'http.response.status_code': 501,
    });
    expect(JSON.stringify(collector.spans)).not.toMatch(/somebody|lang=fr|tnf_/);
    const line = logged.map((each) => JSON.parse(each)).find((each) => each.route === '/api/v1/parties/:code');
    expect(line).toMatchObject({ msg: 'answered', trace_id: trace, span_id: read.spanId });
  });
});

it('a server that nobody watches says nothing of traces', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tanfidh-untraced-'));
  const server = await ServerProcess.start(home, () => undefined, {
    env: { LOG_LEVEL: 'info', OTEL_SERVICE_NAME: 'x' },
  });
  await fetch(`${server.base}/kinds`, { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } });
  await server.end('SIGTERM');
  expect(server.logged.some((line) => line.includes('/api/v1/kinds'))).toBe(true);
  expect(server.logged.join()).not.toContain('trace_id');
  await rm(home, { recursive: true, force: true });
});
