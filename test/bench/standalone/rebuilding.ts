// A rebuild of every read model in a process of its own, and the bare loop beside it: what each takes, and its peak memory.
import 'reflect-metadata';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { upcastEvent, projections } from '#record';
import { openRecord, rebuild } from '#platform';
import { peakMemory } from './memory.js';

/** Events a transaction, as the rebuild's. */
const BATCH = 100;
const home = String(process.env['BENCH_HOME']);

async function rebuilt(): Promise<void> {
  const { log, store, close } = await openRecord(home);
  await rebuild({ log, store, projections, upcastEvent, between: () => turn() });
  await close();
}

/** Reads and parses every event and writes the same entries and keys, as they are, into the same tables with the same indexes. */
function bare(): void {
  const record = new DatabaseSync(join(home, 'record.sqlite'), { readOnly: true });
  const tables = record
    .prepare(`select sql from sqlite_schema where tbl_name in ('entries', 'entry_keys', 'heads') and sql is not null`)
    .all();
  const db = new DatabaseSync(join(home, 'bare.sqlite'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  for (const { sql } of tables) db.exec(String(sql));
  db.prepare('attach ? as record').run(join(home, 'record.sqlite'));
  const read = record.prepare('select * from events where position > ? order by position limit ?');
  // Of a stream of one projection, as the indexes begin; whose other streams there are none costs next to nothing.
  const names = record.prepare('select distinct projection from entries').all();
  const puts = ['entries', 'heads'].flatMap((table) => {
    const put = db.prepare(`insert into ${table} select * from record.${table} where projection = ? and stream = ?`);
    return names.map(
      ({ projection }) =>
        (stream: string) =>
          put.run(String(projection), stream),
    );
  });
  const done = new Set<string>();
  for (let position = 0; ;) {
    const events = read.all(position, BATCH);
    const last = events.at(-1);
    if (last === undefined) break;
    position = Number(last['position']);
    db.exec('begin');
    for (const { stream, data, meta } of events) {
      JSON.parse(String(data));
      JSON.parse(String(meta));
      if (done.has(String(stream))) continue;
      done.add(String(stream));
      for (const put of puts) put(String(stream));
    }
    db.exec('commit');
  }
  // In one go and in their order, which is less than whoever makes them one by one can do.
  db.exec('insert into entry_keys select * from record.entry_keys');
  db.close();
  record.close();
}

/** Throws where the two wrote not as many: then the one is no floor of the other. */
function compare(): void {
  const counts = [join(home, 'record.sqlite'), join(home, 'bare.sqlite')].map((path) => {
    const db = new DatabaseSync(path, { readOnly: true });
    const found = db
      .prepare('select (select count(*) from entries) as entries, (select count(*) from entry_keys) as keys')
      .get();
    db.close();
    return JSON.stringify(found);
  });
  if (counts[0] !== counts[1]) throw new Error(`the rebuild left ${counts[0]}, the bare loop wrote ${counts[1]}`);
}

const began = performance.now();
const isBare = process.env['BENCH_BARE'] === 'yes';
if (isBare) bare();
else await rebuilt();
const took = performance.now() - began;
if (isBare) compare();
process.send?.({ took, peak: peakMemory() });
