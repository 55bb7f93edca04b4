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
  ])('is read from the first event where the rows %s', async (_, more) => {
    const { log, store } = await filled();
    const rows = { checkpoints: () => store.checkpoints(), parked: () => store.parked(), ...more };
    const names = new ReferenceIndex(log, { ...rows, entries: () => Promise.reject(new Error('not asked')) } as never);
    await names.catchUp();
    expect(namesIn(names)).toEqual(whole);
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
