import { describe, expect, it, jest } from '@jest/globals';
import { EventLogUnavailable, MemoryEventLog, MemoryProjectionStore, rebuild } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { registerProjection } from '../projections/register.projection.js';
import { ReferenceIndex } from './reference-index.js';

const upcastEvent = <E>(event: E): E => event;
const registered = (id: string, aliases: readonly string[]) => ({
  id,
  designation: null,
  title: { original: 'en', en: id },
  aliases,
  proposedBy: [],
  adopted: { on: '2018-05', by: 'OIC-CFM', session: null, place: null },
});

const filled = async () => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  await log.append('resolution-b', 'none', [newEvent(registered('b', ['45/53']), 'b', 'ResolutionRegistered')]);
  await log.append('resolution-a', 'none', [newEvent(registered('a', ['45-53', 'A']), 'a', 'ResolutionRegistered')]);
  await log.append('party-TUR', 'none', [newEvent({}, 't', 'PartyRegistered')]);
  await rebuild({ log, store, projections: [registerProjection as never], upcastEvent, between: async () => {} });
  await log.append('resolution-a', 0, [newEvent({ key: 'op-1', number: null }, 'p', 'ParagraphAdded')]);
  return { log, store };
};

const namesIn = (names: ReferenceIndex) => ({
  alias: names.resolution('45/53')?.id,
  paragraphs: [...(names.resolution('a')?.paragraphs ?? [])],
});
const whole = { alias: 'b', paragraphs: ['op-1'] };

describe('what the record names', () => {
  it('is known from the rows as far as they are, and from the log after them', async () => {
    const { log, store } = await filled();
    const read = jest.spyOn(log, 'readAll');
    const names = new ReferenceIndex(log, store);
    await names.catchUp();
    expect(namesIn(names)).toEqual(whole);
    expect(read.mock.calls[0]?.[0]).toBe((await store.checkpoints())[0]?.position);
    expect([await names.isRecorded('party', 'TUR'), await names.isRecorded('party', 'XXX')]).toEqual([true, false]);
  });

  it.each([
    ['cannot be had', { checkpoints: () => Promise.reject(new Error('away')) }],
    ['are of another version', { checkpoints: async () => [{ projection: 'register', version: 99, position: '9' }] }],
    [
      'are of another log',
      {
        checkpoints: async () => [
          { projection: 'register', version: registerProjection.version, position: '99999999999999999999' },
        ],
      },
    ],
    ['wait for an event that cannot be read', { parked: async () => [{ projection: 'register' }] }],
    [
      'have parts that have only begun',
      {
        checkpoints: async () =>
          [null, '0000000000000001'].map((position, partition) => ({
            projection: 'register',
            version: registerProjection.version,
            partition,
            position,
          })),
      },
    ],
  ])('is read from the first event where the rows %s', async (_, more) => {
    const { log, store } = await filled();
    const entries = jest.fn(() => Promise.reject(new Error('not asked')));
    const rows = { checkpoints: () => store.checkpoints(), parked: () => store.parked(), ...more };
    const read = jest.spyOn(log, 'readAll');
    const names = new ReferenceIndex(log, { ...rows, entries } as never);
    await names.catchUp();
    expect(namesIn(names)).toEqual(whole);
    expect([entries.mock.calls.length, read.mock.calls[0]?.[0]]).toEqual([0, null]);
  });

  it('is read from the first event where the log is empty, or the rows break while they are read', async () => {
    const { log, store } = await filled();
    const broken = { checkpoints: () => store.checkpoints(), parked: () => store.parked() };
    const names = new ReferenceIndex(log, { ...broken, entries: () => Promise.reject(new Error('away')) });
    await names.catchUp();
    expect(namesIn(names)).toEqual(whole);
    const empty = new ReferenceIndex(new MemoryEventLog(), store);
    await empty.catchUp();
    expect([empty.resolution('a'), [...empty.allResolutions()]]).toEqual([undefined, []]);
  });

  it('is known from the rows as far as the slowest part of them is, whatever other read models are at', async () => {
    const { log, store } = await filled();
    const [own] = await store.checkpoints();
    const first = (await log.readAll(null, 1))[0]!.position;
    const at = (position: string | null, more: object = {}) => ({ ...own!, ...more, position });
    const checkpoints = async () => [
      at(own!.position),
      at(first),
      at(own!.position),
      at(null, { projection: 'actions' }),
    ];
    const other = {
      projection: 'actions',
      stream: 'x',
      revision: 0,
      eventId: 'e',
      error: '',
      parkedAt: '',
      waiting: 1,
    };
    const asked: unknown[] = [];
    const entries = async (query: never) => (asked.push(query), (await store.entries(query)).toReversed());
    const read = jest.spyOn(log, 'readAll');
    const names = new ReferenceIndex(log, { checkpoints, entries, parked: async () => [other] } as never);
    await names.catchUp();
    await names.catchUp();
    expect(namesIn(names)).toEqual(whole);
    expect(asked).toMatchObject([
      { projection: 'register', position: first, keys: [['slice:resolution', 'slice:register-settings']] },
    ]);
    expect(read.mock.calls[0]?.[0]).toBe(first);
  });

  it('is held by the first that gave it, in whatever order the rows come, and up to the very end of the log', async () => {
    const { log, store } = await filled();
    const position = await log.head();
    const [own] = await store.checkpoints();
    const entries = async (query: never) => (await store.entries(query)).toReversed();
    const rows = { checkpoints: async () => [{ ...own!, position }], entries, parked: () => store.parked() };
    const read = jest.spyOn(log, 'readAll');
    const names = new ReferenceIndex(log, rows as never);
    await names.catchUp();
    expect(names.resolution('45/53')?.id).toBe('b');
    expect(read.mock.calls[0]?.[0]).toBe(position);
  });

  it('has paragraphs and commitments apart, of each resolution its own', async () => {
    const { log } = await filled();
    const promise = { key: 'c', paragraph: 'op-1', title: {}, aim: null, responsible: [], dueOn: null, weight: 1 };
    await log.append('resolution-a', 'any', [newEvent(promise, 'c', 'CommitmentAdded')]);
    const names = new ReferenceIndex(log);
    await names.catchUp();
    const within = [...names.allResolutions()].map(({ id, paragraphs, commitments }) => [
      id,
      [...paragraphs],
      [...commitments],
    ]);
    expect(within).toEqual([
      ['b', [], []],
      ['a', ['op-1'], ['c']],
    ]);
  });

  it('is not asked for twice: what is there stays, and what holds does until anything of it is amended', async () => {
    const { log } = await filled();
    const names = new ReferenceIndex(log);
    await names.catchUp();
    const read = jest.spyOn(log, 'readStream');
    const asked = async () => [await names.isRecorded('party', 'TUR'), await names.isEffective('party', 'TUR')];
    expect([await asked(), await asked(), read.mock.calls]).toEqual([
      [true, true],
      [true, true],
      [['party-TUR', { limit: 1 }], ['party-TUR']],
    ]);
    await log.append('party-TUR', 'any', [newEvent({ standing: 'member', on: '1969' }, 's', 'StandingChanged')]);
    await names.catchUp();
    expect([await asked(), read.mock.calls.length]).toEqual([[true, true], 2]);
    const events = await log.readStream('party-TUR');
    for (const { id } of events) {
      const reason = { original: 'en', en: 'a slip' };
      await log.append('party-TUR', 'any', [newEvent({ event: id, reason }, `r ${id}`, 'EventRetracted')]);
    }
    await names.catchUp();
    expect(await asked()).toEqual([true, false]);
    expect([await names.isRecorded('party', 'XXX'), await names.isEffective('party', 'XXX')]).toEqual([false, false]);
  });

  it('does not stay that of what is withdrawn while it is read', async () => {
    const { log } = await filled();
    const names = new ReferenceIndex(log);
    await names.catchUp();
    const readStream = log.readStream.bind(log);
    log.readStream = async (...query) => {
      log.readStream = readStream;
      const events = await readStream(...query);
      const gone = { event: events[0]?.id, reason: { original: 'en', en: 'a slip' } };
      await log.append('party-TUR', 'any', [newEvent(gone, 'r', 'EventRetracted')]);
      await names.catchUp();
      return events;
    };
    expect(await names.isEffective('party', 'TUR')).toBe(true);
    expect(await names.isEffective('party', 'TUR')).toBe(false);
  });

  it('is asked for again, from the rows, where the log could not yet say where it ends', async () => {
    const { log, store } = await filled();
    const [head, read] = [jest.spyOn(log, 'head'), jest.spyOn(log, 'readAll')];
    head.mockRejectedValueOnce(new EventLogUnavailable('not known yet'));
    const names = new ReferenceIndex(log, store);
    await expect(names.catchUp()).rejects.toBeInstanceOf(EventLogUnavailable);
    expect(read).not.toHaveBeenCalled();
    await names.catchUp();
    expect(namesIn(names)).toEqual(whole);
    expect(read.mock.calls[0]?.[0]).toBe((await store.checkpoints())[0]?.position);
  });

  it('follows corrections and withdrawals: what an event names no more is another’s to have', async () => {
    const { log, store } = await filled();
    const names = new ReferenceIndex(log, store);
    await names.catchUp();
    expect(await names.isEffective('party', 'TUR')).toBe(true);
    const [first] = await log.readStream('resolution-b');
    const becomes = { type: 'ResolutionRegistered', v: 1, data: registered('b', []) };
    const corrected = { event: first?.id, becomes, reason: { original: 'en', en: 'a slip' } };
    await log.append('resolution-b', 0, [newEvent(corrected, 'c', 'EventCorrected')]);
    const [party] = await log.readStream('party-TUR');
    await log.append('party-TUR', 0, [newEvent({ ...corrected, event: party?.id }, 'r', 'EventRetracted')]);
    await names.catchUp();
    expect(names.resolution('45/53')?.id).toBe('a');
    expect(names.resolution('b')?.id).toBe('b');
    expect([await names.isRecorded('party', 'TUR'), await names.isEffective('party', 'TUR')]).toEqual([true, false]);
    const anew = new ReferenceIndex(log, store);
    await anew.catchUp();
    expect([anew.resolution('45/53')?.id, await anew.isEffective('party', 'TUR')]).toEqual(['a', false]);
  });
});
