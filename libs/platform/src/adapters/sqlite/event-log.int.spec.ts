import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { behavesAsAnEventLog } from '../../../../../test/contracts/event-log.contract.js';
import { newEvent } from '../../../../../test/contracts/events.js';
import { EventLogUnavailable } from '../../ports/event-log.js';
import { ClockBehind } from '../../ports/log-time.js';
import { SqliteEventLog } from './event-log.js';
import { numberOf } from './format.js';
import { logFormat } from './log-format.js';
import { openProjectionStore } from './projection-store.js';
import { noChanges } from '../../ports/projection-store.js';
import { SqliteFile } from './sqlite-file.js';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'tanfidh-log-'));
const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

describe('the SQLite log', () => {
  behavesAsAnEventLog(async (clock) => {
    const folder = await newFolder();
    const open = (): SqliteEventLog =>
      new SqliteEventLog(SqliteFile.open(join(folder, 'record.sqlite'), logFormat), { clock });
    let log = open();
    return {
      log,
      reopen: async () => {
        await log.close();
        log = open();
        return log;
      },
      dispose: async () => {
        await log.close();
        await remove(folder);
      },
    };
  });

  describe('over its file', () => {
    let folder: string;
    let file: SqliteFile;
    let log: SqliteEventLog;

    beforeEach(async () => {
      folder = await newFolder();
      file = SqliteFile.open(join(folder, 'record.sqlite'), logFormat);
      log = new SqliteEventLog(file);
    });
    afterEach(async () => {
      await log.close();
      await remove(folder);
    });

    it.each([
      ['far', 10 * 365 * 24 * 3_600_000],
      ['by a moment', 50],
    ])('settles nothing by a wrong time that another process has put right, %s off', async (_, off) => {
      let now = Date.parse('2026-11-26T10:00:00.000Z');
      const open = (): SqliteEventLog =>
        new SqliteEventLog(SqliteFile.open(join(folder, 'record.sqlite'), logFormat), { clock: () => new Date(now) });
      const [server, command] = [open(), open()];
      now += off;
      await server.append('a-1', 'none', [newEvent()]);
      now -= off;
      await command.append('clock', 'none', [newEvent({}, 'correction', 'InstantsCorrected')]);
      now += 60_000;
      await server.settle(new Date(now));
      await server.append('b-1', 'none', [newEvent()]);
      const [event] = await server.readStream('b-1');
      expect(Date.parse(event?.meta.recordedAt ?? '')).toBeGreaterThan(now);
      await Promise.all([server.close(), command.close()]);
    });

    it('does not take for put right what could not be written', async () => {
      let now = Date.parse('2036-11-26T10:00:00.000Z');
      await log.close();
      file = SqliteFile.open(join(folder, 'record.sqlite'), logFormat);
      log = new SqliteEventLog(file, { clock: () => new Date(now) });
      await log.append('a-1', 'none', [newEvent()]);
      now = Date.parse('2026-11-26T10:00:00.000Z');
      const commit = file.commit.bind(file);
      file.commit = () => Promise.reject(new Error('the disk is full'));
      const correct = () => log.append('clock', 'none', [newEvent({}, 'correction', 'InstantsCorrected')]);
      await expect(correct()).rejects.toBeInstanceOf(EventLogUnavailable);
      file.commit = commit;
      await expect(log.append('b-1', 'none', [newEvent()])).rejects.toBeInstanceOf(ClockBehind);
      await correct();
      await expect(log.append('b-1', 'none', [newEvent()])).resolves.toMatchObject({ revision: 0 });
    });

    it('waits for the disk at every commit', () => {
      expect(numberOf(file.writer, 'pragma synchronous')).toBe(2);
      expect(file.writer.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    });

    it('waits for the disk after rows, which do not, have been written in between', async () => {
      const store = await openProjectionStore(file);
      const synchronous: number[] = [];
      const within = () => void synchronous.push(numberOf(file.writer, 'pragma synchronous'));
      await store.adjustCheckpoints(() => (within(), { cleared: [], fresh: [] }));
      await file.transaction(within);
      const exec = file.writer.exec.bind(file.writer);
      file.writer.exec = (sql) => (sql === 'commit' && within(), exec(sql));
      await store.commit(noChanges);
      await log.append('a-1', 'none', [newEvent()]);
      expect(synchronous).toEqual([1, 2, 1, 2]);
    });

    it('lets nobody change or delete an event', async () => {
      await log.append('a-1', 'none', [newEvent()]);
      expect(() => file.writer.exec("update events set type = 'Other'")).toThrow('never changed');
      expect(() => file.writer.exec('delete from events')).toThrow('never deleted');
    });

    it('puts the appends of one turn into one transaction', async () => {
      let commits = 0;
      log.onAppended(() => (commits += 1));
      await Promise.all(Array.from({ length: 50 }, (_, n) => log.append(`a-${n}`, 'none', [newEvent()])));
      expect(commits).toBe(1);
    });

    it('says so when the disk is full, keeps nothing of it, and works on afterwards', async () => {
      await log.append('a-1', 'none', [newEvent()]);
      file.writer.exec(`pragma max_page_count = ${numberOf(file.writer, 'pragma page_count')}`);
      const large = { text: 'x'.repeat(100_000) };
      const refused = await Promise.allSettled([
        log.append('b-1', 'none', [newEvent(), newEvent(large)]),
        log.append('c-1', 'none', [newEvent(large)]),
      ]);
      for (const one of refused) {
        expect(one).toMatchObject({ status: 'rejected', reason: expect.any(EventLogUnavailable) });
      }
      expect(await log.readAll(null, 10)).toHaveLength(1);
      file.writer.exec('pragma max_page_count = 1000000');
      await expect(log.append('b-1', 'none', [newEvent(large)])).resolves.toMatchObject({ revision: 0 });
      expect(await log.readAll(null, 10)).toHaveLength(2);
    });

    it('rejects everyone when the commit itself fails', async () => {
      const { commit } = file;
      file.commit = () => Promise.reject(new Error('disk I/O error'));
      const refused = await Promise.allSettled([
        log.append('a-1', 'none', [newEvent()]),
        log.append('b-1', 'none', [newEvent()]),
      ]);
      for (const one of refused) {
        expect(one).toMatchObject({ status: 'rejected', reason: expect.any(EventLogUnavailable) });
      }
      expect(await log.head()).toBeNull();
      file.commit = commit;
      await expect(log.append('a-1', 'none', [newEvent()])).resolves.toMatchObject({ revision: 0 });
    });

    it('waits for another writer of the file without blocking the event loop', async () => {
      const other = SqliteFile.open(file.path, logFormat);
      await other.begin();
      let turns = 0;
      const ticking = setInterval(() => (turns += 1), 5);
      const appended = log.append('a-1', 'none', [newEvent()]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      other.rollback();
      await expect(appended).resolves.toMatchObject({ revision: 0 });
      clearInterval(ticking);
      await other.close();
      expect(turns).toBeGreaterThan(5);
    });
  });
});
