import { mkdtemp } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { Child } from './child.js';
import { inTurn, mb, ms, type Row } from './measure.js';
import { resolutionIds } from './record.js';
import type { Started } from './server.js';

/** From nothing to listening, as a process; and its peak memory until then. */
async function started(environment: NodeJS.ProcessEnv): Promise<{ readonly took: number; readonly peak: number }> {
  const began = performance.now();
  const server = Child.start('./server.js', environment);
  await server.next<Started>();
  const took = performance.now() - began;
  const { peak } = await server.ask<{ peak: number }>({});
  await server.end();
  return { took, peak };
}

const oneRowEach = (home: string, resolutions: number): number => {
  const began = performance.now();
  const db = new DatabaseSync(join(home, 'record.sqlite'), { readOnly: true });
  const read = db.prepare("select body from entries where projection = 'register' and stream = ?");
  for (const id of resolutionIds(resolutions))
    for (const { body } of read.all(`resolution-${id}`)) JSON.parse(String(body));
  db.close();
  return performance.now() - began;
};

/** Rows are up with the log, as after any orderly end. */
export async function start(work: string, home: string, resolutions: number): Promise<Row> {
  const empty = async (): Promise<number> => {
    const folder = await mkdtemp(join(work, 'empty-'));
    const { took } = await started({ TANFIDH_HOME: folder, TANFIDH_DATA: 'none' });
    return took + oneRowEach(home, resolutions);
  };
  let most = 0;
  const full = async (): Promise<number> => {
    const { took, peak } = await started({ TANFIDH_HOME: home });
    most = Math.max(most, peak);
    return took;
  };
  // Once before, for rows that are behind.
  await full();
  most = 0;
  const { ours, floor, ratio } = await inTurn(empty, full);
  return {
    what: 'start on a log of 1 M events, ms',
    measured: `${ms(ours)} (${mb(most)})`,
    floor: `start on an empty one and one row per resolution: ${ms(floor)}`,
    ratio: ratio.toFixed(2),
    asked: 'at most 2, under 300 MB',
  };
}
