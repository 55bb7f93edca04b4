import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let folder: string;
let token = '';
const servers: ServerProcess[] = [];
const at = (...names: readonly string[]): string => join(folder, ...names);
const start = async (name: string, seen: (token: string) => void = () => {}): Promise<ServerProcess> => {
  const server = await ServerProcess.start(at(name), seen);
  servers.push(server);
  return server;
};

interface Ended {
  readonly code: number | null;
  readonly err: string;
  readonly log: string;
}

/** A start that is expected to end by itself, or one that is stopped once it listens. */
const startAndEnd = (name: string): Promise<Ended> => {
  const env = { ...process.env, TANFIDH_HOME: at(name), PORT: '0', LOG_LEVEL: 'info', TANFIDH_DATA: 'register' };
  const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [err, log] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    if (err.includes('listens on')) child.kill('SIGTERM');
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, err, log })));
};

/** Each file of a folder with a digest of its bytes; what SQLite lays beside an open file comes and goes. */
const bytesOf = async (name: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(at(name))).filter((file) => !/-(wal|shm)$/.test(file)).sort();
  const digest = async (file: string) =>
    createHash('sha256')
      .update(await readFile(at(name, file)))
      .digest('hex');
  return Object.fromEntries(await Promise.all(names.map(async (file) => [file, await digest(file)] as const)));
};

const doesNotStart = async (name: string, why: RegExp): Promise<void> => {
  const before = await bytesOf(name);
  const { code, err } = await startAndEnd(name);
  expect({ code, err }).toEqual({ code: 65, err: expect.stringMatching(why) });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  for (const way of ['tanfidh restore', 'tanfidh load', 'identity.sqlite too']) expect(err).toContain(way);
  expect(await bytesOf(name)).toEqual(before);
};

const copyOf = async (name: string): Promise<string> => {
  const copy = `${name}-${Math.random().toString(36).slice(2)}`;
  await cp(at(name), at(copy), { recursive: true });
  return copy;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-head-'));
  const [server, other] = await Promise.all([start('home', (seen) => (token = seen)), start('other')]);
  await other.end('SIGTERM');
  expect((await server.enterTraining('one', token)).status).toBe(201);
  await server.end('SIGTERM');
  expect((await tanfidh(at('home'), ['backup', at('backup')])).code).toBe(0);
  expect((await tanfidh(at('home'), ['export', at('log.jsonl')])).code).toBe(0);
  await cp(at('home'), at('older'), { recursive: true });
  const again = await start('home');
  expect((await again.enterTraining('two', token)).status).toBe(201);
  await again.end('SIGTERM');
}, 150_000);
afterEach(async () => {
  for (const { child } of servers.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a folder whose record is not the one remembered does not start:', () => {
  it('the record is missing', async () => {
    const name = await copyOf('home');
    await rm(at(name, 'record.sqlite'));
    await doesNotStart(name, /record\.sqlite is missing/);
  }, 150_000);

  it('the record is empty', async () => {
    const name = await copyOf('home');
    await truncate(at(name, 'record.sqlite'));
    await doesNotStart(name, /record\.sqlite is empty/);
    // Whoever only looks leaves it as it is, too.
    expect(await tanfidh(at(name), ['verify'])).toMatchObject({ code: 65, err: expect.stringContaining('is empty') });
    expect((await stat(at(name, 'record.sqlite'))).size).toBe(0);
  }, 150_000);

  it('the record is a copy of before', async () => {
    const name = await copyOf('home');
    await cp(at('older', 'record.sqlite'), at(name, 'record.sqlite'));
    await doesNotStart(name, /holds fewer events than it did/);
    expect(await tanfidh(at(name), ['verify'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not in order:\nthe log has \d+ events, and \d+ were remembered at 2/),
    });
    expect((await tanfidh(at(name), ['doctor'])).out).toMatch(/^ATTENTION remembered: it holds fewer events/m);
    for (const command of [['export', at('salvaged.jsonl')], ['rebuild'], ['rehearse']]) {
      const result = await tanfidh(at(name), command);
      expect(result).toMatchObject({
        code: 65,
        err: expect.stringMatching(/^the log has \d+ events, and \d+ were remem.*\n$/),
      });
    }
    expect(await readdir(at())).not.toContain('salvaged.jsonl');
    expect((await tanfidh(at(name), ['backup', at('bad-copy')])).code).toBe(1);
    expect(await readdir(at('bad-copy'))).toEqual([]);
  }, 150_000);

  it("the record is another folder's", async () => {
    const name = await copyOf('home');
    await cp(at('other', 'record.sqlite'), at(name, 'record.sqlite'));
    await doesNotStart(name, /another record|fewer events/);
    // And longer than the one remembered.
    const back = await copyOf('other');
    await cp(at('home', 'record.sqlite'), at(back, 'record.sqlite'));
    await doesNotStart(back, /another record/);
  }, 150_000);

  it('an event was changed, with all that guards it', async () => {
    const name = await copyOf('home');
    const db = new DatabaseSync(at(name, 'record.sqlite'));
    db.exec(`drop trigger events_are_not_changed; update events set data = json_set(data, '$.planted', 1)
      where position = (select max(position) - 1 from events)`);
    db.close();
    const { code, err } = await startAndEnd(name);
    expect({ code, err }).toEqual({
      code: 65,
      err: expect.stringMatching(/is not what was recorded: restore a backup/),
    });
  }, 150_000);
});

describe('a folder starts', () => {
  it('after a kill, with what was recorded since the head was written', async () => {
    const name = await copyOf('home');
    const server = await start(name);
    expect((await server.enterTraining('three', token)).status).toBe(201);
    await server.end('SIGKILL');
    const { code, log } = await startAndEnd(name);
    expect(code).toBe(0);
    expect(log).not.toContain('from now on');
    await cp(at('older', 'record.sqlite'), at(name, 'record.sqlite'));
    await doesNotStart(name, /holds fewer events/);
  }, 150_000);

  it('without anything remembered, as an older one, and says once what is believed', async () => {
    const name = await copyOf('home');
    const db = new DatabaseSync(at(name, 'identity.sqlite'));
    db.exec('drop table leaves; drop table remembered_head; drop table head_migration');
    db.close();
    const first = await startAndEnd(name);
    expect(first.code).toBe(0);
    expect(first.log.split('\n').filter((line) => line.includes('from now on'))).toHaveLength(1);
    const today = new Date().toISOString().slice(0, 10);
    expect((await tanfidh(at(name), ['verify'])).out).toMatch(
      new RegExp(
        `all in order\\. (\\d+) are as they were remembered at .*, the first \\1 of them taken on trust on ${today}\\.`,
      ),
    );
    const second = await startAndEnd(name);
    expect(second.code).toBe(0);
    expect(second.log).not.toContain('from now on');
    await cp(at('older', 'record.sqlite'), at(name, 'record.sqlite'));
    await doesNotStart(name, /holds fewer events/);
  }, 150_000);

  it.each([
    ['restored', () => ['restore', at('backup')]],
    ['loaded', () => ['load', at('log.jsonl')]],
  ])(
    'once the lost record is %s, with the tokens that are there, and remembers that',
    async (_, command) => {
      const name = await copyOf('home');
      await rm(at(name, 'record.sqlite'));
      // As a kill leaves it: what was recorded last may lie there.
      await writeFile(at(name, 'record.sqlite-wal'), 'of the lost one');
      const result = await tanfidh(at(name), command());
      expect(result).toMatchObject({ code: 1, err: expect.stringContaining('record.sqlite-wal; move it away first') });
      await rm(at(name, 'record.sqlite-wal'));
      expect(await tanfidh(at(name), command())).toMatchObject({ code: 0 });
      const server = await start(name);
      expect((await server.enterTraining('after', token)).status).toBe(201);
      await server.end('SIGTERM');
      await cp(at('older', 'record.sqlite'), at(name, 'record.sqlite'));
      await doesNotStart(name, /holds fewer events/);
    },
    60_000,
  );

  it('anew, once what remained is removed', async () => {
    const name = await copyOf('home');
    for (const file of await readdir(at(name))) if (file.includes('.sqlite')) await rm(at(name, file));
    expect(await startAndEnd(name)).toMatchObject({ code: 0 });
  }, 150_000);
});

describe('a folder whose memory cannot be read', () => {
  it.each([
    ['is no database', (path: string) => writeFile(path, 'a letter')],
    [
      'has a damaged page in each table',
      async (path: string) => {
        const bytes = await readFile(path);
        for (let page = 4096; page < bytes.length; page += 4096) bytes.fill(0xff, page, page + 200);
        await writeFile(path, bytes);
      },
    ],
  ])('is looked at all the same, and what remembers it is named: it %s', async (_, spoil) => {
    const name = await copyOf('home');
    await spoil(at(name, 'identity.sqlite'));
    const verified = await tanfidh(at(name), ['verify']);
    expect(verified).toMatchObject({ code: 1, err: expect.stringMatching(/^\d\d+ events in .*; not in order:\n/) });
    expect(verified.err).toMatch(/^identity\.sqlite: /m);
    expect(verified.err).toMatch(/^what is remembered of the log cannot be read: /m);
    const doctor = await tanfidh(at(name), ['doctor']);
    expect(doctor.code).toBe(1);
    expect(doctor.out).toMatch(/^ATTENTION remembered: /m);
    expect(doctor.out).toMatch(/^well +rows: /m);
    // What is told to be the record must be the one remembered.
    expect((await tanfidh(at(name), ['export', at('not-told.jsonl')])).code).toBe(65);
  });

  it('because it is empty, is left so by whoever only looks', async () => {
    const name = await copyOf('home');
    await truncate(at(name, 'identity.sqlite'));
    expect(await tanfidh(at(name), ['verify'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is remembered of it'),
    });
    expect((await stat(at(name, 'identity.sqlite'))).size).toBe(0);
  });
});

describe('a backup', () => {
  it('is not restored where its record is not the one of which the mark was made', async () => {
    await cp(at('backup'), at('exchanged'), { recursive: true });
    await cp(at('other', 'record.sqlite'), at('exchanged', 'record.sqlite'));
    const found = await tanfidh(at('restored'), ['restore', at('exchanged')]);
    expect(found).toMatchObject({ code: 1, err: expect.stringMatching(/the log is not the one that is remembered/) });
    // Without the memory beside it, the mark still tells.
    await rm(at('exchanged', 'identity.sqlite'));
    const result = await tanfidh(at('restored'), ['restore', at('exchanged')]);
    expect(result).toMatchObject({ code: 65, err: expect.stringMatching(/not the record/) });
    expect((await readdir(at('restored'))).filter((file) => file.includes('.sqlite'))).toEqual([]);
  }, 150_000);
});

describe('a running server', () => {
  const lose: readonly (readonly [string, (name: string) => Promise<unknown>, string])[] = [
    ['its record was deleted', (name) => rm(at(name, 'record.sqlite')), 'record'],
    [
      'another record was put in its place',
      (name) =>
        cp(at('older', 'record.sqlite'), at(name, 'new')).then(() =>
          rename(at(name, 'new'), at(name, 'record.sqlite')),
        ),
      'record',
    ],
    ['its record was emptied', (name) => truncate(at(name, 'record.sqlite')), 'record'],
    ["its record's write-ahead log was deleted", (name) => rm(at(name, 'record.sqlite-wal')), 'record'],
    ['its tokens were deleted', (name) => rm(at(name, 'identity.sqlite')), 'identity'],
  ];
  it.each(lose)(
    'notices within seconds that %s: not ready, and nothing is recorded',
    async (_, act, what) => {
      const name = await copyOf('home');
      const server = await start(name);
      const ready = () => fetch(`${new URL(server.base).origin}/health/ready`);
      expect((await ready()).status).toBe(200);
      expect((await server.enterTraining('before', token)).status).toBe(201);
      await act(name);
      const refused = await server.enterTraining('since', token);
      expect(refused.status).toBe(503);
      const answer = await ready();
      expect(answer.status).toBe(503);
      expect(JSON.stringify(await answer.json())).toContain(`${what}.sqlite`);
      await server.end('SIGKILL');
    },
    30_000,
  );

  it('says so in its log, once, with nobody asking', async () => {
    const name = await copyOf('home');
    const env = { ...process.env, TANFIDH_HOME: at(name), PORT: '0', LOG_LEVEL: 'error', TANFIDH_DATA: 'register' };
    const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('listens on')) resolve();
      });
    });
    await rm(at(name, 'record.sqlite'));
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    child.kill('SIGKILL');
    expect(log.split('\n').filter((line) => line.includes('record.sqlite'))).toHaveLength(1);
  }, 150_000);
});
