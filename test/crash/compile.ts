import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';

const root = join(import.meta.dirname, '..', '..');

/** Compiles the platform and the writer to a new folder, for children that run on plain Node. */
export async function compileWriter(): Promise<{ folder: string; platform: string; writer: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'tanfidh-crash-'));
  for (const part of ['libs/platform/src', 'test/crash']) {
    const files = await readdir(join(root, part), { recursive: true });
    for (const file of files.filter((name) => /(?<!\.spec)\.ts$/.test(name))) {
      const source = join(root, part, file);
      const target = join(folder, relative(root, source).replace(/\.ts$/, '.js'));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, (await transformFile(source, { configFile: join(root, '.swcrc') })).code);
    }
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    platform: join(folder, 'libs/platform/src/index.js'),
    writer: join(folder, 'test/crash/writer.js'),
  };
}
