import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { projections } from '#record';
import { EventStoreEventLog, openPostgres } from '#platform/engines';
import { type EventStoreDouble, startEventStoreDouble } from '../eventstore-double/server.js';
import { leafOf, noChanges } from '#platform';
import { rowIn } from '../contracts/entries.js';
import type { PostgresServer } from '../servers/postgres.js';
import { sharedPostgres } from '../servers/shared.js';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

const parkedAt = '2026-11-23T09:00:00.000Z';
const error = 'no version of it is known';

let home: string;
let token = '';
let server: ServerProcess;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-parked-'));
  server = await ServerProcess.start(home, (seen) => (token = seen));
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(home, { recursive: true, force: true });
});

const enter = async (key: string): Promise<string> => {
  const answer = await server.enterTraining(key, token);
  expect(answer.status).toBe(201);
  const { stream, position } = (await answer.json()) as { stream: string; position: string };
  await (await fetch(`${server.base}/kinds?minPosition=${position}`)).text();
  return stream;
};

const inFile = (work: (db: DatabaseSync) => void): void => {
  const db = new DatabaseSync(join(home, 'record.sqlite'), { timeout: 5_000 });
  work(db);
  db.close();
};

/** As a version leaves it that cannot read the stream's first event. */
const park = (stream: string): void =>
  inFile((db) => {
    db.prepare(
      `delete from entry_keys where entry in (select id from entries where projection = 'actions' and stream = ?)`,
    ).run(stream);
    for (const table of ['heads', 'entries'])
      db.prepare(`delete from ${table} where projection = 'actions' and stream = ?`).run(stream);
    db.prepare(`insert into parked values ('actions', ?, 0, 'an-id', ?, ?, 1)`).run(stream, error, parkedAt);
  });

describe('parked streams beside a running server', () => {
  it('are listed with since when, how many events wait, and why', async () => {
    expect(await tanfidh(home, ['parked'])).toEqual({ code: 0, err: '', out: 'No stream is parked.\n' });
    const stream = await enter('one');
    park(stream);
    const line = ['actions', stream, `since ${parkedAt}`, '1 event waits', `revision 0: ${error}\n`].join('\t');
    expect(await tanfidh(home, ['parked'])).toEqual({ code: 0, err: '', out: line });
  });

  it('are tried again, the count first, while commands go on being recorded', async () => {
    const stream = await enter('two');
    park(stream);
    let going = true;
    const writing = (async () => {
      for (let n = 0; going; n += 1) await enter(`while-${n}`);
    })();
    const result = await tanfidh(home, ['parked', 'replay', 'actions', stream]);
    going = false;
    await writing;
    expect(result).toEqual({
      code: 0,
      err: `${stream}: 1 event waits for actions; trying again.\n`,
      out: `${stream}: 1 applied; it is up to date in actions.\n`,
    });
    const shown = await fetch(`${server.base}/actions/training/${stream.slice(9)}`);
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('Fictional training two')]);
    expect((await tanfidh(home, ['parked'])).out).not.toContain(stream);
  });

  it('stop again where nothing has changed, and are refused by name where nothing waits', async () => {
    const stream = await enter('three');
    inFile((db) => {
      const { data, meta } = db.prepare('select data, meta from events where stream = ?').get(stream) ?? {};
      const envelope = {
        data: JSON.parse(String(data)) as unknown,
        meta: JSON.parse(String(meta)) as RecordedEvent['meta'],
      };
      const place = { stream, revision: 1, id: 'unreadable', type: 'Invented', v: 1 };
      db.prepare(
        `insert into events (stream, revision, id, type, v, data, meta, command_id, leaf)
         select stream, 1, 'unreadable', 'Invented', 1, data, meta, command_id, ? from events where stream = ?`,
      ).run(Buffer.from(leafOf({ ...place, ...envelope }), 'hex'), stream);
    });
    await enter('four');
    const found = await tanfidh(home, ['parked']);
    expect(found.out).toMatch(new RegExp(`actions\t${stream}\t.*\t1 event waits\trevision 1: .*Invented`));
    const result = await tanfidh(home, ['parked', 'replay', 'actions', stream]);
    expect(result).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/0 applied; it stopped again:/) });
    expect(await tanfidh(home, ['parked', 'replay', 'actions', 'training-none'])).toEqual({
      code: 1,
      out: '',
      err: 'training-none is not parked in actions\n',
    });
  });
});

describe('parked streams of the services', () => {
  let double: EventStoreDouble;
  let postgres: PostgresServer;
  beforeAll(async () => {
    [double, postgres] = await Promise.all([startEventStoreDouble(), sharedPostgres()]);
  }, 60_000);
  afterAll(async () => {
    await double.stop();
    await postgres.dispose();
  }, 60_000);

  it('are listed and tried again from the event store, into the rows in PostgreSQL', async () => {
    const stream = await enter('five');
    const lines = (await tanfidh(home, ['export', '-'])).out.split('\n');
    const { id, type, v, data, meta } = JSON.parse(lines.find((line) => line.includes(stream)) ?? '') as RecordedEvent;
    const url = await postgres.createDatabase();
    const log = EventStoreEventLog.open(double.url);
    const { position } = await log.append(stream, 'none', [{ id, type, v, data, meta }]);
    await log.close();
    const database = openPostgres({ url, poolSize: 2, timeoutMs: 5_000, onTrouble: () => {} });
    await database.migrate();
    const store = database.projectionStore;
    const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 3, position }));
    await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
    const waiting = { projection: 'actions', stream, revision: 0, eventId: id, error, parkedAt, waiting: 1 };
    await store.commit({ ...noChanges, parked: [waiting] });

    const environment = { EVENTSTORE_URL: double.url, DATABASE_URL: url };
    expect((await tanfidh(home, ['parked'], { environment })).out).toContain(`${stream}\tsince ${parkedAt}`);
    const result = await tanfidh(home, ['parked', 'replay', 'actions', stream], { environment });
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining('1 applied; it is up to date') });
    expect(await store.parked()).toEqual([]);
    expect(await rowIn(store, 'actions', stream)).toMatchObject({ revision: 0 });
    expect((await store.checkpoints()).map((one) => one.position)).toEqual(projections.map(() => position));
    await database.close();
  }, 60_000);
});
