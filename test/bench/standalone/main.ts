// The benchmark of one machine: ratios to floors that are taken in the same run. Prints the table of docs/benchmarks.md.
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '#platform';
import { append } from './append.js';
import { appendDuringRebuild } from './appending.js';
import { progressAsOf } from './as-of.js';
import { commands } from './commands.js';
import { type Row, RUNS, table } from './measure.js';
import { growth } from './growth.js';
import { largeRecord } from './large-record.js';
import { commandsOnLongStream } from './long-stream.js';
import { pagesOfActions } from './pages.js';
import { progressNow } from './progress.js';
import { rebuildAll } from './rebuild.js';
import { grownRecord, shippedRecord } from './record.js';
import { start } from './start.js';
import { visible } from './visible.js';

const [EVENTS, RESOLUTIONS] = [1_000_000, 300];
const [FEW_EVENTS, FEW_RESOLUTIONS] = [10_000, 3];

/** Some 25,000 actions. */
const LARGE_EVENTS = 100_000;

const work = await mkdtemp(join(tmpdir(), 'tanfidh-bench-'));
const at = (name: string): string => join(work, name);
const rows: Row[] = [];
/** Told as they come: a run takes minutes. */
const keep = (...made: readonly Row[]): void => {
  rows.push(...made);
  for (const { what, measured, ratio } of made) process.stderr.write(`${what}: ${measured}, ${ratio}\n`);
};
try {
  await shippedRecord(at('shipped'));
  const shipped = await openHome(at('shipped'));
  const events = (await shipped.log.readAll(null, 10_000)).filter(({ stream }) => stream.startsWith('training-'));
  await shipped.close();
  const training = events[0];
  if (training === undefined) throw new Error('the shipped record holds no training');
  // Before anything is recorded in the shipped one.
  const few = { home: at('few'), resolutions: FEW_RESOLUTIONS };
  await grownRecord(at('shipped'), few.home, FEW_EVENTS, few.resolutions);
  const many = { home: at('many'), resolutions: RESOLUTIONS };
  await grownRecord(at('shipped'), many.home, EVENTS, many.resolutions);
  await grownRecord(at('shipped'), at('page'), 1_500, 1);
  await grownRecord(at('shipped'), at('small'), 1_500, FEW_RESOLUTIONS);
  await grownRecord(at('shipped'), at('large'), LARGE_EVENTS, RESOLUTIONS);
  keep(await append(work, events));
  keep(await progressNow(at('shipped'), 'off'), await progressNow(at('shipped'), 'on'));
  keep(await pagesOfActions(at('page')));
  keep(await commands(at('shipped')), await visible(at('shipped')));
  keep(await commandsOnLongStream(at('shipped')));
  keep(...(await growth({ home: at('large'), events: '100 k' }, { home: at('small'), events: '1.5 k' })));
  keep(...(await largeRecord(at('large'), LARGE_EVENTS)));
  keep(await rebuildAll(many.home, EVENTS));
  keep(await start(work, many.home, many.resolutions));
  keep(...(await progressAsOf(many, few)));
  keep(await appendDuringRebuild(many.home, training));
} finally {
  await rm(work, { recursive: true, force: true });
}
process.stdout.write(`${table(rows)}

${RUNS} runs where one is short, medians; Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}).
`);
process.exit(0);
