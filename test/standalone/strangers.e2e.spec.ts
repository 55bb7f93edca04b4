import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headOf, rawAsk } from '../features/support/raw.js';
import { ServerProcess } from './process.js';

const body = `[${'{},'.repeat(349_000)}{}]`;
/** Each pauses as a network would, and still sends many times what the rate allows. */
const clients = 8;
const forMs = 2_000;

describe('eight clients that send a megabyte of values each, again and again', () => {
  let home: string;
  let server: ServerProcess;
  let port: number;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tanfidh-'));
    server = await ServerProcess.start(home, () => undefined, { data: 'none' });
    port = Number(new URL(server.base).port);
  }, 30_000);
  afterAll(async () => {
    await server.end('SIGTERM');
    await rm(home, { recursive: true });
  });

  it('without a token, leave the server as quick as it was', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const bytes = Buffer.from(headOf('POST', '/api/v1/statements', headers) + body);
    const until = performance.now() + forMs;
    const statuses = new Set<number>();
    const sending = async (): Promise<void> => {
      while (performance.now() < until) {
        statuses.add((await rawAsk(port, bytes)).status);
        await new Promise((go) => setTimeout(go, 20));
      }
    };
    const times: number[] = [];
    const looking = async (): Promise<void> => {
      while (performance.now() < until) {
        const { status, ms } = await rawAsk(port, headOf('GET', '/health/live', {}));
        expect(status).toBe(200);
        times.push(ms);
        await new Promise((go) => setTimeout(go, 10));
      }
    };
    await Promise.all([looking(), ...Array.from({ length: clients }, sending)]);
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
    expect([[...statuses], median < 50 ? 'quick' : median]).toEqual([[401], 'quick']);
  });
});
