import type { Format } from './format.js';

/** `record.sqlite`. Events are added and never touched again, whoever opens the file. */
export const logFormat: Format = {
  applicationId: 0x546e6664, // 'Tnfd'
  version: 1,
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
      unique (stream, revision)
    ) strict;
    create index events_by_command on events (command_id, stream);
    create trigger events_are_not_changed before update on events
      begin select raise(abort, 'an event is never changed'); end;
    create trigger events_are_not_deleted before delete on events
      begin select raise(abort, 'an event is never deleted'); end;`,
};
