import type { DatabaseSync } from 'node:sqlite';
import type { Format } from './format.js';
import { leafOf } from '../../leaf.js';
import { recordedFrom } from './recorded.js';

/**
 * What came with format 2. An older event is never touched, so its leaf lies beside it. `clock` holds the instant before which
 * nothing is recorded any more.
 */
const SINCE_2 = `
    create table older_leaves (position integer primary key, leaf blob not null) strict;
    create table clock (one integer primary key check (one = 1), floor text not null) strict;
    insert into clock values (1, '1970-01-01T00:00:00.000Z');`;

/** `record.sqlite`. Events are added and never touched again, whoever opens the file. */
export const logFormat: Format = {
  applicationId: 0x546e6664, // 'Tnfd'
  version: 2,
  holds: 'the record',
  schema: `
    create table events (
      position integer primary key,
      stream text not null,
      revision integer not null,
      id text not null unique,
      type text not null,
      v integer not null,
      data text not null,
      meta text not null,
      command_id text not null,
      leaf blob,
      unique (stream, revision)
    ) strict;
    create index events_by_command on events (command_id, stream);
    create trigger events_are_not_changed before update on events
      begin select raise(abort, 'an event is never changed'); end;
    create trigger events_are_not_deleted before delete on events
      begin select raise(abort, 'an event is never deleted'); end;
    ${SINCE_2}`,
  upgrades: { 1: toFormat2 },
};

/** Each event gets the leaf that it has as it is found; the log's time goes on from the latest instant in it. */
function toFormat2(db: DatabaseSync): void {
  db.exec(`alter table events add column leaf blob; ${SINCE_2}`);
  const keep = db.prepare('insert into older_leaves (position, leaf) values (?, ?)');
  let newest = '';
  for (const row of db.prepare('select * from events order by position').iterate()) {
    const event = recordedFrom(row);
    keep.run(Number(row['position']), Buffer.from(leafOf(event), 'hex'));
    if (event.meta.recordedAt > newest) newest = event.meta.recordedAt;
  }
  if (newest !== '') db.prepare('update clock set floor = ?').run(newest);
}
