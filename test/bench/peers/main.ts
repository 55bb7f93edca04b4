// The same append against peers. They are installed beside this benchmark alone: `npm run bench:peers` does it.
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '#platform';
import { startPostgres } from '../../servers/postgres.js';
import { median, RUNS, whole } from '../standalone/measure.js';
import { shippedRecord } from '../standalone/record.js';
import { emmett } from './emmett.js';
import { own } from './own.js';
import { appendsOf, CALLERS, type Peer } from './peer.js';
import { plainPostgres } from './plain-postgres.js';

const work = await mkdtemp(join(tmpdir(), 'tanfidh-peers-'));
const postgres = await startPostgres(['-c', `max_connections=${CALLERS + 20}`]);
let files = 0;
const kinds: readonly { readonly name: string; open(): Promise<Peer> | Peer }[] = [
  { name: 'plain PostgreSQL, one insert an append', open: async () => plainPostgres(await postgres.createDatabase()) },
  { name: 'emmett-postgresql 0.42.0', open: async () => emmett(await postgres.createDatabase()) },
  { name: 'our log over SQLite, in the process', open: () => own(join(work, `${(files += 1)}.sqlite`)) },
];
const taken = kinds.map(() => [] as number[]);
try {
  await shippedRecord(join(work, 'shipped'));
  const shipped = await openHome(join(work, 'shipped'));
  const events = (await shipped.log.readAll(null, 10_000)).filter(({ stream }) => stream.startsWith('training-'));
  await shipped.close();
  for (let run = 0; run < RUNS; run += 1)
    for (const [index, { open }] of kinds.entries()) taken[index]?.push(await appendsOf(await open(), events));
} finally {
  await postgres.dispose();
  await rm(work, { recursive: true, force: true });
}
const floor = median(taken[0] ?? []);
const lines = kinds.map(({ name }, index) => {
  const rate = median(taken[index] ?? []);
  return `| ${name} | ${whole(rate)} | ${(rate / floor).toFixed(2)} |`;
});
process.stdout.write(`| append, ${CALLERS} callers, durable, events/s | measured | of plain PostgreSQL |
| --- | ---: | ---: |
${lines.join('\n')}

${RUNS} runs in turn, medians; Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}).
`);
process.exit(0);
