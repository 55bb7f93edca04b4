import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../servers/ports.js';
import { ServerProcess } from './process.js';

let folder: string;
let token = '';
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-backup-'));
  port = await freePort();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const start = (name: string) => ServerProcess.start(at(name), port, (seen) => (token = seen));

interface Said {
  readonly code: number;
  readonly out: string;
}

const tanfidh = (home: string, ...args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = { ...process.env, TANFIDH_HOME: at(home) };
    execFile(process.execPath, ['dist/apps/cli/src/main.js', ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` }),
    );
  });

const view = async ({ base }: ServerProcess): Promise<string> => {
  const urls = [
    '/actions?limit=200&asOf=2026-11-23',
    '/resolutions/45-53-S/progress?asOf=2026-11-23',
    '/parties?limit=200',
  ];
  const answers = await Promise.all(urls.map(async (url) => (await fetch(`${base}${url}`)).json()));
  return JSON.stringify(answers.map((answer) => ({ ...(answer as object), position: undefined, next: undefined })));
};

describe('a restore drill', () => {
  it('backs up under load, wipes, restores, verifies, and gives the same answers', async () => {
    const server = await start('home');
    let going = true;
    const acknowledged: string[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; going; n += 1) {
        const answer = await server.enterTraining(`${writer}-${n}`, token);
        acknowledged.push(((await answer.json()) as { id: string }).id);
      }
    };
    const writing = [0, 1, 2, 3].map(write);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const before = [...acknowledged];
    const backup = await tanfidh('home', 'backup', at('copy'));
    expect(backup).toEqual({ code: 0, out: expect.stringMatching(/is a backup of .* all in order\./) });
    expect(acknowledged.length).toBeGreaterThan(before.length);
    going = false;
    await Promise.all(writing);
    expect((await tanfidh('home', 'verify')).out).toMatch(/all in order/);
    await server.end('SIGKILL');

    await rm(at('home'), { recursive: true });
    const restored = await tanfidh('home', 'restore', at('copy'));
    expect(restored).toEqual({ code: 0, out: expect.stringMatching(/all in order\./) });
    // The same copy, put somewhere else, is the same record: a third folder shows it.
    expect((await tanfidh('other', 'restore', at('copy'))).code).toBe(0);
    const again = await start('home');
    const answers = await view(again);
    const ids = ((await (await fetch(`${again.base}/events?limit=200`)).json()) as { items: unknown[] }).items;
    expect(ids.length).toBeGreaterThan(0);
    const log = new DatabaseSync(join(at('home'), 'record.sqlite'), { readOnly: true });
    const kept = new Set(
      log
        .prepare("select stream from events where type = 'TrainingEntered'")
        .all()
        .map(({ stream }) => String(stream).slice(9)),
    );
    log.close();
    expect(before.filter((id) => !kept.has(id))).toEqual([]);
    // Tokens came with it, and writing goes on.
    expect((await again.enterTraining('after', token)).status).toBe(201);
    await again.end('SIGTERM');
    const other = await start('other');
    expect(await view(other)).toBe(answers);
    await other.end('SIGTERM');
  }, 120_000);

  it('leaves what it makes to nobody else on the machine', async () => {
    for (const name of await readdir(at('copy'))) expect((await stat(join(at('copy'), name))).mode & 0o077).toBe(0);
    expect((await stat(at('copy'))).mode & 0o077).toBe(0);
  });

  it('refuses what would overwrite or is no backup, and says why', async () => {
    expect(await tanfidh('home', 'restore', at('copy'))).toEqual({
      code: 1,
      out: expect.stringContaining('already holds'),
    });
    expect(await tanfidh('home', 'backup', at('copy'))).toEqual({
      code: 1,
      out: expect.stringContaining('is not empty'),
    });
    expect(await tanfidh('nothing', 'verify')).toEqual({ code: 1, out: expect.stringContaining('holds no record') });
    expect(await tanfidh('nothing', 'restore', at('nowhere'))).toEqual({
      code: 1,
      out: expect.stringContaining('holds no record'),
    });
    expect(await tanfidh('home', 'backup')).toEqual({ code: 1, out: expect.stringContaining('Usage') });
  }, 30_000);

  it('does not call a damaged copy a backup', async () => {
    const path = join(at('copy'), 'record.sqlite');
    await chmod(path, 0o600);
    const db = new DatabaseSync(path);
    db.exec(
      "update projection_rows set row = '{}' where projection = 'actions' and stream in (select stream from projection_rows where projection = 'actions' limit 1)",
    );
    db.close();
    const said = await tanfidh('third', 'restore', at('copy'));
    expect(said).toEqual({ code: 1, out: expect.stringContaining('another row than a fresh fold') });
    await writeFile(path, 'no database');
    expect((await tanfidh('third', 'restore', at('copy'))).code).toBe(65);
    await expect(stat(join(at('third'), 'record.sqlite'))).rejects.toThrow();
  }, 30_000);
});
