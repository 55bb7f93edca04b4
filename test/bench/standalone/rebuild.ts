import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Child } from './child.js';
import { mb, type Row, whole } from './measure.js';

interface Done {
  readonly took: number;
  readonly peak: number;
}

/** Once each: a million events are many enough for the median of one. */
export async function rebuildAll(home: string, events: number): Promise<Row> {
  const run = (bare: string): Promise<Done> =>
    Child.start('./rebuilding.js', { BENCH_HOME: home, BENCH_BARE: bare }).next<Done>();
  const ours = await run('no');
  const floor = await run('yes');
  for (const ending of ['', '-wal', '-shm']) await rm(join(home, `bare.sqlite${ending}`), { force: true });
  const rate = ({ took }: Done): number => (events / took) * 1_000;
  return {
    what: `rebuild of all read models, ${whole(events)} events, events/s`,
    measured: `${whole(rate(ours))} (${mb(ours.peak)})`,
    floor: `bare loop, the same rows: ${whole(rate(floor))}`,
    ratio: (rate(ours) / rate(floor)).toFixed(2),
    asked: 'at least 0.5, under 512 MB',
  };
}
