import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let folder: string;
let home: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-doctor-'));
  home = join(folder, 'home');
  server = await ServerProcess.start(home, () => {}, { data: 'full' });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

const attention = (out: string): readonly string[] => out.split('\n').filter((line) => line.startsWith('ATTENTION'));

const inFile = (sql: string): void => {
  const db = new DatabaseSync(join(home, 'record.sqlite'), { timeout: 5_000 });
  db.exec(sql);
  db.close();
};

describe('the doctor', () => {
  it('asks for a backup until there is one, then finds all well', async () => {
    const before = await tanfidh(home, ['doctor']);
    expect([before.code, attention(before.out)]).toEqual([
      1,
      [expect.stringMatching(/backup: none .* To do: tanfidh/)],
    ]);
    expect((await tanfidh(home, ['backup', join(folder, 'copy')])).code).toBe(0);
    const after = await tanfidh(home, ['doctor']);
    expect([after.code, attention(after.out)]).toEqual([0, []]);
    expect(after.out).toContain(`in ${join(folder, 'copy')}`);
    for (const what of [
      'disk',
      'clock',
      'permissions',
      'Node',
      'SQLite',
      'format',
      'backup',
      'remembered',
      'rows',
      'parked',
      'lag',
    ])
      expect(after.out).toMatch(new RegExp(`^well +${what}: `, 'm'));
  });

  it('sees what others may read, what waits, and says what to do', async () => {
    await chmod(join(home, 'record.sqlite'), 0o640);
    inFile(`insert into parked values ('actions', 'training-x', 0, 'id', 'error', '2026-11-23T09:00:00.000Z', 1)`);
    const { code, out } = await tanfidh(home, ['doctor']);
    expect([code, attention(out)]).toEqual([
      1,
      [expect.stringContaining(`chmod 0600 ${join(home, 'record.sqlite')}`), expect.stringContaining('1 stream waits')],
    ]);
    await chmod(join(home, 'record.sqlite'), 0o600);
    inFile('delete from parked');
  });

  it('is for a folder that holds a record', async () => {
    expect(await tanfidh(join(folder, 'nothing'), ['doctor'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds no record'),
    });
  });
});
