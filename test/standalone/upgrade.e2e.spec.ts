import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const start = (name: string) => ServerProcess.start(at(name), () => {}, { data: 'full' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-upgrade-'));
  await (await start('home')).end('SIGTERM');
  for (const name of ['older', 'newer-log', 'newer-tables'])
    expect((await tanfidh(at('home'), ['backup', at(name)])).code).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const inFile = <T>(name: string, work: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(join(at(name), 'record.sqlite'));
  try {
    return work(db);
  } finally {
    db.close();
  }
};

const figures = async ({ base }: ServerProcess): Promise<unknown> => {
  const answer = await fetch(`${base}/resolutions/45-53-S/progress?asOf=2022-12-31`);
  return [answer.status, await answer.json()];
};

/** Without what came last: what finds entries by words, and who reads which of them how. */
const withoutTheLast = `
    drop table redistributed;
    alter table checkpoints drop column renewed;
    drop index entries_by_stream;
    drop trigger entry_words_put;
    drop trigger entry_words_drop;
    drop table entry_words;
    drop table words;
    alter table entries drop column narrowest;
    create unique index entries_by_stream on entries (projection, stream, revision, from_position);`;

/** As the first version made them: one checkpoint a read model, rows under one name only. */
const toFirstTables = (db: DatabaseSync): void =>
  db.exec(`${withoutTheLast}
    alter table checkpoints rename to progress;
    create table checkpoints (projection varchar(100) primary key, version integer not null, position varchar(100));
    insert into checkpoints select projection, 1, position from progress;
    create table projection_rows (projection varchar(100) not null, stream varchar(300) not null, revision integer not null,
      "row" text not null, constraint projection_rows_pk primary key (projection, stream));
    create index projection_rows_by_stream on projection_rows (stream);
    insert into projection_rows select projection, stream, revision, state from heads;
    drop table progress;
    drop table live_rows;
    create table row_keys (projection varchar(100) not null, "key" varchar(300) not null, stream varchar(300) not null,
      constraint row_keys_pk primary key (projection, "key", stream));
    insert into row_keys select distinct k.projection, k."key", e.stream from entry_keys k join entries e on e.id = k.entry;
    create index row_keys_by_stream on row_keys (projection, stream);
    drop table heads;
    drop table entries;
    drop table entry_keys;
    drop table log_time;
    drop table log_runs;
    drop table corrected_instants;
    delete from kysely_migration where name <> '0001-read-models';`);

const tables = (db: DatabaseSync): readonly string[] =>
  db
    .prepare(`select name from sqlite_schema where type = 'table' order by name`)
    .all()
    .map(({ name }) => String(name));

describe('an older data folder', () => {
  it('is brought up to date by the first start, with its events, its tokens and the rows it had', async () => {
    const today = inFile('older', tables);
    // A rebuild reads many events at a time, so that rows have other numbers than they got one by one.
    const entries = (): unknown =>
      inFile('older', (db) =>
        db
          .prepare('select * from entries order by projection, stream, revision, from_position')
          .all()
          .map(({ id: _, ...entry }) => entry),
      );
    const before = entries();
    inFile('older', toFirstTables);
    expect(inFile('older', tables)).not.toEqual(today);
    const [upgraded, tokens] = [await start('older'), await tanfidh(at('older'), ['tokens', 'list'])];
    expect(tokens.out).toContain('first administrator');
    const answers = await figures(upgraded);
    await upgraded.end('SIGTERM');
    expect(inFile('older', tables)).toEqual(today);
    expect(entries()).toEqual(before);
    expect((await tanfidh(at('older'), ['verify'])).out).toContain('all in order');
    const present = await start('home');
    expect(answers).toEqual(await figures(present));
    await present.end('SIGTERM');
  }, 60_000);

  it('keeps its checkpoints, in the table that has their name', async () => {
    const checkpoints = (table: string): unknown =>
      inFile('older', (db) => db.prepare(`select * from ${table} order by projection, "partition"`).all());
    const before = checkpoints('checkpoints');
    const then = (before as readonly object[]).map((one) =>
      Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'renewed')),
    );
    expect(before).toHaveLength(3);
    inFile('older', (db) =>
      db.exec(`${withoutTheLast}
        alter table checkpoints rename to progress;
        delete from kysely_migration where name >= '0006-checkpoints'`),
    );
    expect(checkpoints('progress')).toEqual(then);
    await (await start('older')).end('SIGTERM');
    expect(checkpoints('checkpoints')).toEqual(before);
  });

  it('may be restored from a backup that an older version took', async () => {
    inFile('older', toFirstTables);
    const result = await tanfidh(at('restored'), ['restore', at('older')]);
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining('all in order') });
  });
});

describe('a data folder of before the shipped record was corrected', () => {
  const onRecord = async ({ base }: ServerProcess, url: string): Promise<any> => (await fetch(`${base}${url}`)).json();
  const statusOf = async (server: ServerProcess, key: string, asOf: string): Promise<unknown> => {
    const { paragraphs } = await onRecord(server, `/resolutions/53-45-POL/progress?asOf=${asOf}`);
    const all = (paragraphs as { commitments: any[] }[]).flatMap(({ commitments }) => commitments);
    return all.find((one) => one.key === key)?.status;
  };
  const eventsOf = async (name: string): Promise<readonly string[]> =>
    (await tanfidh(at(name), ['export', '-'])).out.trimEnd().split('\n').slice(1, -1);
  const load = async (name: string, lines: readonly string[]): Promise<void> => {
    const events = lines.length;
    const body = [JSON.stringify({ format: 'tanfidh-log', version: 2, events }), ...lines, ''].join('\n');
    const sha256 = createHash('sha256').update(body).digest('hex');
    const input = `${body}${JSON.stringify({ events, sha256 })}\n`;
    expect(await tanfidh(at(name), ['load', '-'], { input })).toMatchObject({ code: 0 });
  };

  it('gets the corrections as corrections at its next start, once, and keeps what it holds', async () => {
    const all = await eventsOf('home');
    const first = all.findIndex((line) => line.includes('"data:resolution-53-45-POL.heading"'));
    expect(first).toBeGreaterThan(280);
    await load('uncorrected', all.slice(0, first));
    const held = await eventsOf('uncorrected');
    expect(held).toHaveLength(first);

    const server = await start('uncorrected');
    expect(await statusOf(server, 'contact-group', '2018-11-30')).toBe('implemented');
    expect(await statusOf(server, 'conference', '2021-01-01')).toBe('interrupted');
    await server.end('SIGTERM');
    const after = await eventsOf('uncorrected');
    expect(after.slice(0, held.length)).toEqual(held);
    const added = after.slice(held.length).map((line) => JSON.parse(line));
    expect(added).toHaveLength(all.length - first);
    const corrected = added.filter(({ type }) => type === 'EventCorrected');
    expect(corrected.length).toBeGreaterThan(10);
    // Of what it held, and of rows that were added since and corrected themselves.
    const inHeld = new Set(held.map((line) => JSON.parse(line).id));
    const there = new Set([...inHeld, ...added.map(({ id }) => id)]);
    expect(corrected.every(({ data, meta }) => there.has(data.event) && meta.actor === 'data-loader')).toBe(true);
    expect(corrected.filter(({ data }) => inHeld.has(data.event)).length).toBeGreaterThan(10);
    expect((await tanfidh(at('uncorrected'), ['verify'])).out).toContain('all in order');

    await (await start('uncorrected')).end('SIGTERM');
    expect(await eventsOf('uncorrected')).toEqual(after);
  }, 90_000);
});

describe('a newer data folder', () => {
  const refused = async (name: string, why: RegExp): Promise<void> => {
    const content = () => readFile(join(at(name), 'record.sqlite'));
    const before = await content();
    for (const verb of [['verify'], ['rebuild'], ['export', at('nothing')], ['backup', at(`${name}-copy`)]]) {
      const result = await tanfidh(at(name), verb);
      expect(result).toEqual({ code: 65, out: '', err: expect.stringMatching(why) });
    }
    await expect(start(name)).rejects.toThrow(why);
    expect(await content()).toEqual(before);
  };

  it('is refused with exit code 65 where its log is newer, told what to do, and left untouched', async () => {
    inFile('newer-log', (db) => db.exec('pragma user_version = 99'));
    await refused('newer-log', /format 99, .* up to 2; it was left untouched: use the version that wrote it/);
  }, 60_000);

  it('is refused in the same way where its tables are newer', async () => {
    inFile('newer-tables', (db) =>
      db.exec(`insert into kysely_migration values ('0099-of-the-future', '2030-01-01T00:00:00.000Z')`),
    );
    await refused('newer-tables', /been through 0099-of-the-future, .* use the version that made them/);
  }, 60_000);
});
