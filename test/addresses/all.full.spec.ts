import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostgresServer } from '../servers/postgres.js';
import { sharedPostgres } from '../servers/shared.js';
import { often } from '../often.js';
import { rounds } from './bad.js';
import { commands, expectRefusal, expectSilence, nobody, services, start, type Started, stopAll } from './process.js';

afterEach(stopAll);

/** Every one at some process, other ones at each; with more time, every one at every process. */
const EVERY = often(3, 1);
const own = [...services, ...commands].map(([name, args], at) => ({
  name,
  args,
  bad: rounds.filter((_, n) => (n + at) % EVERY === 0),
}));

describe.each(own)('$name', ({ name, args, bad }) => {
  it('ends with 78, one line and the names of the variables for each bad address, and repeats none of it', async () => {
    for (let n = 0; n < bad.length; n += 2) {
      const some = bad.slice(n, n + 2).map((round) => start(args, round));
      for (const each of some) await expectRefusal(name, each);
    }
  }, 180_000);
});

describe('where nobody is at a good address', () => {
  it.each(services)(
    '%s tries again, and tells the cause without the password',
    async (_, args) => {
      const { child, output } = start(args, nobody);
      for (let tries = 0; tries < 200 && !output().includes('ECONNREFUSED'); tries += 1) await sleep(50);
      await sleep(1_000);
      expect(output()).toContain('ECONNREFUSED');
      expect(child.exitCode).toBeNull();
      expectSilence(output());
    },
    20_000,
  );
});

describe('where only the database is there', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await sharedPostgres();
  }, 60_000);
  afterAll(() => server.dispose());

  const addressOf = async ({ output }: Started): Promise<string> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const address = /(http:\/\/127\.0\.0\.1:\d+)/.exec(output())?.[1];
      if (address !== undefined) return address;
      await sleep(50);
    }
    throw new Error(output());
  };

  it.each(services)(
    '%s says so in health, metrics and answers, without the password',
    async (name, args) => {
      const at = await server.createDatabase();
      const started = start(args, { ...nobody, DATABASE_URL: at });
      const base = await addressOf(started);
      const paths = ['/health/ready', '/metrics', '/api/v1/events', '/api/v1/stream', '/api/v1/resolutions'];
      const bodies = await Promise.all(
        paths.map((path) =>
          fetch(`${base}${path}`, { signal: AbortSignal.timeout(6_000) }).then((answer) => answer.text(), String),
        ),
      );
      await sleep(1_000);
      expect(started.child.exitCode).toBeNull();
      for (const output of [...bodies, started.output()]) expectSilence(output);
      if (name !== 'projector') expect(bodies[0]).toMatch(/"down"|failing/);
    },
    40_000,
  );
});
