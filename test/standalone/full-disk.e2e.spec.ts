import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServerProcess } from './process.js';

let home: string;
let token = '';
const seen = (shown: string): void => {
  token = shown;
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-full-disk-'));
  const first = await ServerProcess.start(home, seen);
  await first.end('SIGTERM');
}, 60_000);

afterAll(() => rm(home, { recursive: true }));

const titles = async ({ base }: ServerProcess): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let cursor = ''; ;) {
    const answer = await fetch(`${base}/events?limit=200${cursor}`);
    const { items, next } = (await answer.json()) as {
      items: { type: string; data: { title: { en: string } } }[];
      next: string | null;
    };
    found.push(...items.filter(({ type }) => type === 'TrainingEntered').map(({ data }) => data.title.en));
    if (next === null) return found;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
};

describe('a disk that fills up', () => {
  it('turns writes away with 503 and no event, loses nothing acknowledged, and keeps answering reads', async () => {
    const acknowledged: string[] = [];
    const refused: string[] = [];
    const full = await ServerProcess.start(home, seen, { limitKiB: 1024 });
    for (let n = 0; refused.length < 3 && n < 5000; n += 1) {
      const answer = await full.enterTraining(`n-${n}`, token);
      if (answer.status === 201) {
        acknowledged.push(`Fictional training n-${n}`);
        continue;
      }
      const problem = (await answer.json()) as { code: string };
      expect([answer.status, problem.code, answer.headers.get('retry-after')]).toEqual([
        503,
        'log-unavailable',
        expect.any(String),
      ]);
      refused.push(`n-${n}`);
    }
    expect(refused).toHaveLength(3);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect((await fetch(`${full.base}/resolutions/45-53-S/progress`)).status).toBe(200);
    // A file that may not grow is for SQLite an error of the disk.
    const reason = 'the record cannot be written: the disk answers with an error';
    expect(await full.ready()).toMatchObject({
      status: 503,
      body: {
        status: 'not-ready',
        log: 'down',
        checks: { 'record-reads': { state: 'up', reason: null }, 'record-writes': { state: 'down', reason } },
      },
    });
    expect(await full.figure('tanfidh_check_up{check="record-writes"}')).toBe(0);
    expect(await full.figure('tanfidh_ready')).toBe(0);
    expect(full.logged.filter((line) => line.includes(reason))).toHaveLength(1);
    expect(full.logged).toHaveLength(1);
    await full.end('SIGKILL');

    const room = await ServerProcess.start(home, seen);
    expect(await titles(room)).toEqual(acknowledged);
    expect((await room.enterTraining(refused[0] ?? '', token)).status).toBe(201);
    await room.end('SIGTERM');
  }, 120_000);

  it('is told at /health/ready as long as it lasts, and over as soon as there is room, without a restart', async () => {
    const full = await ServerProcess.start(home, seen, { limitKiB: 1024 });
    let n = 0;
    // Where an entry has no room any more there may be some for a single page, as health tries it every two seconds, and a
    // checkpoint makes more: it is full when neither fits.
    for (let tried = 0; tried < 3; n += 1) {
      while ((await full.enterTraining(`again-${n}`, token)).status === 201) n += 1;
      await sleep(2_200);
      tried = (await full.ready()).status === 503 ? tried + 1 : 0;
    }
    for (let look = 0; look < 3; look += 1) {
      expect((await full.ready()).status).toBe(503);
      await sleep(1_500);
    }
    full.makeRoom();
    const room = performance.now();
    while ((await full.ready()).status !== 200) {
      expect(performance.now() - room).toBeLessThan(10_000);
      await sleep(100);
    }
    expect(await full.figure('tanfidh_check_up{check="record-writes"}')).toBe(1);
    expect((await full.enterTraining(`again-${n}`, token)).status).toBe(201);
    await full.end('SIGTERM');
  }, 60_000);
});
