import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServerProcess } from './process.js';

let home: string;
let token = '';
let server: ServerProcess;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-rebuild-'));
  server = await ServerProcess.start(home, (seen) => (token = seen));
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(home, { recursive: true, force: true });
});

const tanfidh = (verb: string) => {
  const running = { pid: 0, said: Promise.resolve('') };
  running.said = new Promise((resolve) => {
    const env = { ...process.env, TANFIDH_HOME: home };
    const child = execFile(process.execPath, ['dist/apps/cli/src/main.js', verb], { env }, (_error, out, err) =>
      resolve(`${out}${err}`),
    );
    running.pid = child.pid ?? 0;
  });
  return running;
};

const trainings = async (): Promise<number> => {
  const { items } = (await (await fetch(`${server.base}/actions?limit=200&kind=training`)).json()) as {
    items: unknown[];
  };
  return items.length;
};

const rowNames = (): readonly string[] => {
  const db = new DatabaseSync(join(home, 'record.sqlite'), { readOnly: true });
  const found = db.prepare('select distinct projection from entries order by projection').all();
  db.close();
  return found.map(({ projection }) => String(projection));
};

describe('a rebuild beside a running server', () => {
  it('mends a damaged row, while commands are recorded and read, none of them missing at any moment', async () => {
    for (let n = 0; n < 40; n += 1) expect((await server.enterTraining(`before-${n}`, token)).status).toBe(201);
    const db = new DatabaseSync(join(home, 'record.sqlite'), { timeout: 5_000 });
    db.exec(`update entries set body = replace(body, 'Fictional', 'Damaged') where rowid =
      (select rowid from entries where projection = 'actions' limit 1)`);
    db.close();
    expect(await tanfidh('verify').said).toContain('other entries than a fresh fold');
    let [going, least, written] = [true, 40, 40];
    const writing = (async () => {
      for (let n = 0; going; n += 1) {
        expect((await server.enterTraining(`during-${n}`, token)).status).toBe(201);
        written += 1;
      }
    })();
    const reading = (async () => {
      while (going) least = Math.min(least, await trainings());
    })();
    expect(await tanfidh('rebuild').said).toMatch(/built anew from \d+ events .* the ones that are read/);
    going = false;
    await Promise.all([writing, reading]);
    expect([least, written > 40]).toEqual([40, true]);
    expect(await tanfidh('verify').said).toContain('all in order');
    expect(rowNames()).toEqual(['actions#1', 'register#1']);
    expect((await server.enterTraining('after', token)).status).toBe(201);
    expect(await tanfidh('rebuild').said).toContain('the ones that are read');
    expect(rowNames()).toEqual(['actions#2', 'register#2']);
  }, 60_000);

  it('that is killed on the way has changed nothing, and the next one drops what it left', async () => {
    const killed = tanfidh('rebuild');
    const began = Date.now();
    while (!rowNames().includes('actions#3') && Date.now() - began < 10_000) await new Promise((r) => setTimeout(r, 5));
    process.kill(killed.pid, 'SIGKILL');
    await killed.said;
    expect(await tanfidh('verify').said).toContain('all in order');
    expect(await tanfidh('rebuild').said).toContain('the ones that are read');
    expect(rowNames()).toEqual(['actions#3', 'register#3']);
    expect(await tanfidh('verify').said).toContain('all in order');
  }, 60_000);
});
