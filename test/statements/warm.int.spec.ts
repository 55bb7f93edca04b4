import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type GoldenServer, overPostgres, overSqlite } from '../golden/servers.js';

afterEach(() => {
  jest.restoreAllMocks();
});

/** The overview as a page, and its figures. */
const addresses = ['/en/resolutions/53-45-POL', '/api/v1/resolutions/53-45-POL/progress'] as const;

/** Everything that is sent to the database while it answers once more what it has answered before. */
const whileWarm = async ({ app }: GoldenServer, url: string, watch: () => readonly string[]) => {
  for (let n = 0; n < 2; n += 1) expect((await app.inject({ url })).statusCode).toBe(200);
  const sent = watch();
  expect((await app.inject({ url })).statusCode).toBe(200);
  return sent;
};

const inSqlite = (): readonly string[] => {
  const sent: string[] = [];
  for (const way of ['all', 'get', 'run'] as const) {
    const real = StatementSync.prototype[way] as (...values: unknown[]) => unknown;
    jest.spyOn(StatementSync.prototype, way).mockImplementation(function (this: StatementSync, ...values: unknown[]) {
      sent.push(this.sourceSQL);
      return real.apply(this, values) as never;
    });
  }
  const exec = DatabaseSync.prototype.exec;
  jest.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    sent.push(sql);
    exec.call(this, sql);
  });
  return sent;
};

const inPostgres = (): readonly string[] => {
  const sent: string[] = [];
  const query = pg.Client.prototype.query as (...asked: unknown[]) => unknown;
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...asked: unknown[]) {
    sent.push(typeof asked[0] === 'string' ? asked[0] : String((asked[0] as { text?: unknown }).text));
    return query.apply(this, asked) as never;
  });
  return sent;
};

describe.each([
  ['SQLite', overSqlite, inSqlite, 4],
  ['PostgreSQL', overPostgres, inPostgres, 6],
] as const)('a question that was answered before, over %s', (_, open, watch, most) => {
  let server: GoldenServer;
  beforeAll(async () => {
    server = await open();
  }, 120_000);
  afterAll(() => server.stop());

  it.each(addresses)(`asks at most ${most} times: %s`, async (url) => {
    const sent = await whileWarm(server, url, watch);
    expect({ sent, few: sent.length <= most }).toEqual({ sent, few: true });
    // Whether anything has changed must be asked.
    expect(sent.length).toBeGreaterThan(0);
  });
});
