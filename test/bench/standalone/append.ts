import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewEvent, RecordedEvent } from '#kernel';
import { leafOf, logFormat, SqliteEventLog, SqliteFile } from '#platform';
import { inTurn, type Row, whole } from './measure.js';

const CALLERS = 64;
const SECONDS = 4;

const another = ({ type, v, data, meta }: RecordedEvent): NewEvent => ({
  id: randomUUID(),
  type,
  v,
  data,
  meta: { ...meta, commandId: randomUUID() },
});

/** Events a second through the port: each caller begins a stream with one event, and waits for the disk. */
async function throughThePort(path: string, events: readonly RecordedEvent[]): Promise<number> {
  const log = new SqliteEventLog(SqliteFile.open(path, logFormat));
  const [began, until] = [performance.now(), performance.now() + SECONDS * 1_000];
  let done = 0;
  const call = async (): Promise<void> => {
    while (performance.now() < until) {
      const event = events[done % events.length] as RecordedEvent;
      await log.append(`training-${randomUUID()}`, 'none', [another(event)]);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  const rate = (done / (performance.now() - began)) * 1_000;
  await log.close();
  return rate;
}

/** The same rows in transactions of as many, their JSON made beforehand, with nothing checked but each with its leaf. */
async function bare(path: string, events: readonly RecordedEvent[]): Promise<number> {
  const file = SqliteFile.open(path, logFormat);
  const insert = file.writer.prepare(
    'insert into events (stream, revision, id, type, v, data, meta, command_id, leaf) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const ready = events.map((event) => ({ event, data: JSON.stringify(event.data), meta: JSON.stringify(event.meta) }));
  const [began, until] = [performance.now(), performance.now() + SECONDS * 1_000];
  let done = 0;
  while (performance.now() < until) {
    file.writer.exec('begin immediate');
    for (let n = 0; n < CALLERS; n += 1, done += 1) {
      const { event, data, meta } = ready[done % ready.length] as (typeof ready)[number];
      const place = { stream: `training-${randomUUID()}`, revision: 0, id: randomUUID() };
      const leaf = Buffer.from(leafOf({ ...event, ...place }), 'hex');
      insert.run(place.stream, 0, place.id, event.type, event.v, data, meta, randomUUID(), leaf);
    }
    file.writer.exec('commit');
  }
  const rate = (done / (performance.now() - began)) * 1_000;
  await file.close();
  return rate;
}

export async function append(work: string, events: readonly RecordedEvent[]): Promise<Row> {
  const folder = await mkdtemp(join(work, 'append-'));
  let files = 0;
  const fresh = (): string => join(folder, `${(files += 1)}.sqlite`);
  await throughThePort(fresh(), events);
  const { ours, floor, ratio } = await inTurn(
    () => bare(fresh(), events),
    () => throughThePort(fresh(), events),
  );
  await rm(folder, { recursive: true });
  return {
    what: `append through the port, ${CALLERS} callers, FULL, events/s`,
    measured: whole(ours),
    floor: `raw \`node:sqlite\` and a digest each, ${CALLERS} a transaction: ${whole(floor)}`,
    ratio: ratio.toFixed(2),
    asked: 'at least 0.8',
  };
}
