import { join } from 'node:path';
import { compile } from '../servers/compile.js';

/** Compiles the platform and the writer to a new folder. */
export async function compileWriter(): Promise<{ folder: string; platform: string; writer: string }> {
  const folder = await compile(['libs/platform/src', 'test/crash']);
  return {
    folder,
    platform: join(folder, 'libs/platform/src/index.js'),
    writer: join(folder, 'test/crash/writer.js'),
  };
}
