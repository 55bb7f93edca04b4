import { describe, expect, it } from '@jest/globals';
import type { NewEvent, RecordedEvent } from '#kernel';
import { newEvent } from '../../../../test/contracts/events.js';
import { sliceNamed } from '../slices.js';
import { requestHashOf } from './command-id.js';
import { earlierAnswer } from './earlier-answer.js';

const text = { original: 'en', en: 'text' };
const [resolution, party] = [sliceNamed('resolution')!, sliceNamed('party')!];
const body = { key: 'op-7' };

const recorded = (slice: string, type: string, data: object, more: Partial<NewEvent['meta']> = {}) => {
  const event = newEvent(data, 'other', type);
  return (revision: number): RecordedEvent => ({
    ...event,
    id: `e${revision}`,
    stream: `${slice}-a`,
    revision,
    position: `p${revision}`,
    meta: { ...event.meta, ...more, recordedAt: '2026-11-28T12:00:00.000Z' },
  });
};
const mine = (slice: string, target: string | null, type = 'ParagraphAdded', data: object = { key: 'op-7' }) =>
  recorded(slice, type, data, { commandId: 'mine', requestHash: requestHashOf(slice, 'add-paragraph', target, body) });
const registered = (aliases: readonly string[]) => ({
  id: 'a',
  designation: null,
  title: text,
  aliases,
  adopted: { on: '2018', by: 'TUR', session: text, place: text },
  proposedBy: [],
});
const paragraph = { key: 'op-7', number: null, title: text, mandate: null };

const answered = (
  slice: typeof resolution,
  events: readonly ((revision: number) => RecordedEvent)[],
  address: string | null,
  command = 'add-paragraph',
) => {
  const found = earlierAnswer(
    slice,
    `${slice.name}-a`,
    events.map((event, revision) => event(revision)),
    'mine',
    { slice: slice.name, command, id: address, body },
  );
  return found !== null && 'code' in found ? found.code : found;
};

describe('what was answered when a command was first recorded', () => {
  it('is nothing where it was not', () => {
    expect(answered(resolution, [recorded('resolution', 'ResolutionRegistered', registered([]))], 'a')).toBeNull();
    expect(answered(resolution, [], 'a')).toBeNull();
  });

  it('is where the last of its events stands, and all of them', () => {
    const events = [
      recorded('resolution', 'ResolutionRegistered', registered([])),
      mine('resolution', 'a'),
      mine('resolution', 'a'),
    ];
    expect(answered(resolution, events, 'a')).toEqual({
      id: 'a',
      stream: 'resolution-a',
      revision: 2,
      position: 'p2',
      events: [
        { id: 'e1', type: 'ParagraphAdded' },
        { id: 'e2', type: 'ParagraphAdded' },
      ],
    });
    expect(answered(resolution, [mine('resolution', null)], null)).toMatchObject({ id: 'a', revision: 0 });
  });

  it('is that of a command that says the same of the same, by whichever name it ever had', () => {
    const corrected = {
      event: 'e0',
      becomes: { type: 'ResolutionRegistered', v: 1, data: registered(['3/3']) },
      reason: text,
    };
    const events = [
      recorded('resolution', 'ResolutionRegistered', registered(['1/1'])),
      recorded('resolution', 'AliasAdded', { alias: '2/2' }),
      recorded('resolution', 'ParagraphAdded', paragraph),
      recorded('resolution', 'EventCorrected', corrected),
      recorded('resolution', 'EventRetracted', { event: 'e1', reason: text }),
      mine('resolution', 'a'),
    ];
    for (const name of ['a', '1-1', '2/2', '3/3'])
      expect(answered(resolution, events, name)).toMatchObject({ id: 'a' });
    for (const name of ['4/4', 'op-7', null]) expect(answered(resolution, events, name)).toBe('idempotency-key-reused');
    expect(answered(resolution, events, 'a', 'set-paragraph-number')).toBe('idempotency-key-reused');
  });

  it('is asked for by id alone, where a slice answers to no names', () => {
    const events = [recorded('party', 'PartyRegistered', { code: 'TUR' }), mine('party', 'a')];
    expect(answered(party, events, 'a')).toMatchObject({ id: 'a' });
    expect(answered(party, events, 'TUR')).toBe('idempotency-key-reused');
  });
});
