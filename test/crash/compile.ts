import { join } from 'node:path';
import { compile } from '../servers/compile.js';
import { root } from '../servers/root.js';

/** Compiles the writer to a new folder; the platform that it is given is the built one. */
export async function compileWriter(): Promise<{ folder: string; platform: string; writer: string }> {
  const folder = await compile(['test/crash']);
  return {
    folder,
    platform: join(root, 'dist/libs/platform/src/index.js'),
    writer: join(folder, 'test/crash/writer.js'),
  };
}
