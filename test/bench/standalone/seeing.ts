// The standalone composition in a process of its own: commands at a pace, and how long after each its rows have come.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { CommandBus } from '@nestjs/cqrs';
import { recorded, recordOn } from '#api';
import { configFrom } from '../../../apps/standalone/src/config.js';
import { startStandalone } from '../../../apps/standalone/src/standalone.js';
import { training } from './commands.js';

const SECONDS = 10;
const PER_SECOND = 500;
const SYNCED = 500;

const config = configFrom(process.env);
const { app, runner, stop } = await startStandalone(config);

/** One page written and synced, and one turn of the event loop. */
async function floors(): Promise<readonly number[]> {
  const file = openSync(join(config.home, 'bench-floor'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const took: number[] = [];
  for (let n = 0; n < SYNCED; n += 1) {
    const began = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    await turn();
    took.push(performance.now() - began);
  }
  closeSync(file);
  return took;
}

const bus = app.get(CommandBus);
const origin = { actor: 'bench', role: 'administrator', onBehalfOf: null };
const seen: number[] = [];
const record = async (): Promise<void> => {
  const key = randomUUID();
  const request = { slice: 'training', command: 'enter', id: null, body: JSON.parse(training(key)) as unknown };
  const rest = { idempotencyKey: key, ifMatch: null, origin, correlationId: key };
  const { position } = await recorded(recordOn(bus, { ...request, ...rest }));
  const began = performance.now();
  if (position === null || !(await runner.waitFor(position, 10_000))) throw new Error('not visible within 10 s');
  seen.push(performance.now() - began);
};

async function paced(seconds: number): Promise<number> {
  const began = performance.now();
  const going: Promise<void>[] = [];
  for (let sent = 0; sent < seconds * PER_SECOND;) {
    const due = ((performance.now() - began) / 1_000) * PER_SECOND;
    for (; sent < due; sent += 1) going.push(record());
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(going);
  return (going.length / (performance.now() - began)) * 1_000;
}

await paced(2);
seen.length = 0;
const floor = await floors();
const rate = await paced(SECONDS);
process.send?.({ floor, seen, rate });
await stop();
