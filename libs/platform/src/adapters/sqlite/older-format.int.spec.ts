import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent, recordedEvent } from '../../../../../test/contracts/events.js';
import { leafOf } from '../../leaf.js';
import { CLOCK_STREAM } from '../../ports/log-time.js';
import { openRecord } from './backup.js';
import { OlderServer } from './errors.js';
import { FolderLock } from './folder-lock.js';
import { openHome } from './open-home.js';

/** As format 1 made it. */
const FORMAT_1 = `
  pragma application_id = 1416521316;
  pragma user_version = 1;
  create table events (
    position integer primary key, stream text not null, revision integer not null, id text not null unique,
    type text not null, v integer not null, data text not null, meta text not null, command_id text not null,
    unique (stream, revision)
  ) strict;
  create index events_by_command on events (command_id, stream);
  create trigger events_are_not_changed before update on events
    begin select raise(abort, 'an event is never changed'); end;
  create trigger events_are_not_deleted before delete on events
    begin select raise(abort, 'an event is never deleted'); end;`;

const LATEST = '2019-06-01T00:00:00.000Z';
const events = [LATEST, '2019-05-01T00:00:00.000Z'].map((recordedAt, revision) => {
  const { distribution: _d, import: _i, ...meta } = newEvent({ revision }).meta;
  const place = { stream: 'a-1', revision, position: String(revision + 1).padStart(16, '0') };
  return recordedEvent({ ...newEvent({ revision, text: 'جدة' }), meta }, place, recordedAt);
});

let folder: string;
const path = (): string => join(folder, 'record.sqlite');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-format-1-'));
  const db = new DatabaseSync(path());
  db.exec(FORMAT_1);
  const insert = db.prepare(
    'insert into events (stream, revision, id, type, v, data, meta, command_id) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { stream, revision, id, type, v, data, meta } of events)
    insert.run(stream, revision, id, type, v, JSON.stringify(data), JSON.stringify(meta), meta.commandId);
  db.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a record of format 1', () => {
  it('opens with its events as they were, each with a leaf, and says which format it had', async () => {
    const home = await openHome(folder);
    expect(home.foundFormat).toBe(1);
    expect(await home.log.readStream('a-1')).toEqual(events.map((event) => ({ ...event, leaf: leafOf(event) })));
    expect(await home.log.readAll(null, 10)).toHaveLength(2);
    await home.close();
    const again = await openHome(folder);
    expect(again.foundFormat).toBe(2);
    await again.close();
  });

  it('goes on from its latest instant, whichever event has it', async () => {
    const now = new Date(Date.parse(LATEST) - 1_000);
    const { log, close } = await openHome(folder, { clock: () => now });
    await log.append('a-1', 1, [newEvent()]);
    expect((await log.readStream('a-1', { from: 2 }))[0]?.meta.recordedAt).toBe(LATEST);
    await close();
  });

  it('is left as it was where bringing it up to date fails', async () => {
    const db = new DatabaseSync(path());
    db.exec('create table clock (already text)');
    db.close();
    const before = await readFile(path());
    await expect(openHome(folder)).rejects.toThrow('clock');
    const copy = join(folder, 'copy');
    await cp(path(), copy);
    expect(await readFile(copy)).toEqual(before);
  });

  it('is not brought up to date beside a server of its version', async () => {
    const lock = FolderLock.take(folder);
    await expect(openRecord(folder)).rejects.toThrow(OlderServer);
    lock.release();
    const { log, close } = await openRecord(folder);
    expect((await log.readStream('a-1'))[0]?.leaf).toBe(leafOf(events[0]!));
    await close();
  });
});

describe('what was answered as settled', () => {
  it.each([
    ['in an ordinary log', false],
    ['where the newest event is one that put a wrong time right', true],
  ])('stays so after a kill, with the clock set back, %s', async (_, corrected) => {
    let now = Date.parse('2026-11-26T10:00:00.000Z');
    const settled = new Date(now);
    const { log } = await openHome(folder, { clock: () => new Date(now) });
    if (corrected) await log.append(CLOCK_STREAM, 'none', [newEvent({}, 'correction', 'InstantsCorrected')]);
    await log.settle(settled);
    // As a kill leaves it: what is on disk, and nothing of what the process knew.
    const killed = await mkdtemp(join(tmpdir(), 'tanfidh-killed-'));
    for (const name of ['record.sqlite', 'record.sqlite-wal']) await cp(join(folder, name), join(killed, name));
    now -= 60_000;
    const after = await openHome(killed, { clock: () => new Date(now) });
    await after.log.append('b-1', 'none', [newEvent()]);
    const [event] = await after.log.readStream('b-1');
    expect(Date.parse(event?.meta.recordedAt ?? '')).toBeGreaterThan(settled.getTime());
    await after.close();
    await rm(killed, { recursive: true });
    await log.close();
  });

  it('costs one write a second at most, however many ask', async () => {
    const home = await openHome(folder);
    const data = (): unknown => home.log.settle(new Date());
    let commits = 0;
    const db = new DatabaseSync(path());
    const version = (): number => Number(db.prepare('pragma data_version').get()?.['data_version']);
    const until = performance.now() + 500;
    for (let before = version(); performance.now() < until;) {
      await data();
      const now = version();
      if (now !== before) commits += 1;
      before = now;
    }
    db.close();
    await home.close();
    expect(commits).toBeLessThanOrEqual(2);
  });
});
