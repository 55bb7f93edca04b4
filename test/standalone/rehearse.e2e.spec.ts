import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../servers/ports.js';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let folder: string;
let home: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-rehearsed-'));
  home = join(folder, 'home');
  server = await ServerProcess.start(home, () => {}, { data: 'full' });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

const inFile = (sql: string): void => {
  const db = new DatabaseSync(join(home, 'record.sqlite'), { timeout: 5_000 });
  db.exec(sql);
  db.close();
};

describe('a rehearsal', () => {
  // Digests: an assertion over megabytes compares them byte by byte.
  const digest = async (file: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(home, file)))
      .digest('hex');
  const content = async (): Promise<readonly string[]> => [
    ...(await readdir(home)),
    await digest('record.sqlite'),
    await digest('record.sqlite-wal'),
  ];

  it('finds no figure that would change, against the rows and against the running server', async () => {
    for (const args of [[], ['--against', new URL(server.base).origin]])
      expect(await tanfidh(home, ['rehearse', ...args])).toEqual({
        code: 0,
        err: '',
        out: expect.stringMatching(/^\d+ events folded; \d\d+ figures as of .*: none would change\.\n$/),
      });
  });

  it('names each figure that would change, from what to what, and changes nothing', async () => {
    // As a version leaves them that cannot read their first event.
    const own = `where projection = 'actions' and stream like 'contact-group-%'`;
    inFile(
      `insert into parked select projection, stream, 0, 'an-id', 'cannot read it', '2026-11-27T00:00:00.000Z', 1 from heads ${own}`,
    );
    inFile(`delete from entry_keys where entry in (select id from entries ${own})`);
    for (const table of ['heads', 'entries']) inFile(`delete from ${table} ${own}`);
    const before = await content();
    const result = await tanfidh(home, ['rehearse']);
    expect(result).toMatchObject({ code: 1, err: '' });
    const lines = result.out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/; 2 would change:$/);
    expect(lines[1]).toMatch(/^53-45-POL \S+: no-information, .* → implemented, 4\/4, /);
    expect(lines[2]).toMatch(
      /^53-45-POL \S+ contact-group: no-information, .* 0 counted → implemented, 4\/4, .*, [1-9]\d* counted$/,
    );
    expect(await content()).toEqual(before);
    // The server reads the same rows.
    const against = await tanfidh(home, ['rehearse', '--against', new URL(server.base).origin]);
    expect(against).toEqual(result);
  });

  it('says what it needs where rows are of another version, and where no server answers', async () => {
    inFile(`update checkpoints set version = version - 1 where projection = 'actions'`);
    const result = await tanfidh(home, ['rehearse']);
    expect(result).toMatchObject({ code: 1, err: expect.stringMatching(/rows of actions were made .* --against/) });
    const against = await tanfidh(home, ['rehearse', '--against', `http://127.0.0.1:${await freePort()}`]);
    expect(against).toMatchObject({ code: 1, err: expect.stringContaining('no answer') });
  });
});
