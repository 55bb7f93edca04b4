import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { behavesAsAHeadStore } from '../../../../../test/contracts/head-store.contract.js';
import { behavesAsAnEpochStore } from '../../../../../test/contracts/epoch-store.contract.js';
import { behavesAsAnIdentityStore } from '../../../../../test/contracts/identity-store.contract.js';
import { behavesAsAProjectionStore } from '../../../../../test/contracts/projection-store.contract.js';
import { behavesAsAReadStore } from '../../../../../test/contracts/read-store.contract.js';
import { knowsInstants } from '../../../../../test/contracts/read-store-time.contract.js';
import { all, entry } from '../../../../../test/contracts/entries.js';
import { behavesAsATokenStore } from '../../../../../test/contracts/token-store.contract.js';
import { type PostgresServer, startPostgres } from '../../../../../test/servers/postgres.js';
import { sharedPostgres } from '../../../../../test/servers/shared.js';
import { Damaged } from '../../damaged.js';
import { noChanges, StoreUnavailable } from '../../ports/projection-store.js';
import { type Database, openPostgres } from './open-postgres.js';

/** One to stop as by a crash, with few databases: the more it has, the longer it takes to come back. */
let server: PostgresServer;
let shared: PostgresServer;
beforeAll(async () => {
  [server, shared] = await Promise.all([startPostgres(['-c', 'max_connections=20']), sharedPostgres()]);
}, 120_000);
afterAll(async () => {
  await server.dispose();
  await shared.dispose();
});

const open = (url: string, poolSize = 4): Database =>
  openPostgres({ url, poolSize, timeoutMs: 1_000, onTrouble: () => {} });

const opened = async (): Promise<Database> => {
  const database = open(await shared.createDatabase());
  await database.migrate();
  return database;
};

describe('the projection store in PostgreSQL', () => {
  const openStore = async () => {
    const { projectionStore: store, close } = await opened();
    return { store, dispose: close };
  };
  behavesAsAProjectionStore(openStore);
  behavesAsAReadStore(openStore);
  knowsInstants(openStore);
});

describe('the remembered head in PostgreSQL', () => {
  behavesAsAHeadStore(async () => {
    const { heads, close } = await opened();
    return { heads, dispose: close };
  });
});

describe('the tokens in PostgreSQL', () => {
  behavesAsATokenStore(async () => {
    const url = await shared.createDatabase();
    const database = open(url);
    await database.migrate();
    const { tokens, close } = database;
    const edit = async (sql: string): Promise<void> => {
      const client = new pg.Client(url);
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    return { tokens, edit, dispose: close };
  });
});

describe('people in PostgreSQL', () => {
  behavesAsAnIdentityStore(async () => {
    const { people, close } = await opened();
    return { people, dispose: close };
  });
});

describe('the epochs in PostgreSQL', () => {
  behavesAsAnEpochStore(async () => {
    const { epochs, close } = await opened();
    return { epochs, dispose: close };
  });
});

describe('the lease of the relay', () => {
  let database: Database;
  beforeEach(async () => {
    database = await opened();
  });
  afterEach(() => database.close());

  it('is one relay’s at a time, and the next one’s when it is left or not kept', async () => {
    const { relayLease: lease } = database;
    expect(await lease.acquire('r', 'first', 300)).toEqual({ position: null, byPartition: {} });
    expect(await lease.acquire('r', 'second', 300)).toBeNull();
    expect(await lease.renew('r', 'first', 300, { position: '7', byPartition: { 3: '7' } })).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await lease.acquire('r', 'second', 60_000)).toEqual({ position: '7', byPartition: { 3: '7' } });
    expect(await lease.renew('r', 'first', 300, { position: '9', byPartition: {} })).toBe(false);
    await lease.release('r', 'second', { position: '8', byPartition: { 3: '7', 4: '8' } });
    expect(await lease.acquire('r', 'first', 300)).toEqual({ position: '8', byPartition: { 3: '7', 4: '8' } });
  });

  it('is taken by one of ten at once', async () => {
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, n) => database.relayLease.acquire('r', `relay-${n}`, 60_000)),
    );
    expect(taken.filter((sent) => sent !== null)).toHaveLength(1);
  });
});

describe('a database', () => {
  it('is brought up to date by any number of services at once', async () => {
    const url = await server.createDatabase();
    const services = Array.from({ length: 4 }, () => open(url));
    await Promise.all(services.map((service) => service.migrate()));
    expect(await services[0]!.projectionStore.checkpoints()).toEqual([]);
    await Promise.all(services.map((service) => service.close()));
  });

  it('of an older version keeps its checkpoints, in the table that has their name', async () => {
    const url = await shared.createDatabase();
    const client = new pg.Client(url);
    await client.connect();
    const migrate = async (): Promise<void> => {
      const database = open(url);
      await database.migrate();
      await database.close();
    };
    await migrate();
    await client.query(
      `insert into checkpoints values ('actions', 3, 7, '0000000000000009', 'r', '2026-11-27T10:00:00Z')`,
    );
    const { rows: before } = await client.query('select * from checkpoints');
    await client.query('alter table checkpoints rename to progress');
    // As before that name, and so before whatever came after it.
    await client.query('drop table words');
    await client.query('drop table redistributed');
    await client.query('alter table progress drop column renewed');
    await client.query('alter table entries drop column narrowest');
    await client.query(
      'create unique index entries_by_stream on entries (projection, stream, revision, from_position)',
    );
    await client.query('alter table entries drop column lexemes');
    await client.query(`delete from kysely_migration where name >= '0006-checkpoints'`);
    await migrate();
    expect((await client.query('select * from checkpoints')).rows).toEqual(before);
    await client.end();
  });

  it('that may only be read says so to who writes, whose work waits; reading goes on', async () => {
    const url = await server.createDatabase();
    const before = open(url);
    await before.migrate();
    await before.close();
    const closed = new URL(url);
    closed.searchParams.set('options', '-c default_transaction_read_only=on');
    const database = open(String(closed));
    await expect(database.tokens.drop()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await database.tokens.list()).toEqual([]);
    expect(await database.check('reads').look()).toEqual({ state: 'up', reason: null });
    expect(await database.check('writes').look()).toEqual({ state: 'down', reason: 'the database may only be read' });
    await database.close();
  });

  it.each([
    ['53100', StoreUnavailable, 'the disk of the database server is full'],
    ['XX001', Damaged, 'the database is damaged: restore it, or have the rows made anew'],
  ])('whose server says %s is not ready, and says why', async (code, kind, reason) => {
    const url = await server.createDatabase();
    const database = open(url);
    await database.migrate();
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'as the server says it' using errcode = '${code}'; end $$`);
    await other.query('create trigger refuse before insert on tokens execute function refuse()');
    await other.end();
    const token = { name: 'one', role: 'secretariat', party: null };
    await expect(database.tokens.create(token)).rejects.toBeInstanceOf(kind);
    expect(await database.check('reads').look()).toEqual({ state: 'down', reason });
    await database.close();
  });

  it('that is away is said to be, and is used again when it is back', async () => {
    const url = await server.createDatabase();
    const database = open(url);
    await database.migrate();
    await server.stopServer('immediate');
    await expect(database.ping()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(database.projectionStore.entries(all('p'))).rejects.toBeInstanceOf(StoreUnavailable);
    await server.startServer();
    await expect(database.ping()).resolves.toBeUndefined();
    await database.close();
    // A server is stopped and started here, and recovers.
  }, 30_000);

  it('that ends connections while they are used ends nobody’s process', async () => {
    const url = await server.createDatabase();
    const database = open(url);
    await database.migrate();
    const killer = new pg.Client({ connectionString: url });
    await killer.connect();
    const end = performance.now() + 1_500;
    const outcomes = new Set<string>();
    const use = async (worker: number): Promise<void> => {
      for (let n = 0; performance.now() < end; n += 1) {
        const opened = [entry(`s-${worker}-${n}`, 0, { keys: ['k'] })];
        await database.projectionStore.commit({ ...noChanges, opened }).then(
          () => outcomes.add('stored'),
          (error: unknown) => outcomes.add(error instanceof StoreUnavailable ? 'away' : String(error)),
        );
      }
    };
    const kill = async (): Promise<void> => {
      while (performance.now() < end) {
        await killer.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tanfidh'");
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    };
    await Promise.all([use(1), use(2), use(3), kill()]);
    await killer.end();
    expect([...outcomes].sort()).toEqual(['away', 'stored']);
    await expect(database.ping()).resolves.toBeUndefined();
    await database.close();
  });

  it('that has no connection left says so in time', async () => {
    const url = await server.createDatabase();
    const database = open(url);
    const greedy: pg.Client[] = [];
    try {
      for (;;) {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        greedy.push(client);
      }
    } catch {
      // That was the last one there was.
    }
    await expect(database.ping()).rejects.toBeInstanceOf(StoreUnavailable);
    await Promise.all(greedy.map((client) => client.end()));
    await expect(database.ping()).resolves.toBeUndefined();
    await database.close();
  });
});
