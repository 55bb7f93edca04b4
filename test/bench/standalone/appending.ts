import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RecordedEvent } from '#kernel';
import { type EventLog, openHome } from '#platform';
import { root } from '../../servers/root.js';
import { ms, percentile, type Row } from './measure.js';

const SECONDS = 20;
const EVERY_MS = 5;

/** How long each of many appends took, at a calm pace. */
async function latencies(log: EventLog, event: RecordedEvent, seconds = SECONDS): Promise<readonly number[]> {
  const took: number[] = [];
  const until = performance.now() + seconds * 1_000;
  const { type, v, data, meta } = event;
  while (performance.now() < until) {
    const began = performance.now();
    const command = { ...meta, commandId: randomUUID() };
    await log.append(`training-${randomUUID()}`, 'none', [{ id: randomUUID(), type, v, data, meta: command }]);
    took.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return took;
}

/** Appends while the CLI builds every row anew beside them, against appends with nobody beside them. */
export async function appendDuringRebuild(home: string, event: RecordedEvent): Promise<Row> {
  const { log, close } = await openHome(home);
  await latencies(log, event, 3);
  const idle = await latencies(log, event);
  const cli = join(root, 'dist/apps/cli/src/main.js');
  const env = { ...process.env, TANFIDH_HOME: home, EVENTSTORE_URL: '', DATABASE_URL: '' };
  const rebuild = spawn(process.execPath, [cli, 'rebuild'], { env, stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const during = await latencies(log, event);
  if (rebuild.exitCode !== null) throw new Error('the rebuild ended before the appends beside it');
  // Broken off: the rows that are read stay as they are.
  rebuild.kill();
  await once(rebuild, 'exit');
  await close();
  const [of, floor] = [percentile(during, 0.99), percentile(idle, 0.99)];
  return {
    what: 'append p99 during a rebuild, ms',
    measured: ms(of),
    floor: `p99 idle: ${ms(floor)}`,
    ratio: (of / floor).toFixed(1),
    asked: 'at most 5',
  };
}
