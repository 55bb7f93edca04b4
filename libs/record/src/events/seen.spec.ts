import { describe, expect, it } from '@jest/globals';
import type { Role } from '#identity';
import { clearanceOf, roles } from '#identity';
import type { RecordedEvent } from '#kernel';
import { metaAt } from './fixture.js';
import { visibleTo } from './seen.js';

const meta = metaAt('2026-11-27T10:00:00.000Z');
const event = (type: string, data: unknown, stream = 'nomination-a'): RecordedEvent => ({
  id: 'e',
  type,
  v: 1,
  data,
  meta,
  stream,
  revision: 0,
  position: '1',
});
const said = { title: { original: 'en', en: 'T' }, serves: [], state: 'TUR', category: 'expert' };
const entered = { ...said, person: 'prs_x', letter: { reference: 'NV/1', on: '2019' } };
const open = { ...said, letter: { on: '2019' } };
const corrected = (data: unknown) =>
  event('EventCorrected', { event: 'e', reason: said.title, becomes: { type: 'NominationEntered', v: 1, data } });

const viewer = (role: Role) => ({ id: 'p', role, party: 'TUR' });
const sees = (role: Role): boolean => clearanceOf(viewer(role)).includes('secretariat');

describe('an event with fields that are not meant for everybody', () => {
  it.each([null, ...roles.filter((role) => !sees(role)).map(viewer)])(
    'is seen without them, as recorded and as corrected: by %j',
    (by) => {
      const seen = visibleTo(by);
      expect(seen(event('NominationEntered', entered))).toEqual(event('NominationEntered', open));
      expect(seen(event('NominationWithdrawn', { on: '2019', letter: 'NV/2' }))).toMatchObject({
        data: { on: '2019' },
      });
      expect(seen(corrected(entered))).toEqual(corrected(open));
    },
  );

  it.each(roles.filter(sees).map(viewer))('is seen whole by who sees what is for the Secretariat: %j', (by) => {
    for (const each of [event('NominationEntered', entered), corrected(entered)])
      expect(visibleTo(by)(each)).toBe(each);
  });
});

it.each([
  event('NominationReceived', { on: '2019', state: 'TUR' }),
  event('EventRetracted', { event: 'e', reason: said.title }),
  event('AliasAdded', { alias: 'x' }, 'resolution-a'),
  event('Whatever', { at: 1 }, 'none-of-these'),
])('an event that has none is handed on as it is: %j', (each) => {
  expect(visibleTo(null)(each)).toBe(each);
});
