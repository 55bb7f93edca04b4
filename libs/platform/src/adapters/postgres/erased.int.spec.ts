import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type PostgresServer, startPostgres } from '../../../../../test/servers/postgres.js';
import { openPostgres } from './open-postgres.js';

const at = '2026-11-28T08:00:00.000Z';

/** Of our own: its files are looked at. */
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server.dispose());

const query = async (url: string, ...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
};

/** All that PostgreSQL has written, but for its write-ahead log. */
const bytesIn = async (url: string): Promise<string> => {
  const [shown] = await query(url, 'checkpoint', 'show data_directory');
  const folder = String(shown?.['data_directory']);
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile() && !each.parentPath.includes('pg_wal'));
  return (await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), 'latin1')))).join('');
};

const person = (n: number) => ({
  id: `p${n}`,
  name: n % 2 === 0 ? `Ephemeral-${n}` : `Lasting-${n}`,
  role: 'secretariat',
  party: null,
  createdAt: at,
  address: `address-of-${n}-end`,
  signInName: `sign.in.${n}.end`,
});

describe('whoever is erased of PostgreSQL', () => {
  it('is in no file but the write-ahead log: no table, no index, nothing that was noted of what columns hold', async () => {
    if (!server.own) return;
    const url = await server.createDatabase();
    const { people, migrate, close } = openPostgres({ url, poolSize: 4, timeoutMs: 5_000, onTrouble: () => {} });
    await migrate();
    for (let n = 0; n < 120; n += 1) {
      await people.add(person(n));
      const network = n % 2 === 0 ? `10.9.9.${n}-end` : null;
      await people.note({ at, what: 'signed-in', account: `p${n}`, by: null, network }, at);
    }
    // As the server does of itself, after so many changes.
    await query(url, 'analyze');
    expect(await bytesIn(url)).toContain('Ephemeral-2');
    for (let n = 0; n < 120; n += 2) {
      await people.end(`p${n}`, at, () => true);
      expect(await people.erase(`p${n}`)).toBe(true);
    }
    const left = await bytesIn(url);
    const found = ['Ephemeral-', 'address-of-2-end', 'sign.in.2.end', '10.9.9.', 'Lasting-1'].map((what) => [
      what,
      left.includes(what),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'Ephemeral-': false,
      'address-of-2-end': false,
      'sign.in.2.end': false,
      '10.9.9.': false,
      'Lasting-1': true,
    });
    await close();
  }, 180_000);
});
