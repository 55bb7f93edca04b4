import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServerProcess } from './process.js';

let home: string;
let server: ServerProcess;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-searches-'));
  server = await ServerProcess.start(home, () => {}, { data: 'full' });
}, 60_000);
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(home, { recursive: true, force: true });
});

const search = async (words: string): Promise<void> => {
  const answer = await fetch(`${server.base}/actions?limit=1&q=${encodeURIComponent(words)}`);
  expect([answer.status, await answer.json()]).toMatchObject([200, { total: 0 }]);
};

const searches = async (name: string, times: number): Promise<void> => {
  for (let index = 0; index < times; index += 1) await search(`mediation${name}${index}`);
};

/** Everything that the process holds in memory, native or not. */
const residentMB = async (): Promise<number> => {
  const status = await readFile(`/proc/${server.child.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
};

/** The longest that anybody had to wait since this was asked last. */
const longestBlockMs = async (): Promise<number> => {
  const metrics = await fetch(new URL('/metrics', server.base)).then((answer) => answer.text());
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1]) * 1000;
};

describe('searches of anybody for words that were never asked for before', () => {
  it('leave the memory as it was', async () => {
    await searches('a', 120);
    const before = await residentMB();
    await searches('b', 240);
    expect((await residentMB()) - before).toBeLessThan(30);
  }, 120_000);

  it('make nobody wait', async () => {
    const blocked: number[] = [];
    for (let index = 0; index < 21; index += 1) {
      await longestBlockMs();
      await search(`wait${index}`);
      blocked.push(await longestBlockMs());
    }
    // The middle one: what else runs on the machine may hold up a few.
    expect(blocked.toSorted((a, b) => a - b)[10]).toBeLessThan(50);
  }, 60_000);
});
