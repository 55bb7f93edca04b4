// The engines' benchmark: ratios to floors that are taken in the same run. Prints the table of docs/benchmarks.md.
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaClient, openPostgres } from '#platform/engines';
import { startStandalone } from '../../apps/standalone/src/standalone.js';
import { configFrom } from '../../apps/standalone/src/config.js';
import { Cluster } from '../faults/cluster.js';
import { untilRowsAreUp } from '../faults/commands.js';
import { startKafka } from '../servers/kafka.js';
import { startPostgres } from '../servers/postgres.js';
import { endToEnd } from './end-to-end.js';
import { manyEvents } from './events.js';
import { bareUpserts, projected } from './projector.js';
import { bareProduce, relayed } from './relay.js';

const EVENTS = 20_000;
const RUNS = 3;

const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
const whole = (value: number): string => Math.round(value).toLocaleString('en');

const home = await mkdtemp(join(tmpdir(), 'tanfidh-bench-'));
await (await startStandalone(configFrom({ TANFIDH_HOME: home, LOG_LEVEL: 'silent' }))).stop();
const { log, events } = await manyEvents(home, EVENTS);
const [broker, postgres] = await Promise.all([startKafka(), startPostgres()]);
const kafka = kafkaClient({ brokers: broker.brokers, clientId: 'bench', timeoutMs: 5_000, onTrouble: console.error });
const fresh = async () => {
  const url = await postgres.createDatabase();
  const database = openPostgres({ url, poolSize: 4, timeoutMs: 5_000, onTrouble: console.error });
  await database.migrate();
  return { url, database };
};

const rates = {
  bareKafka: [] as number[],
  relay: [] as number[],
  barePostgres: [] as number[],
  projector: [] as number[],
};
await bareProduce(kafka, events.slice(0, 5_000));
for (let run = 0; run < RUNS; run += 1) {
  const { url, database } = await fresh();
  rates.bareKafka.push(await bareProduce(kafka, events));
  rates.relay.push(await relayed(kafka, database, log, events));
  const { rate, batches } = await projected(kafka, database, log, events);
  rates.projector.push(rate);
  rates.barePostgres.push(await bareUpserts(url, batches, events.length));
  await database.close();
}
await Promise.all([broker.dispose(), postgres.dispose()]);
await rm(home, { recursive: true });

const cluster = await Cluster.start();
const [recorder, reader] = [await cluster.service('recorder'), await cluster.service('reader')];
await cluster.service('relay');
await cluster.service('projector');
await untilRowsAreUp(cluster);
const { commandsPerSecond, visibleP50, visibleP99 } = await endToEnd(cluster, recorder, reader);
await cluster.stop();

const ratio = (of: keyof typeof rates, to: keyof typeof rates): string =>
  (median(rates[of]) / median(rates[to])).toFixed(2);
process.stdout.write(`| what | measured | floor of the same run | ratio | at least |
| --- | ---: | ---: | ---: | ---: |
| relay, events/s (500 a send, acks of all) | ${whole(median(rates.relay))} | bare kafkajs produce: ${whole(median(rates.bareKafka))} | ${ratio('relay', 'bareKafka')} | 0.5 |
| projector, events/s (500 a transaction) | ${whole(median(rates.projector))} | bare upserts of the same rows: ${whole(median(rates.barePostgres))} | ${ratio('projector', 'barePostgres')} | 0.4 |
| end to end, commands/s over 64 connections | ${whole(commandsPerSecond)} | | | reported |
| append to visible, p50 / p99, ms | ${whole(visibleP50)} / ${whole(visibleP99)} | | | reported |

${RUNS} runs, medians; ${whole(events.length)} events; Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}). EventStoreDB: double, not a server.
`);
process.exit(0);
