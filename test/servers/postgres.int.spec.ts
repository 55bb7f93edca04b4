import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type PostgresServer, startPostgres } from './postgres.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.dispose());

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the PostgreSQL of the tests', () => {
  it('keeps a row over a crash, and waits for the disk at every commit', async () => {
    const url = await server.createDatabase();
    expect(await query(url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await query(url, 'create table kept as select 1 as one');
    if (server.own) {
      await server.stopServer('immediate');
      await server.startServer();
    }
    expect(await query(url, 'select one from kept')).toEqual([{ one: 1 }]);
  });
});
