import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { root } from './root.js';

/** Compiles folders of the checkout to a new folder of the same layout, in `within`, for children that run on plain Node. */
export async function compile(parts: readonly string[], within = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(within, 'tanfidh-compiled-'));
  for (const part of parts) {
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
  return folder;
}
