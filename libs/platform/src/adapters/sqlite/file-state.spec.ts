import { describe, expect, it } from '@jest/globals';
import { Damaged } from '../../damaged.js';
import { EventLogUnavailable } from '../../ports/event-log.js';
import { StoreUnavailable } from '../../ports/projection-store.js';
import { FileState } from './file-state.js';

class Sqlite extends Error {
  constructor(readonly errcode: number) {
    super('as SQLite says it, with /home/somebody in it');
  }
}

const failing = (errcode: number) => (): never => {
  throw new Sqlite(errcode);
};

const [IOERR_READ, IOERR_FSYNC, CORRUPT_INDEX, FULL, READONLY_MOVED, CONSTRAINT] = [266, 1034, 779, 13, 1032, 1555];
const up = { state: 'up', reason: null };

describe('a file', () => {
  it.each([
    [FULL, 'the record cannot be written: the disk is full'],
    [IOERR_FSYNC, 'the record cannot be written: the disk answers with an error'],
    [READONLY_MOVED, 'the record cannot be written: the file, its folder or its disk does not permit it'],
  ])('that takes no write (%d) says so until one went well, and can be read', async (code, reason) => {
    const state = new FileState('the record');
    await expect(state.writing(EventLogUnavailable, failing(code))).rejects.toMatchObject({
      name: 'EventLogUnavailable',
      message: reason,
    });
    expect([state.reads, state.writes]).toEqual([up, { state: 'down', reason }]);
    state.written();
    expect(state.writes).toEqual(up);
  });

  it('that could not be read somewhere says so for half a minute, and can be written', () => {
    let now = 0;
    const state = new FileState('the record', () => now);
    expect(() => state.reading(StoreUnavailable, failing(IOERR_READ))).toThrow(StoreUnavailable);
    now = 29_999;
    const reason = 'the record cannot be read: the disk answers with an error';
    expect([state.reads, state.writes]).toEqual([{ state: 'down', reason }, up]);
    now = 30_000;
    expect(state.reads).toEqual(up);
  });

  it('that is damaged stays so whatever went well since, and takes nothing more', async () => {
    const state = new FileState('the record');
    expect(() => state.reading(EventLogUnavailable, failing(CORRUPT_INDEX))).toThrow(Damaged);
    state.written();
    expect(state.reading(EventLogUnavailable, () => 'another page')).toBe('another page');
    const reason = 'the record is damaged: stop the server and restore a backup';
    expect([state.reads, state.writes]).toEqual([
      { state: 'down', reason },
      { state: 'down', reason },
    ]);
    await expect(state.writing(StoreUnavailable, () => 'written')).rejects.toThrow(new StoreUnavailable(reason));
  });

  it('of which an event is no JSON any more is damaged', () => {
    const state = new FileState('the record');
    expect(() => state.reading(EventLogUnavailable, () => JSON.parse('{"a\0') as unknown)).toThrow(Damaged);
  });

  it('is not to blame for what a statement or our own code does wrong', async () => {
    const state = new FileState('the record');
    await expect(state.writing(StoreUnavailable, failing(CONSTRAINT))).rejects.toThrow(Sqlite);
    expect(() =>
      state.reading(StoreUnavailable, () => {
        throw new TypeError('ours');
      }),
    ).toThrow(TypeError);
    expect([state.reads, state.writes]).toEqual([up, up]);
  });
});
