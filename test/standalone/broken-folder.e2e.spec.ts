import { chmod, chown, cp, mkdir, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedAndEnded } from './failing-start.js';
import { ServerProcess } from './process.js';

const PAGE = 4096;
let folder: string;
let well: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-broken-'));
  await chmod(folder, 0o755);
  well = join(folder, 'well');
  const server = await ServerProcess.start(well, () => {}, { data: 'full' });
  await server.end('SIGTERM');
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As root the server runs as nobody, so the copy is made nobody's; otherwise it is ours as it is. */
const given = async (path: string): Promise<void> => {
  if (process.getuid?.() === 0) await chown(path, 65_534, 65_534);
};

const copied = async (name: string): Promise<string> => {
  const home = join(folder, name);
  await cp(well, home, { recursive: true });
  for (const file of ['', 'record.sqlite', 'identity.sqlite', 'people.sqlite', 'server.lock'])
    await given(join(home, file));
  return home;
};

const zeroed = async (path: string, page: number): Promise<void> => {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(PAGE), 0, PAGE, page * PAGE);
  await file.close();
};

/** The page on which an event of the middle of the log lies, not the first of the file. */
const pageOfAnEvent = async (path: string): Promise<number> => {
  const bytes = await readFile(path);
  const found: number[] = [];
  for (let at = bytes.indexOf('"commandId"'); at !== -1; at = bytes.indexOf('"commandId"', at + PAGE)) found.push(at);
  return Math.floor((found[Math.floor(found.length / 2)] ?? 0) / PAGE);
};

interface Case {
  readonly what: string;
  readonly code: number;
  readonly says: RegExp;
  /** Answers the folder to start in. */
  make(): Promise<string>;
}

const broken = (what: string, code: number, says: RegExp, make: () => Promise<string>): Case => ({
  what,
  code,
  says,
  make,
});

/** A copy in which something was done to one file. */
const spoilt =
  (name: string, file: string, spoil: (path: string) => Promise<void>): (() => Promise<string>) =>
  async () => {
    const home = await copied(name);
    await spoil(join(home, file));
    return home;
  };

const cases: readonly Case[] = [
  broken(
    'a record that is no database',
    65,
    /record\.sqlite is not a file of Tanfidh/,
    spoilt('text', 'record.sqlite', (path) => writeFile(path, 'a letter, not a record\n'.repeat(10))),
  ),
  broken(
    'a record cut in half',
    65,
    /record\.sqlite is damaged/,
    spoilt('half', 'record.sqlite', async (path) =>
      truncate(path, Math.floor((await stat(path)).size / PAGE / 2) * PAGE),
    ),
  ),
  broken(
    'a page of zeros among the events',
    65,
    /record\.sqlite is damaged/,
    spoilt('zeros', 'record.sqlite', async (path) => zeroed(path, await pageOfAnEvent(path))),
  ),
  broken(
    'tokens on a page of zeros',
    65,
    /identity\.sqlite is damaged/,
    spoilt('zero-tokens', 'identity.sqlite', (path) => zeroed(path, 1)),
  ),
  broken(
    'a store of tokens that is no database',
    65,
    /identity\.sqlite is not a file of Tanfidh/,
    spoilt('text-tokens', 'identity.sqlite', (path) => writeFile(path, 'no tokens here\n'.repeat(10))),
  ),
  broken(
    'people on a page of zeros',
    65,
    /people\.sqlite is damaged/,
    spoilt('zero-people', 'people.sqlite', (path) => zeroed(path, 1)),
  ),
  broken(
    'a record that may only be read',
    78,
    /record\.sqlite cannot be used/,
    spoilt('read-only', 'record.sqlite', (path) => chmod(path, 0o400)),
  ),
  broken(
    'a record that may not be read',
    78,
    /record\.sqlite cannot be used/,
    spoilt('no-rights', 'record.sqlite', (path) => chmod(path, 0o000)),
  ),
  broken(
    'tokens that may only be read',
    78,
    /identity\.sqlite cannot be used/,
    spoilt('read-only-tokens', 'identity.sqlite', (path) => chmod(path, 0o400)),
  ),
  broken(
    'a write-ahead log that may not be read',
    78,
    /record\.sqlite cannot be used/,
    spoilt('wal', 'record.sqlite-wal', async (path) => {
      await writeFile(path, '');
      await given(path);
      await chmod(path, 0o000);
    }),
  ),
  broken(
    'a lock that may not be opened',
    78,
    /server\.lock cannot be used/,
    spoilt('lock', 'server.lock', (path) => chmod(path, 0o000)),
  ),
  broken('a lock that is a folder', 78, /server\.lock cannot be used/, async () => {
    const home = await copied('lock-folder');
    await rm(join(home, 'server.lock'));
    await mkdir(join(home, 'server.lock'));
    return home;
  }),
  broken('a record that is a folder', 78, /record\.sqlite cannot be used/, async () => {
    const home = await copied('record-folder');
    await rm(join(home, 'record.sqlite'));
    await mkdir(join(home, 'record.sqlite'));
    await given(join(home, 'record.sqlite'));
    return home;
  }),
  broken('a folder that may not be entered', 78, /closed\S* cannot be used/, async () => {
    const home = await copied('closed');
    await chmod(home, 0o000);
    return home;
  }),
  broken('a folder that may not be written', 78, /unwritable\S* cannot be used/, async () => {
    const home = await copied('unwritable');
    await chmod(home, 0o500);
    return home;
  }),
  broken('a folder that is a file', 78, /a-file cannot be used/, async () => {
    await writeFile(join(folder, 'a-file'), '');
    return join(folder, 'a-file');
  }),
  broken('a folder below a file', 78, /below cannot be used/, async () => {
    await writeFile(join(folder, 'another-file'), '');
    return join(folder, 'another-file', 'below');
  }),
  broken('a folder that cannot be made', 78, /new cannot be used/, async () => {
    await mkdir(join(folder, 'others'), { mode: 0o555 });
    return join(folder, 'others', 'new');
  }),
];

describe('a start in a broken folder', () => {
  it.each(cases)(
    '$what: exit code $code and one line',
    async ({ make, code, says }) => {
      const ended = await startedAndEnded(await make());
      expect(ended).toEqual({ code, output: expect.stringMatching(says) });
      expect(ended.output).toMatch(/^[^\n]+\n$/);
      expect(ended.output).not.toMatch(/\bat .+:\d+:\d+/);
    },
    120_000,
  );

  it('is none in a whole one', async () => {
    expect(await startedAndEnded(await copied('whole'))).toEqual({
      code: null,
      output: expect.stringContaining('listens'),
    });
  }, 120_000);
});
