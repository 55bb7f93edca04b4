import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister } from '../features/support/register.js';
import { TestServer } from '../features/support/server.js';
import { root } from '../servers/root.js';

const run = promisify(execFile);
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

const compilerOptions = {
  strict: true,
  noEmitOnError: true,
  target: 'es2023',
  module: 'nodenext',
  outDir: 'out',
  rootDir: '.',
  lib: ['es2024', 'dom', 'dom.iterable'],
  types: ['node'],
};

describe('a client that a generator makes of the document', () => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    folder = await mkdtemp(join(tmpdir(), 'tanfidh-client-'));
    await mkdir(join(folder, 'out'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await cp(join(root, 'test', 'client', 'calls'), folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'commonjs' }));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', 'client'] }));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('compiles, and lists, shows, records and is refused with types', async () => {
    const base = `http://127.0.0.1:${await server.listen()}`;
    const document = join(folder, 'openapi.json');
    await writeFile(document, await (await fetch(`${base}/openapi.json`)).text());
    const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'];
    const output = ['--output', join(folder, 'client'), '--plugins', ...plugins, '--silent'];
    await run(bin('openapi-ts'), ['--input', document, ...output], { cwd: folder });
    const compiled = await run(bin('tsc'), [], { cwd: folder }).catch(({ stdout }: { stdout: string }) => ({ stdout }));
    expect(compiled.stdout).toBe('');
    const env = { ...process.env, BASE_URL: base, TOKEN: server.token, NODE_OPTIONS: '' };
    const { stdout } = await run(process.execPath, [join(folder, 'out', 'calls.js')], { env });
    expect(JSON.parse(stdout)).toEqual({
      one: '53-45-POL',
      began: ['TrainingEntered'],
      refusal: [422, 'unknown-reference', ['/serves/0/commitment']],
      list: [expect.stringMatching(/./)],
      formats: ['workshop'],
    });
  }, 240_000);
});
