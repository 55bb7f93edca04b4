import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedEvent } from '#kernel';
import { kinds } from '#actions';
import { leafOf, logFormat, openHome, SqliteFile } from '#platform';
import { configFrom } from '../../../apps/standalone/src/config.js';
import { startStandalone } from '../../../apps/standalone/src/standalone.js';

const BATCH = 50_000;
const ID = '53-45-POL';

/** The record as it is shipped, in a folder of its own. */
export async function shippedRecord(home: string): Promise<void> {
  await (await startStandalone(configFrom({ TANFIDH_HOME: home, LOG_LEVEL: 'silent' }))).stop();
}

export const resolutionIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? ID : `${1_000 + index}-7-POL`));

/**
 * The shipped record, its resolution again under other names and its actions again and again under other ids, each time for
 * another of the resolutions, until there are so many events: of a real shape and size. Written past the port.
 */
export async function grownRecord(shipped: string, home: string, count: number, resolutions: number): Promise<void> {
  await cp(shipped, home, { recursive: true });
  const opened = await openHome(home);
  const events = await opened.log.readAll(null, 10_000);
  await opened.close();
  const streams = [...Map.groupBy(events, ({ stream }) => stream).values()];
  const registered = streams.filter(([first]) => first?.stream === `resolution-${ID}`);
  const actions = streams.filter(([first]) => kinds.some(({ name }) => first?.stream.startsWith(`${name}-`)));
  const names = resolutionIds(resolutions);
  const again = function* (): Iterable<RecordedEvent> {
    for (const name of names.slice(1)) yield* registered.flatMap((stream) => copied(stream, name));
    for (let n = 0; ; n += 1)
      for (const [at, stream] of actions.entries()) yield* copied(stream, names[(n + at) % names.length] ?? ID);
  };
  const file = SqliteFile.open(join(home, 'record.sqlite'), logFormat);
  const db = file.writer;
  db.exec('pragma synchronous = off; pragma cache_size = -1000000');
  const insert = db.prepare(
    'insert into events (stream, revision, id, type, v, data, meta, command_id, leaf) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  let made = events.length;
  db.exec('begin');
  for (const { stream, revision, id, type, v, data, meta } of again()) {
    if (made >= count) break;
    const leaf = Buffer.from(leafOf({ stream, revision, id, type, v, data, meta }), 'hex');
    insert.run(stream, revision, id, type, v, JSON.stringify(data), JSON.stringify(meta), meta.commandId, leaf);
    made += 1;
    if (made % BATCH === 0) db.exec('commit; begin');
  }
  db.exec('commit; pragma wal_checkpoint(truncate)');
  await file.close();
}

/** One stream under another id, its events too, for another resolution; what its events say of each other still holds. */
function copied(stream: readonly RecordedEvent[], resolution: string): readonly RecordedEvent[] {
  const name = stream[0]?.stream ?? '';
  const [number = '', session = ''] = resolution.split('-');
  // Its designations too: no two resolutions answer to one.
  let text = JSON.stringify(stream)
    .replaceAll(ID, resolution)
    .replaceAll('53/45', `${number}/${session}`)
    .replaceAll('45/53', `${session}/${number}`);
  // A stream's name is its kind and a UUID of 36 letters; a resolution's has its own id in it.
  const others = name.startsWith('resolution-') ? [] : [name.slice(-36)];
  for (const id of [...others, ...stream.flatMap((event) => [event.id, event.meta.commandId])])
    text = text.replaceAll(id, randomUUID());
  return JSON.parse(text) as readonly RecordedEvent[];
}
