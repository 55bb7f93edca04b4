import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import type { Evolved, Projection } from '#platform';
import { newEvent, recordedEvent } from '../../../../test/contracts/events.js';
import { actionsProjection } from './actions.projection.js';
import { registerProjection } from './register.projection.js';

const title = { original: 'en', en: 'Mediation for Peace' } as const;

const event = (stream: string, revision: number, type: string, data: object, meta: object = {}): RecordedEvent => {
  const { meta: written, ...made } = recordedEvent(
    { ...newEvent(data, undefined, type), id: `${stream} ${revision}` },
    { stream, revision, position: `${revision + 1}` },
  );
  return { ...made, meta: { ...written, ...meta } };
};
/** As one that was written before anybody said for whom it is. */
const nobodySaid = { distribution: undefined };

const evolved = async (projection: Projection<never>, ...events: readonly RecordedEvent[]) => {
  let last: Evolved | null = null;
  for (const one of events)
    last = await projection.evolve((last?.state ?? null) as never, one, async () => events.slice(0, one.revision));
  return last!;
};

describe('an entry of the register', () => {
  const standing = { standing: 'member', on: '1969', decidedBy: null };

  it('is one event as it was recorded, found by its slice, of the days that it speaks of', async () => {
    const changed = event('party-TUR', 12, 'StandingChanged', standing);
    expect(await registerProjection.evolve(null, changed, async () => [])).toEqual({
      state: {
        lanes: [{ widest: 'general', narrowest: 'desk', state: { slice: 'party' } }],
        begins: 'general',
        onDesk: false,
      },
      closed: [],
      opened: [
        {
          slice: 'party',
          revision: 12,
          event: 'party-TUR 12',
          day: { from: '1969-01-01', to: '1969-12-31' },
          order: 'party-TUR 000000012',
          distribution: 'general',
          narrowest: 'desk',
          keys: ['slice:party'],
          facts: [],
          words: '',
          brief: null,
          body: { event: changed },
        },
      ],
    });
  });

  it('is of no day where its event speaks of none, and for everybody where nothing else was said', async () => {
    const registered = event('party-TUR', 0, 'PartyRegistered', { code: 'TUR' }, nobodySaid);
    expect((await evolved(registerProjection as never, registered)).opened).toMatchObject([
      { day: null, distribution: 'general' },
    ]);
    const restricted = event('party-TUR', 0, 'PartyRegistered', { code: 'TUR' }, { distribution: 'restricted' });
    expect((await evolved(registerProjection as never, restricted)).opened).toMatchObject([{ distribution: 'desk' }]);
  });

  it('is made of streams of the register, and of actions one of actions', () => {
    const streams = ['party-TUR', 'resolution-a', 'statement-a', 'training-a', 'nothing-a'];
    expect(streams.map(registerProjection.handles)).toEqual([true, true, true, false, false]);
    expect(streams.map(actionsProjection.handles)).toEqual([false, false, false, true, false]);
  });
});

describe('an entry of an action', () => {
  const serves = [
    { resolution: 'r', commitment: 'c' },
    { resolution: 'r', commitment: 'd' },
  ];
  const entered = event(
    'training-a',
    0,
    'TrainingEntered',
    { title, serves, format: 'workshop', edition: null },
    nobodySaid,
  );
  const opened = event('training-a', 1, 'TrainingOpened', { on: '2019-05', host: 'TUR', place: null, partners: [] });
  const served = ['serves:r', 'serves:r c', 'commitment:c', 'serves:r d', 'commitment:d'];

  it('that speaks of no day is listed by the day on which it was recorded, while nothing else speaks of one', async () => {
    const { opened } = await evolved(actionsProjection as never, entered);
    expect(opened).toMatchObject([
      {
        slice: 'training',
        day: { from: '2019-03-02', to: '2019-03-02' },
        distribution: 'general',
        facts: [],
        brief: null,
      },
    ]);
    expect(opened[0]?.keys).toEqual(['listed', 'listed:training', 'undated', ...served]);
    expect(opened[0]?.words).toContain('mediation for peace');
  });

  it('that speaks of a day is listed by it in place of the other, which is found no more by words or day', async () => {
    const next = await evolved(actionsProjection as never, entered, opened);
    expect(next.closed).toEqual(['training-a 0']);
    expect(next.opened).toMatchObject([
      { event: 'training-a 0', day: null, words: '', keys: served },
      { event: 'training-a 1', day: { from: '2019-05-01', to: '2019-05-31' }, facts: ['training.opened'] },
    ]);
    expect(next.opened[1]?.keys).toEqual(['listed', 'listed:training', ...served, 'party:TUR']);
    expect(next.opened[1]?.words.split(' ')).toContain('\uE000tur');
  });

  it('that amends another is of no slice of its own, and in no list', async () => {
    const withdrawn = event('training-a', 2, 'EventRetracted', { event: 'training-a 1', reason: title }, nobodySaid);
    const next = await evolved(actionsProjection as never, entered, opened, withdrawn);
    const own = next.opened.find((one) => one.event === 'training-a 2');
    expect(own).toMatchObject({ slice: 'amendment', day: null, words: '', distribution: 'general', keys: served });
  });
});
