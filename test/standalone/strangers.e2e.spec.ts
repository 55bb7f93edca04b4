import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headOf, rawAsk } from '../features/support/raw.js';
import { ServerProcess } from './process.js';

const body = `[${'{},'.repeat(349_000)}{}]`;
/** Each pauses as a network would, and still sends many times what the rate allows. */
const clients = 8;
const forMs = 2_000;

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;

describe('eight clients that send a megabyte of values each, again and again', () => {
  let home: string;
  let server: ServerProcess;
  let port: number;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tanfidh-'));
    server = await ServerProcess.start(home, () => undefined, { data: 'none' });
    port = Number(new URL(server.base).port);
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await rm(home, { recursive: true });
  });

  const healthTimes = async (forSoLong: number): Promise<readonly number[]> => {
    const times: number[] = [];
    for (const until = performance.now() + forSoLong; performance.now() < until;) {
      const { status, ms } = await rawAsk(port, headOf('GET', '/health/live', {}));
      expect(status).toBe(200);
      times.push(ms);
      await new Promise((go) => setTimeout(go, 10));
    }
    return times;
  };

  /** What the server has used of the processor. */
  const cpuSeconds = async (): Promise<number> => {
    const figures = await (await fetch(new URL('/metrics', server.base))).text();
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(figures)?.[1]);
  };

  it('without a token, leave the server as quick as it was', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const bytes = Buffer.from(headOf('POST', '/api/v1/statements', headers) + body);
    const before = await cpuSeconds();
    const until = performance.now() + forMs;
    const statuses: number[] = [];
    const sending = async (): Promise<void> => {
      while (performance.now() < until) {
        statuses.push((await rawAsk(port, bytes)).status);
        await new Promise((go) => setTimeout(go, 20));
      }
    };
    const [times] = await Promise.all([healthTimes(forMs), ...Array.from({ length: clients }, sending)]);
    expect([...new Set(statuses)]).toEqual([401]);
    // Where others keep the machine busy all is slower, but never as slow as bodies that are read and parsed make it.
    const busy = (loadavg()[0] ?? 0) > 2 * cpus().length;
    expect(median(times)).toBeLessThan(busy ? 500 : 50);
    expect(((await cpuSeconds()) - before) / statuses.length).toBeLessThan(0.02);
  });
});
