import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { all, entry } from '../../../../../test/contracts/entries.js';
import { readsInWindows } from '../../../../../test/contracts/read-store-windows.contract.js';
import type { PostgresServer } from '../../../../../test/servers/postgres.js';
import { sharedPostgres } from '../../../../../test/servers/shared.js';
import { noChanges } from '../../ports/projection-store.js';
import { SqlProjectionStore } from '../sql/projection-store.js';
import type { Tables } from '../sql/tables.js';
import { openPostgres } from './open-postgres.js';
import { postgresWords } from './word-index.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await sharedPostgres();
}, 60_000);
afterAll(() => server.dispose());

describe('windows in PostgreSQL', () => {
  readsInWindows(async (window) => {
    const url = await server.createDatabase();
    const database = openPostgres({ url, poolSize: 1, timeoutMs: 1_000, onTrouble: () => {} });
    await database.migrate();
    await database.close();
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) });
    const windows = { first: window, most: 5 * window };
    const store = new SqlProjectionStore({
      writer: db,
      reader: db,
      alone: async () => {},
      windows,
      words: postgresWords,
    });
    return { store, dispose: () => db.destroy() };
  }, 5);
});

describe('a list', () => {
  it('is found by an index, whichever list it is', async () => {
    const url = await server.createDatabase();
    const database = openPostgres({ url, poolSize: 4, timeoutMs: 1_000, onTrouble: () => {} });
    await database.migrate();
    const opened = Array.from({ length: 5_000 }, (_, n) =>
      entry(`s-${n}`, 0, {
        projection: n % 2 === 0 ? 'actions' : 'register',
        slice: `slice-${n % 5}`,
        order: `~ s-${n}`,
        body: { n, text: 'x'.repeat(300) },
        keys: [`serves:${n % 300}`, `party:${n % 57}`],
      }),
    );
    const heads = opened.map(({ projection, stream, revision }) => ({ projection, stream, revision, state: 1 }));
    const instants = [{ projection: 'actions', run: '0001', instant: '2026-01-01T00:00:00.000Z', position: '0001' }];
    await database.projectionStore.commit({ ...noChanges, heads, opened, instants });
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    const query: { sql: string; parameters: unknown[] }[] = [];
    const watched = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query: { sql, parameters } }) => void query.push({ sql, parameters: [...parameters] }),
    });
    const windows = { first: 200, most: 1_000_000 };
    // Whatever list a reader serves, it asks the store one of these; a writer asks the rest.
    const store = new SqlProjectionStore({
      writer: watched,
      reader: watched,
      alone: async () => {},
      windows,
      words: postgresWords,
    });
    const of = (more: Parameters<typeof all>[1]) => store.entries(all('actions', more));
    expect(await store.entries(all('register', { keys: [['serves:7']] }))).toHaveLength(17);
    expect(await of({})).toHaveLength(2_500);
    await of({ streams: ['s-4', 's-6'] });
    await of({ streamsUnder: ['party:4'] });
    await of({ order: 'list', limit: 10, after: '~ s-2' });
    await of({ order: 'list', limit: 10, slices: ['slice-1'] });
    await of({ order: 'list', limit: 10, keys: [['serves:8'], ['party:4', 'party:5']], after: '~ s-2' });
    await of({ order: 'list', limit: 10, keys: [['party:4', 'party:5']] });
    await store.briefs(all('actions', { keys: [['serves:8']] }));
    await store.counts(all('actions', { keys: [['serves:8']] }));
    await store.counts(all('actions'));
    await store.lastChange('actions', '0001');
    const begun = ['actions', 'register'].map((projection) => ({
      projection,
      version: 1,
      partition: 0,
      position: '0002',
    }));
    await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
    await store.positionAt(new Date('2025-01-01'));
    await store.headsOf(['actions', 'register'], ['s-1', 's-2']);
    const late = { projection: 'actions', version: 1, generation: 0, partition: 4, from: null, position: '1' };
    const gone = { projection: 'actions', stream: 's-4' };
    const closed = [{ ...gone, event: 's-4/0', at: '0009' }];
    await store.commit({ ...noChanges, heads: [{ ...gone, revision: 1, state: 1 }], closed, unparked: [gone] });
    await expect(store.commit({ ...noChanges, checkpoints: [late] })).rejects.toThrow();
    await pool.query('analyze');
    // A few rows per read model, read whole.
    const whole = ['select "projection", "generation" from "live_rows"', 'select * from "checkpoints"'];
    const read = query.filter(({ sql }) => /^(with|select|update|delete)/.test(sql) && !whole.includes(sql));
    expect(read.length).toBeGreaterThanOrEqual(19);
    // With so few rows a table may be quicker read whole; what counts is that there is an index to go by.
    await pool.query('set enable_seqscan = off');
    for (const { sql, parameters } of read) {
      const { rows: plan } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect({ sql, text }).toEqual({ sql, text: expect.stringMatching(/Index (Only )?Scan/) });
      expect({ sql, text }).toEqual({ sql, text: expect.not.stringContaining('Seq Scan') });
    }
    await watched.destroy();
    await database.close();
  });
});
