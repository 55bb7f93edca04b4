import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess } from '../../standalone/process.js';

/** In the folder of the run (`scripts/run-begins.cjs`), which goes with it. */
const place = (): string => {
  const run = process.env['TANFIDH_TEST_RUN'];
  if (run === undefined) throw new Error('There is no folder of a run');
  return join(run, 'shipped-record');
};

/** Whoever comes first has a server load the shipped record, which takes longer than to copy what it loaded. */
async function loadOnce(loaded: string): Promise<void> {
  const begun = `${loaded}.begun`;
  const isFirst = await mkdir(begun).then(
    () => true,
    () => false,
  );
  if (!isFirst) return;
  try {
    const folder = await mkdtemp(`${loaded}.new-`);
    let token = '';
    const server = await ServerProcess.start(folder, (seen) => (token = seen), { data: 'full' });
    await server.end('SIGTERM');
    await writeFile(`${loaded}.token`, token);
    await rename(folder, loaded);
  } catch (why) {
    // Whoever waits finds out by itself what is wrong.
    await rm(begun, { recursive: true });
    throw why;
  }
}

/** Puts the shipped record into a folder, as a first start leaves it; the token that this start gave. */
export async function putShippedRecord(folder: string): Promise<string> {
  const loaded = place();
  while (!existsSync(loaded)) {
    await loadOnce(loaded);
    await sleep(50);
  }
  await cp(loaded, folder, { recursive: true });
  return readFile(`${loaded}.token`, 'utf8');
}
