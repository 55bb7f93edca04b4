import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import pg from 'pg';
import { itWhere } from './at-hand.js';
import { sharedPostgres } from './shared.js';

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

const itWithOwn = itWhere(
  (process.env['TEST_DATABASE_URL'] ?? '') === '',
  'the end of a shared PostgreSQL (the one of TEST_DATABASE_URL is not ours to end)',
);

describe('the servers that the test files of a run share', () => {
  const ours = process.env['TANFIDH_TEST_RUN'];
  let run: ChildProcess;
  beforeEach(async () => {
    run = spawn('sleep', ['600'], { stdio: 'ignore' });
    process.env['TANFIDH_TEST_RUN'] = await mkdtemp(join(tmpdir(), `tanfidh-run-${run.pid}-`));
  });
  afterEach(async () => {
    run.kill('SIGKILL');
    await rm(process.env['TANFIDH_TEST_RUN'] ?? '', { recursive: true, force: true });
    process.env['TANFIDH_TEST_RUN'] = ours;
  });

  itWithOwn(
    'are started once, are nobody’s to stop, and end with a run that is killed, which leaves nothing behind',
    async () => {
      const [one, other] = await Promise.all([sharedPostgres(), sharedPostgres()]);
      expect([one.own, other.url('postgres')]).toEqual([false, one.url('postgres')]);
      await expect(one.stopServer('fast')).rejects.toThrow('not ours to stop');
      const urls = [await one.createDatabase(), await other.createDatabase()];
      expect(new Set(urls).size).toBe(2);
      await one.dispose();
      expect(await answers(urls[1] ?? '')).toBe(true);

      run.kill('SIGKILL');
      await once(run, 'exit');
      const folder = process.env['TANFIDH_TEST_RUN'] ?? '';
      for (let tries = 0; tries < 400 && existsSync(folder); tries += 1) await sleep(50);
      expect([existsSync(folder), await answers(urls[1] ?? '')]).toEqual([false, false]);
    },
    60_000,
  );
});
