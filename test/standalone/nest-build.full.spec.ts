import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { root } from '../servers/root.js';

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'tanfidh-nest-'));
  for (const each of ['apps', 'libs', 'scripts', 'data', 'package.json', 'tsconfig.json', '.swcrc', 'nest-cli.json'])
    await cp(join(root, each), join(copy, each), { recursive: true });
  await symlink(resolve(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rm(copy, { recursive: true, force: true }));

const nest = join(root, 'node_modules/.bin/nest');

const filesIn = async (dist: string): Promise<readonly (readonly [string, string])[]> => {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    names.toSorted().map(async (name) => [name.slice(dist.length), await readFile(name, 'utf8')] as const),
  );
};

it('is built by `nest build` to the byte as by `npm run build`', async () => {
  execFileSync(nest, ['build', 'standalone'], { cwd: copy });
  expect(await filesIn(join(copy, 'dist'))).toEqual(await filesIn(join(root, 'dist')));
}, 60_000);

it('is started by `nest start`, and stopped with it', async () => {
  const env = { ...process.env, TANFIDH_HOME: join(copy, 'home'), PORT: '0', LOG_LEVEL: 'error' };
  const child = spawn(nest, ['start', 'standalone'], { cwd: copy, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const address = await new Promise<string>((found) => {
    createInterface(child.stderr).on('line', (line) => {
      const [, where] = /listens on (\S+)/.exec(line) ?? [];
      if (where !== undefined) found(where);
    });
  });
  expect((await fetch(`${address}/api/v1/kinds`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 60_000);
