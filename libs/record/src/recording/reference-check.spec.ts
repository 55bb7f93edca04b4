import { describe, expect, it, jest } from '@jest/globals';
import type { Named } from '#kernel';
import { MemoryEventLog } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { sliceNamed } from '../slices.js';
import { ReferenceCheck } from './reference-check.js';

const text = { original: 'en', en: 'text' };
const said = (more: object = {}) => ({
  resolution: 'r',
  commitment: 'c',
  status: null,
  by: text,
  party: null,
  on: '2019',
  words: text,
  originalLanguage: 'en',
  ...more,
});
const event = (id: string, type: string, data: object) => ({ ...newEvent(data, undefined, type), id });
const state = (id: string, more: object = {}) => event(id, 'StatementRecorded', said(more));
const becomes = (more: object) => ({ type: 'StatementRecorded', v: 1, data: said(more) });

/** What rests in such a log on names that a stream gives up, and the log. */
const over = async (...streams: readonly (readonly [string, ...ReturnType<typeof event>[]])[]) => {
  const log = new MemoryEventLog();
  for (const [stream, ...events] of streams) await log.append(stream, 'any', events);
  const check = (stream: string, slice = sliceNamed(stream.split('-')[0] ?? '')!) =>
    new ReferenceCheck(log, slice, stream);
  return { log, check };
};
const tur: Named = { kind: 'party', key: 'TUR' };

describe('what rests on names that go', () => {
  it('is what holds in another stream and refers to any of them', async () => {
    const { check } = await over(
      ['statement-a', state('a', { party: 'SAU' })],
      ['statement-b', state('b', { party: 'TUR' })],
    );
    const lost = [{ kind: 'party', key: 'XXX' }, tur] as const;
    expect(await check('party-TUR').soFar(lost)).toEqual({
      refused: 'still-referred-to',
      params: { key: 'TUR', by: 'statement-b', event: 'b' },
    });
    expect(await check('party-TUR').soFar([{ kind: 'party', key: 'XXX' }])).toBeNull();
    expect(await check('party-TUR').soFar([{ kind: 'resolution', key: 'TUR' }])).toBeNull();
  });

  it('is nothing that was withdrawn, or corrected to name another', async () => {
    const amended = (type: string, of: string, more: object) =>
      event(`${of} amended`, type, { event: of, reason: text, ...more });
    const { check } = await over(
      ['statement-a', state('a', { party: 'TUR' }), amended('EventRetracted', 'a', {})],
      [
        'statement-b',
        state('b', { party: 'TUR' }),
        amended('EventCorrected', 'b', { becomes: becomes({ party: 'SAU' }) }),
      ],
    );
    expect(await check('party-TUR').soFar([tur])).toBeNull();
    expect(await check('party-SAU').soFar([{ kind: 'party', key: 'SAU' }])).toMatchObject({
      params: { by: 'statement-b' },
    });
  });

  it('is not what its own stream says, nor what is of the same name in another resolution', async () => {
    const commitment: Named = { kind: 'commitment', key: 'c' };
    const promised = event('p', 'CommitmentAdded', {
      key: 'c',
      paragraph: 'op-1',
      title: text,
      aim: null,
      responsible: [],
      dueOn: null,
      weight: 1,
    });
    const checked = event('k', 'RecordChecked', { commitment: 'c', checkedTo: '2020-01-01', by: 'TUR' });
    const { check } = await over(['resolution-r', promised, checked], ['statement-a', state('a')]);
    expect(await check('resolution-q').soFar([commitment])).toBeNull();
    expect(await check('resolution-r').soFar([commitment])).toMatchObject({ params: { by: 'statement-a', key: 'c' } });
    expect(await check('statement-a', sliceNamed('resolution')).soFar([{ kind: 'resolution', key: 'r' }])).toBeNull();
  });

  it('may be what this version cannot read, wherever it is', async () => {
    const { check } = await over(['statement-a', { ...state('a'), v: 99 }], ['unknown-b', event('b', 'Unknown', {})]);
    expect(await check('party-TUR').soFar([tur])).toEqual({
      refused: 'unreadable-may-refer',
      params: { by: 'statement-a', key: 'TUR' },
    });
    expect(await check('party-TUR').soFar([])).toBeNull();
  });
});

describe('a look through the log', () => {
  it('is not taken where nothing goes, or the log is empty', async () => {
    const { log, check } = await over(['statement-a', state('a', { party: 'TUR' })]);
    const read = jest.spyOn(log, 'readAll');
    const none = check('party-TUR');
    expect([await none.soFar([]), await none.since()]).toEqual([null, null]);
    expect(read).not.toHaveBeenCalled();
    const empty = await over();
    const readEmpty = jest.spyOn(empty.log, 'readAll');
    expect(await empty.check('party-TUR').soFar([tur])).toBeNull();
    expect(readEmpty).not.toHaveBeenCalled();
  });

  it('goes on from where it came to, and begins anew for other names', async () => {
    const { log, check } = await over(['statement-a', state('a', { party: 'SAU' })]);
    const looking = check('party-TUR');
    const read = jest.spyOn(log, 'readAll');
    expect(await looking.soFar([tur])).toBeNull();
    const [head, once] = [await log.head(), read.mock.calls.length];
    expect([read.mock.calls[0]?.[0], once]).toEqual([null, 1]);
    expect(await looking.soFar([tur])).toBeNull();
    expect(read.mock.calls.slice(once).every(([after]) => after === head)).toBe(true);
    await log.append('statement-b', 'none', [state('b', { party: 'TUR' })]);
    expect(await looking.since()).toMatchObject({ refused: 'still-referred-to', params: { by: 'statement-b' } });
    expect(await looking.soFar([{ kind: 'party', key: 'SAU' }])).toMatchObject({ params: { by: 'statement-a' } });
  });

  it('looks at each stream once, and again where it was amended meanwhile', async () => {
    const gone = event('g', 'EventRetracted', { event: 'a', reason: text });
    const { log, check } = await over([
      'statement-a',
      state('a', { party: 'TUR' }),
      gone,
      state('b', { party: 'TUR' }),
    ]);
    const read = jest.spyOn(log, 'readStream');
    await log.append('statement-a', 'any', [event('h', 'EventRetracted', { event: 'b', reason: text })]);
    const looking = check('party-TUR');
    expect(await looking.soFar([tur])).toBeNull();
    expect(read).toHaveBeenCalledTimes(1);
    await log.append('statement-a', 'any', [event('i', 'EventRetracted', { event: 'g', reason: text })]);
    expect(await looking.since()).toMatchObject({ params: { by: 'statement-a', event: 'a' } });
  });
});
