import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderInUse, NewerLog, NotOurLog } from './errors.js';
import { FolderLock } from './folder-lock.js';
import { logFormat } from './log-format.js';
import { openHome } from './open-home.js';
import { SqliteFile } from './sqlite-file.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-files-'));
  path = join(folder, 'record.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file that is not ours', () => {
  const make = (sql: string): void => {
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
  };

  it.each([
    ['text', () => writeFile(path, 'a letter, longer than any header of a database '.repeat(10))],
    ['short text', () => writeFile(path, 'a letter')],
    ["someone else's database", async () => make('create table letters (text)')],
    ['one with another mark', async () => make('pragma application_id = 7; create table letters (text)')],
  ])('is refused and left untouched: %s', async (_, write) => {
    await write();
    const before = await readFile(path);
    expect(() => SqliteFile.open(path, logFormat)).toThrow(NotOurLog);
    await expect(openHome(folder)).rejects.toThrow(NotOurLog);
    expect(await readFile(path)).toEqual(before);
  });

  it('is refused and left untouched where it is newer than this version', async () => {
    make(`pragma application_id = ${logFormat.applicationId}; pragma user_version = 99; create table events (text)`);
    const before = await readFile(path);
    expect(() => SqliteFile.open(path, logFormat)).toThrow(NewerLog);
    expect(await readFile(path)).toEqual(before);
  });
});

describe('a folder in use', () => {
  it('is refused to a second server and free again after the first', async () => {
    const first = await openHome(folder);
    await expect(openHome(folder)).rejects.toThrow(FolderInUse);
    await first.close();
    await (await openHome(folder)).close();
  });

  it('is free again when its server was killed', async () => {
    const script = `const { DatabaseSync } = require('node:sqlite');
      const db = new DatabaseSync(process.argv[1], { timeout: 0 });
      db.exec('begin exclusive'); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', script, join(folder, 'server.lock')]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => FolderLock.take(folder)).toThrow(FolderInUse);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
    FolderLock.take(folder).release();
  });
});

describe('the token store', () => {
  it('knows a token by its hash only, until it is revoked', async () => {
    const { tokens, close } = await openHome(folder);
    expect(await tokens.isEmpty()).toBe(true);
    const { id, token } = await tokens.create({ name: 'Mission', role: 'state', party: 'tr' });
    expect(token).toMatch(/^tnf_[\w-]{43}$/);
    expect(await tokens.isEmpty()).toBe(false);
    expect(await tokens.find(token)).toEqual({ id, role: 'state', party: 'tr', scopes: null, expiresAt: null });
    expect(await tokens.find(`${token}x`)).toBeNull();
    expect(await tokens.list()).toMatchObject([{ id, name: 'Mission', party: 'tr', revokedAt: null }]);
    expect(await tokens.revoke(id)).toBe(true);
    expect(await tokens.find(token)).toBeNull();
    expect(await tokens.revoke('unknown')).toBe(false);
    await close();
    for (const file of ['identity.sqlite', 'record.sqlite']) {
      expect((await readFile(join(folder, file))).includes(token)).toBe(false);
    }
  });
});
