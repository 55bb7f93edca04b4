import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compile } from './compile.js';
import { givenBroker, type KafkaServer, startKafka } from './kafka.js';
import { givenServer, type PostgresServer, startPostgres } from './postgres.js';
import { root } from './root.js';

type Kind = 'kafka' | 'postgres';

/** What there is in the environment of a run (`scripts/run-begins.cjs`): the folder in which its servers tell where they are. */
const run = (): string => process.env['TANFIDH_TEST_RUN'] ?? '';
const isGiven = (name: string): boolean => (process.env[name] ?? '') !== '';

/** Whoever comes first starts it; it ends with the run. */
async function startOnce(kind: Kind): Promise<void> {
  const first = await mkdir(join(run(), kind)).then(
    () => true,
    () => false,
  );
  if (!first) return;
  const compiled = await compile(['test/servers'], run());
  // What the jars are brought by is no source to be compiled.
  await cp(join(root, 'test/servers/kafka'), join(compiled, 'test/servers/kafka'), { recursive: true });
  // `tanfidh-run-<process>-…`
  const [, , pid = ''] = basename(run()).split('-');
  const command = [join(compiled, 'test', 'servers', 'keeper.js'), kind, run(), pid];
  const keeper = spawn(process.execPath, command, { detached: true, stdio: 'ignore' });
  keeper.unref();
  await writeFile(join(run(), `${kind}.pid`), String(keeper.pid));
}

async function addressOf(kind: Kind): Promise<string> {
  await startOnce(kind);
  const [address, failed] = [join(run(), `${kind}.address`), join(run(), `${kind}.failed`)];
  while (!existsSync(address)) {
    if (existsSync(failed)) throw new Error(await readFile(failed, 'utf8'));
    await sleep(50);
  }
  return readFile(address, 'utf8');
}

/** A broker for all test files of the run, with topics of their own; none of them may stop it. */
export const sharedKafka = async (): Promise<KafkaServer> =>
  run() === '' || isGiven('KAFKA_BROKERS') ? startKafka() : givenBroker((await addressOf('kafka')).split(','));

/** A database server for all test files of the run, with databases of their own; none of them may stop it. */
export const sharedPostgres = async (): Promise<PostgresServer> =>
  run() === '' || isGiven('TEST_DATABASE_URL') ? startPostgres() : givenServer(await addressOf('postgres'));
