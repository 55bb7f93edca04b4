import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { bareServer } from '../http/bare-server.js';
import type { CheckResult } from '../ports/check.js';

/** Of every process, those without an interface too. */
export const readyGauge = { name: 'tanfidh_ready', help: 'Whether this process should be given work (1) or not (0)' };

export const upGauge = {
  name: 'tanfidh_check_up',
  help: 'Whether what the process needs works (1) or not (0); /health/ready says why not',
};

/** Its injection token. */
export const PROBE = Symbol('Probe');

/** What a service without an interface of its own tells about itself. */
export interface Probe {
  /** Answers its address. */
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

export interface ProbeReport {
  readonly ready: boolean;
  /** By name; shown at `/health/ready` and as a figure. */
  readonly checks: Readonly<Record<string, CheckResult>>;
  /** Shown at `/health/ready`. */
  readonly report: object;
  /** Name and help of a figure → its values, each with the labels it has. */
  readonly figures: readonly {
    readonly name: string;
    readonly help: string;
    readonly values: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
  }[];
}

/** `/health/live`, `/health/ready` and `/metrics`, for a service that serves nothing else. `look` never rejects. */
export const createProbe = (look: () => Promise<ProbeReport>): Probe => {
  const server = bareServer();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const { ready, checks, report } = await look();
    if (!ready) void reply.status(503).header('retry-after', '5');
    return { status: ready ? 'ready' : 'not-ready', ...report, checks };
  });
  server.get('/metrics', async (_request, reply) => {
    const { ready, checks, figures: own } = await look();
    const ups = Object.entries(checks).map(([check, { state }]) => ({
      labels: { check },
      value: state === 'up' ? 1 : 0,
    }));
    const figures = [
      { ...readyGauge, values: [{ labels: {}, value: ready ? 1 : 0 }] },
      { ...upGauge, values: ups },
      ...own,
    ];
    for (const { name, help, values } of figures) {
      registry.removeSingleMetric(name);
      const labelNames = Object.keys(values[0]?.labels ?? {});
      const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
      for (const { labels, value } of values) gauge.set(labels, value);
    }
    void reply.type('text/plain; version=0.0.4; charset=utf-8');
    return registry.metrics();
  });
  return { listen: (port, host) => server.listen({ port, host }), close: () => server.close() };
};
