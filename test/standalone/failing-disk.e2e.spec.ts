import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itWhere, runs } from '../servers/at-hand.js';
import { ServerProcess } from './process.js';
import { tanfidh } from './cli.js';

const PAGE = 4096;
let folder: string;
let token = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-disk-'));
  const server = await ServerProcess.start(join(folder, 'well'), (seen) => (token = seen), { data: 'full' });
  await server.end('SIGTERM');
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const copied = async (name: string): Promise<string> => {
  const home = join(folder, name);
  await cp(join(folder, 'well'), home, { recursive: true });
  return home;
};

/** Every page of the file on which `text` stands, over and over with zeros. */
const zeroPagesWith = async (path: string, text: string): Promise<void> => {
  const bytes = await readFile(path);
  const file = await open(path, 'r+');
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1))
    await file.write(Buffer.alloc(PAGE), 0, PAGE, Math.floor(at / PAGE) * PAGE);
  await file.close();
};

/** As a command beside the server does: whoever reads the file then reads it anew. */
const writtenBeside = (path: string): void => {
  const db = new DatabaseSync(path);
  db.exec("update clock set floor = '1970-01-01T00:00:00.001Z'");
  db.close();
};

/** From now on the disk keeps nothing that it is told to keep; answers the way to mend it. */
const withoutSync = async ({ child }: ServerProcess): Promise<() => Promise<void>> => {
  const args = ['-f', '-p', String(child.pid), '-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO'];
  const tracer: ChildProcess = spawn('strace', ['-o', '/dev/null', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((resolve) => tracer.stderr?.once('data', resolve));
  await sleep(200);
  return async () => {
    const gone = new Promise((resolve) => tracer.once('exit', resolve));
    tracer.kill('SIGINT');
    await gone;
  };
};

const untilReady = async (server: ServerProcess, status: number, seconds = 45) => {
  for (let n = 0; n < seconds * 4; n += 1) {
    const found = await server.ready();
    if (found.status === status) return found.body;
    await sleep(250);
  }
  throw new Error(`not ${status} within ${seconds} s`);
};

const whenTraced = itWhere(runs('strace', '-V'), 'a disk that refuses to keep what it is told to keep (no strace)');

describe('a disk that does not keep what it is told to keep', () => {
  whenTraced(
    'acknowledges nothing, is not ready and says why, and goes on when the disk does',
    async () => {
      const home = await copied('unsynced');
      const server = await ServerProcess.start(home, () => {});
      expect((await server.enterTraining('before', token)).status).toBe(201);
      const mend = await withoutSync(server);
      const statuses = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await server.enterTraining(`lost-${n}`, token)).status);
      expect(statuses).toEqual([503, 503, 503]);
      const reason = 'the record cannot be written: the disk answers with an error';
      const { checks } = await untilReady(server, 503, 1);
      expect(checks['record-writes']).toEqual({ state: 'down', reason });
      expect(server.logged.filter((line) => line.includes(reason))).toHaveLength(1);
      await sleep(2_500);
      expect((await server.ready()).status).toBe(503);
      await mend();
      await untilReady(server, 200);
      expect((await server.enterTraining('after', token)).status).toBe(201);
      await server.end('SIGKILL');
      expect(await tanfidh(home, ['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('all in order') });
    },
    90_000,
  );

  whenTraced(
    'is noticed by asking, though nobody writes',
    async () => {
      const server = await ServerProcess.start(await copied('idle'), () => {});
      const mend = await withoutSync(server);
      const { checks } = await untilReady(server, 503);
      expect(checks['tokens-writes']).toMatchObject({
        state: 'down',
        reason: expect.stringContaining('the disk answers'),
      });
      await mend();
      await untilReady(server, 200);
      await server.end('SIGTERM');
    },
    90_000,
  );
});

describe('a record that is damaged while the server runs', () => {
  it('answers 500 where it is met, logs it once, and is not ready until it is restored', async () => {
    const home = await copied('damaged');
    const server = await ServerProcess.start(home, () => {});
    await zeroPagesWith(join(home, 'record.sqlite'), '"commandId"');
    // What was read before lies in memory until somebody writes.
    writtenBeside(join(home, 'record.sqlite'));
    const asked = async () => (await fetch(`${server.base}/events?limit=200`)).status;
    expect([await asked(), await asked(), await asked()]).toEqual([500, 500, 500]);
    const reason = 'the record is damaged: stop the server and restore a backup';
    const { status, body } = await server.ready();
    expect([status, body.checks['record-reads'], body.checks['record-writes']]).toEqual([
      503,
      { state: 'down', reason },
      { state: 'down', reason },
    ]);
    expect(await server.figure('tanfidh_check_up{check="record-reads"}')).toBe(0);
    expect(server.logged.filter((line) => line.includes(reason))).toHaveLength(1);
    // A command reads before it writes.
    expect((await server.enterTraining('two', token)).status).toBe(500);
    await sleep(2_500);
    expect((await server.ready()).status).toBe(503);
    await server.end('SIGKILL');
  }, 60_000);

  it('of which only the tokens cannot be read turns no bearer away as a stranger', async () => {
    const home = await copied('no-tokens');
    const server = await ServerProcess.start(home, () => {});
    await zeroPagesWith(join(home, 'identity.sqlite'), 'first administrator');
    // What was read before lies in memory until the file is written: by the look, when nobody has for a while.
    const { checks } = await untilReady(server, 503);
    expect(checks['tokens-reads']?.reason).toBe('the store of tokens is damaged: stop the server and restore a backup');
    expect(checks['record-reads']?.state).toBe('up');
    expect((await server.enterTraining('one', token)).status).toBe(503);
    expect((await fetch(`${server.base}/resolutions`)).status).toBe(200);
    await server.end('SIGKILL');
  }, 60_000);
});
