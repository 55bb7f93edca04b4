// Keeps one server for all test files of a run: `keeper.js <kind> <run folder> <process of the run>`. A process of its own, since
// test files come and go, and one that looks after the run, since a run that is killed tells nobody.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKafka } from './kafka.js';
import { startPostgres } from './postgres.js';

const LOOK_MS = 500;

const starts = {
  kafka: async () => {
    const { brokers, dispose } = await startKafka();
    return { address: brokers.join(','), dispose };
  },
  postgres: async () => {
    const { url, dispose } = await startPostgres();
    return { address: url('postgres'), dispose };
  },
};

const [, , kind = '', run = '', keptFor = ''] = process.argv;

const tell = (end: string, text: string): void => {
  const file = join(run, `${kind}.${end}`);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

let ending = false;
const starting = kind === 'kafka' ? starts.kafka() : starts.postgres();
const end = (): void => {
  if (ending) return;
  ending = true;
  const clear = (): void => {
    // Where the run could not end by itself, nobody else clears up after it.
    if (!isThere(Number(keptFor))) rmSync(run, { recursive: true, force: true });
    process.exit(0);
  };
  void starting.then(({ dispose }) => dispose()).finally(clear);
};
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
setInterval(() => {
  if (!isThere(Number(keptFor)) || !existsSync(run)) end();
}, LOOK_MS);

starting.then(
  ({ address }) => tell('address', address),
  (error: unknown) => {
    tell('failed', String(error));
    process.exit(1);
  },
);
