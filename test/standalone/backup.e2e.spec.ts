import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { exportLines, MemoryEventLog, openRecord } from '#platform';
import { ServerProcess } from './process.js';

let folder: string;
let token = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const start = (name: string, seen: (token: string) => void = () => {}) => ServerProcess.start(at(name), seen);

interface BackupResult {
  readonly code: number;
  readonly out: string;
}

const tanfidh = (home: string, ...args: readonly string[]): Promise<BackupResult> =>
  new Promise((resolve) => {
    const env = { ...process.env, TANFIDH_HOME: at(home) };
    execFile(process.execPath, ['dist/apps/cli/src/main.js', ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` }),
    );
  });

const RESOLUTION = '/resolutions/45-53-S';
const urls = [
  ...['/progress', '/matrix', '/paragraphs/op-8', '/paragraphs/op-8/explanation'].map((path) => RESOLUTION + path),
  '/resolutions',
  '/parties',
  '/parties/TUR',
  '/commitments',
  '/recommendations',
  '/actions',
];

/** Every answer to its last byte, the position it rests on among them; every page of a list, on a day after all that is recorded. */
const answers = async ({ base }: ServerProcess): Promise<readonly string[]> => {
  const pages: string[] = [];
  for (const url of urls)
    for (let next: string | null = ''; next !== null;) {
      const page = /^\/(parties|commitments|recommendations|actions)$/.test(url) ? '&limit=200' : '';
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const text: string = await (await fetch(`${base}${url}?asOf=2070-01-01${page}${cursor}`)).text();
      pages.push(`${url} ${text}`);
      next = (JSON.parse(text) as { next?: string | null }).next ?? null;
    }
  return pages;
};

const eventsIn = async (home: string): Promise<readonly RecordedEvent[]> => {
  const { log, close } = await openRecord(at(home));
  try {
    return await log.readAll(null, 100_000);
  } finally {
    await close();
  }
};

/** The record of these events alone, made from nothing but them. */
const recordOf = async (events: readonly RecordedEvent[], home: string): Promise<void> => {
  const log = new MemoryEventLog();
  for (const event of events) await log.appendRecorded(event.stream, 'any', [event]);
  const lines: string[] = [];
  for await (const line of exportLines(log, () => {})) lines.push(line);
  await writeFile(at(`${home}.jsonl`), lines.join(''));
  expect((await tanfidh(home, 'load', at(`${home}.jsonl`))).code).toBe(0);
};

describe('a restore drill', () => {
  it('backs up under load, wipes, restores, verifies, and gives the same answers', async () => {
    const server = await start('home', (seen) => (token = seen));
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
    expect(before.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(before.length);
    going = false;
    await Promise.all(writing);
    expect((await tanfidh('home', 'verify')).out).toMatch(/all in order/);
    const recorded = await eventsIn('home');
    await server.end('SIGKILL');

    await rm(at('home'), { recursive: true });
    const restored = await tanfidh('home', 'restore', at('copy'));
    expect(restored).toEqual({ code: 0, out: expect.stringMatching(/all in order\./) });
    expect((await tanfidh('home', 'verify')).out).toMatch(/all in order/);
    // One instant of the record: its first events, none missing among them, and every one acknowledged by then.
    const kept = await eventsIn('home');
    expect(kept.length).toBeLessThan(recorded.length);
    expect(kept).toEqual(recorded.slice(0, kept.length));
    const entered = new Set(kept.map(({ stream }) => stream));
    expect(before.filter((id) => !entered.has(`training-${id}`))).toEqual([]);

    await recordOf(recorded.slice(0, kept.length), 'as-it-was');
    const asItWas = await start('as-it-was');
    const then = await answers(asItWas);
    await asItWas.end('SIGTERM');
    const again = await start('home');
    // But for the epoch, which a restore opens.
    const sinceRestored = await answers(again);
    expect(sinceRestored.every((answer) => answer.includes('{"position":"0002.'))).toBe(true);
    // A cursor bears the position as it is told; the page behind it is an answer of its own.
    const plain = (answer: string): string =>
      answer.replace('"position":"0002.', '"position":"').replace(/"next":"[^"]+"/, '"next":"…"');
    expect(sinceRestored.map(plain)).toEqual(then.map(plain));
    expect(then.join()).toContain('Fictional training 0-');
    // Tokens came with it; once they are confirmed, writing goes on.
    expect((await again.enterTraining('after', token)).status).toBe(401);
    expect((await tanfidh('home', 'tokens', 'confirm', '--all')).code).toBe(0);
    expect((await again.enterTraining('after', token)).status).toBe(201);
    await again.end('SIGTERM');
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
  });

  it('leaves nothing of a copy that could not be made', async () => {
    await mkdir(at('cut'), { mode: 0o700 });
    for (const name of ['identity.sqlite', 'record.sqlite']) await cp(join(at('copy'), name), join(at('cut'), name));
    await truncate(join(at('cut'), 'record.sqlite'), 64 * 1024);
    expect((await tanfidh('cut', 'backup', at('none'))).code).toBe(1);
    expect(await readdir(at('none'))).toEqual([]);
  });

  it('does not call a damaged copy a backup', async () => {
    const path = join(at('copy'), 'record.sqlite');
    await chmod(path, 0o600);
    const db = new DatabaseSync(path);
    db.exec(
      "update entries set body = '{}' where projection = 'actions' and stream in (select stream from entries where projection = 'actions' limit 1)",
    );
    db.close();
    const result = await tanfidh('third', 'restore', at('copy'));
    expect(result).toEqual({ code: 1, out: expect.stringContaining('other entries than a fresh fold') });
    await writeFile(path, 'no database');
    expect((await tanfidh('third', 'restore', at('copy'))).code).toBe(65);
    await expect(stat(join(at('third'), 'record.sqlite'))).rejects.toThrow();
  });
});
