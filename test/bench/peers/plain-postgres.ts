import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { NewEvent } from '#kernel';
import { CALLERS, type Peer } from './peer.js';

const table = `
  create table events (
    position bigint generated always as identity primary key,
    stream text not null,
    revision integer not null,
    id text not null unique,
    type text not null,
    v integer not null,
    data text not null,
    meta text not null,
    command_id text not null,
    unique (stream, revision)
  );
  create index events_by_command on events (command_id, stream)`;

const insert =
  'insert into events (stream, revision, id, type, v, data, meta, command_id) values ($1, $2, $3, $4, $5, $6, $7, $8)';

/** The columns and indexes of our own log in PostgreSQL; one insert an append, committed before it is acknowledged. */
export async function plainPostgres(url: string): Promise<Peer> {
  const pool = new pg.Pool({ connectionString: url, max: CALLERS });
  await pool.query(table);
  return {
    append: async (stream: string, { id, type, v, data, meta }: NewEvent) => {
      const values = [stream, 0, id, type, v, JSON.stringify(data), JSON.stringify(meta), randomUUID()];
      await pool.query({ name: 'append', text: insert, values });
    },
    close: () => pool.end(),
  };
}
