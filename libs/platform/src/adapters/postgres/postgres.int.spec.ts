import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { behavesAsAProjectionStore } from '../../../../../test/contracts/projection-store.contract.js';
import { behavesAsATokenStore } from '../../../../../test/contracts/token-store.contract.js';
import { type PostgresServer, startPostgres } from '../../../../../test/servers/postgres.js';
import { StoreUnavailable } from '../../ports/projection-store.js';
import { type Database, openPostgres } from './open-postgres.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres(['-c', 'max_connections=20']);
}, 60_000);
afterAll(() => server.dispose());

const open = (url: string, poolSize = 4): Database =>
  openPostgres({ url, poolSize, patienceMs: 1_000, onTrouble: () => {} });

const opened = async (): Promise<Database> => {
  const database = open(await server.createDatabase());
  await database.migrate();
  return database;
};

describe('the projection store in PostgreSQL', () => {
  behavesAsAProjectionStore(async () => {
    const { projectionStore: store, close } = await opened();
    return { store, dispose: close };
  });
});

describe('the tokens in PostgreSQL', () => {
  behavesAsATokenStore(async () => {
    const { tokens, close } = await opened();
    return { tokens, dispose: close };
  });
});

describe('the seat of the relay', () => {
  let database: Database;
  beforeEach(async () => {
    database = await opened();
  });
  afterEach(() => database.close());

  it('is one relay’s at a time, and the next one’s when it is left or not kept', async () => {
    const { relaySeat: seat } = database;
    expect(await seat.take('r', 'first', 300)).toEqual({ position: null, byPartition: {} });
    expect(await seat.take('r', 'second', 300)).toBeNull();
    expect(await seat.keep('r', 'first', 300, { position: '7', byPartition: { 3: '7' } })).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await seat.take('r', 'second', 60_000)).toEqual({ position: '7', byPartition: { 3: '7' } });
    expect(await seat.keep('r', 'first', 300, { position: '9', byPartition: {} })).toBe(false);
    await seat.leave('r', 'second', { position: '8', byPartition: { 3: '7', 4: '8' } });
    expect(await seat.take('r', 'first', 300)).toEqual({ position: '8', byPartition: { 3: '7', 4: '8' } });
  });

  it('is taken by one of ten at once', async () => {
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, n) => database.relaySeat.take('r', `relay-${n}`, 60_000)),
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

  it('that is away is said to be, and is used again when it is back', async () => {
    const database = await opened();
    await server.stopServer('immediate');
    await expect(database.ping()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(database.projectionStore.all('p')).rejects.toBeInstanceOf(StoreUnavailable);
    await server.startServer();
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
