import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { leafOf } from '#platform';
import { often } from '../often.js';
import { type CliResult, tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

const EVENTS = often(20_000, 50_000);
/** Far more than a request takes on a busy machine, far less than the work beside it. */
const MOST_MS = 500;

let folder: string;
let home: string;
let token = '';
let one = '';
let server: ServerProcess;

/** One training entered by hand, as often as it takes. */
const multiply = (): void => {
  const db = new DatabaseSync(join(home, 'record.sqlite'));
  const found = db.prepare("select type, v, data, meta from events where type = 'TrainingEntered' limit 1").get() ?? {};
  const [type, v, data, meta] = [
    String(found['type']),
    Number(found['v']),
    String(found['data']),
    String(found['meta']),
  ];
  const envelope = { type, v, data: JSON.parse(data) as unknown, meta: JSON.parse(meta) as RecordedEvent['meta'] };
  const insert = db.prepare(
    'insert into events (stream, revision, id, type, v, data, meta, command_id, leaf) values (?, 0, ?, ?, ?, ?, ?, ?, ?)',
  );
  db.exec('begin');
  for (let n = 1; n <= EVENTS; n += 1) {
    const last = String(n).padStart(12, '0');
    const place = { stream: `training-00000000-0000-4000-8000-${last}`, id: `00000000-0000-4000-9000-${last}` };
    const leaf = Buffer.from(leafOf({ ...envelope, ...place, revision: 0 }), 'hex');
    insert.run(place.stream, place.id, type, v, data, meta, envelope.meta.commandId, leaf);
  }
  db.exec('commit');
  db.close();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-beside-'));
  home = join(folder, 'home');
  const first = await ServerProcess.start(home, (seen) => (token = seen));
  one = ((await (await first.enterTraining('one', token)).json()) as { id: string }).id;
  await first.end('SIGTERM');
  multiply();
  server = await ServerProcess.start(home, () => {});
}, 120_000);
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

interface Served {
  readonly said: CliResult;
  readonly took: number;
  /** Of the answers that came while the work was going on, in ms. */
  readonly times: readonly number[];
}

/** Reads and records as long as the command runs. */
const beside = async (args: readonly string[]): Promise<Served> => {
  const begun = performance.now();
  let going = true;
  const working = tanfidh(home, args).finally(() => (going = false));
  const times: number[] = [];
  for (let n = 0; going; n += 1) {
    const asked = performance.now();
    const read = await fetch(`${server.base}/actions/training/${one}`);
    const written = await server.enterTraining(`${args[0]}-${n}`, token);
    expect([read.status, written.status]).toEqual([200, 201]);
    await Promise.all([read.text(), written.text()]);
    times.push(performance.now() - asked);
  }
  return { said: await working, took: performance.now() - begun, times };
};

it.each([['verify'], ['export']])(
  `a server goes on answering while %s reads ${EVENTS} events`,
  async (verb) => {
    const file = join(folder, 'log.jsonl');
    const { said: result, took, times } = await beside(verb === 'export' ? [verb, file] : [verb]);
    expect([result.code, result.code === 0 ? '' : result.err]).toEqual([0, '']);
    expect(Number(/(\d{5,}) events/.exec(result.out)?.[1])).toBeGreaterThan(EVENTS);
    // The work took long enough to be noticed, and the server was never standing still for most of it.
    expect(took).toBeGreaterThan(MOST_MS * 3);
    expect(times.length).toBeGreaterThan(20);
    const sorted = times.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(MOST_MS);
    expect(sorted.at(-1)).toBeLessThan(took / 2);
    if (verb === 'export') expect((await stat(file)).size).toBeGreaterThan(EVENTS * 300);
  },
  120_000,
);
