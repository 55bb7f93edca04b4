import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HappeningsQuery } from './actions.js';
import { everyHappening } from './actions.js';
import { body, opened, record, training } from './fixture.js';
import type { RecordView } from './record-view.js';

let view: RecordView;

beforeAll(async () => {
  const { add, views } = await record();
  await add(training('a', 'Mediation', '1-1-POL x'), opened('a', '2019-05-02', 'TUR'));
  await add(training('b', 'Negotiation', '1-1-POL x', '2-2-POL y'), opened('b', '2020-06', 'SAU'));
  await add(training('c', 'Dialogue', '2-2-POL x'), opened('c', '2019-05-02', null));
  await add(body('d', '2-2-POL y'));
  view = await views.open(null);
});

const anyOf = (
  resolution: string | null,
  of: 'one' | 'any',
  ...names: readonly string[]
): HappeningsQuery['serving'] => ({
  resolution,
  commitments: { of, names },
});
const listed = async (
  more: Partial<HappeningsQuery> = {},
  asOf = '2026-11-20',
  after: string | null = null,
  limit = 10,
) => {
  const found = await view.actions.happened(asOf, { ...everyHappening, ...more }, after, limit);
  return found.map(({ reading }) => reading.event.stream);
};

describe('a list of what happened', () => {
  it('has what speaks of a day, newest first and of one day what was learnt last; after that what speaks of none, from when it was recorded on', async () => {
    expect(await listed()).toEqual(['training-b', 'training-c', 'training-a', 'body-d']);
    expect(await listed({}, '2020-06-30')).toEqual(['training-b', 'training-c', 'training-a']);
    expect(await listed({}, '2020-06-29')).toEqual(['training-c', 'training-a']);
  });

  it('says of each its kind, and where it stands, from where it is gone on with', async () => {
    const first = await view.actions.happened('2026-11-20', everyHappening, null, 2);
    expect(first.map(({ kind, reading }) => [kind.name, reading.title.en])).toEqual([
      ['training', 'Negotiation'],
      ['training', 'Dialogue'],
    ]);
    expect(await listed({}, '2026-11-20', first.at(-1)!.key, 1)).toEqual(['training-a']);
  });

  it('is narrowed down to a kind, to a party that took part, and to days', async () => {
    expect(await listed({ kind: 'body' })).toEqual(['body-d']);
    expect(await listed({ party: 'TUR' })).toEqual(['training-a']);
    expect(await listed({ kind: 'body', party: 'TUR' })).toEqual([]);
    expect(await listed({ from: '2020-01-01' })).toEqual(['training-b', 'body-d']);
    expect(await listed({ to: '2019-12-31' })).toEqual(['training-c', 'training-a']);
    expect(await listed({ from: '2020-01-01', to: '2020-12-31' })).toEqual(['training-b']);
  });

  it('is narrowed down to a resolution, to commitments of it, or to commitments of whatever resolution', async () => {
    expect(await listed({ serving: anyOf('1-1-POL', 'one', '1-1-POL x') })).toEqual(['training-b', 'training-a']);
    expect(await listed({ serving: anyOf('2-2-POL', 'one', '2-2-POL x') })).toEqual(['training-c']);
    const two = anyOf('2-2-POL', 'one', '2-2-POL x', '2-2-POL y');
    expect(await listed({ serving: two })).toEqual(['training-b', 'training-c', 'body-d']);
    expect(await listed({ serving: two, party: 'SAU' })).toEqual(['training-b']);
    expect(await listed({ serving: anyOf(null, 'any', 'y') })).toEqual(['training-b', 'body-d']);
    expect(await listed({ serving: anyOf(null, 'any', 'x') })).toEqual(['training-b', 'training-c', 'training-a']);
    expect(await listed({ serving: anyOf('1-1-POL', 'any', 'y') })).toEqual(['training-b']);
    expect(await listed({ serving: anyOf(null, 'any') })).toEqual([]);
  });

  it('is counted: how many, of each year but what speaks of no day, and of each fact', async () => {
    const counted = (more: Partial<HappeningsQuery> = {}) =>
      view.actions.countHappened('2026-11-20', { ...everyHappening, ...more });
    expect(await counted()).toEqual({
      total: 4,
      years: expect.arrayContaining([
        { of: '2019', count: 2 },
        { of: '2020', count: 1 },
        { of: '2026', count: 0 },
      ]),
      facts: [{ of: 'training.opened', count: 3 }],
    });
    expect(await counted({ kind: 'body' })).toMatchObject({ total: 1, years: [{ of: '2026', count: 0 }], facts: [] });
    expect(await counted({ to: '2019-12-31' })).toMatchObject({ total: 2, years: [{ of: '2019', count: 2 }] });
  });
});

describe('actions', () => {
  it('are found by kind and id, or by id alone, and whole', async () => {
    const found = await view.actions.one('training', 'a');
    expect(found).toMatchObject({ kind: 'training', id: 'a', title: { en: 'Mediation' }, amended: false });
    expect(found?.events.map(({ type }) => type)).toEqual(['TrainingEntered', 'TrainingOpened']);
    expect(await view.actions.withId('d')).toMatchObject({ kind: 'body', id: 'd' });
    expect([await view.actions.one('body', 'a'), await view.actions.withId('z')]).toEqual([null, null]);
  });

  it('that serve a resolution are one list, until something changes', async () => {
    const serving = await view.actions.serving('2-2-POL');
    expect(serving.map(({ id }) => id).toSorted()).toEqual(['b', 'c', 'd']);
    expect((await view.actions.serving('1-1-POL')).map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
  });

  it('give facts for a resolution, all or those that name a party, and the same of them for counting', async () => {
    const facts = await view.actions.facts('1-1-POL');
    expect(facts).toMatchObject([
      {
        name: 'training.opened',
        action: 'a',
        title: { en: 'Mediation' },
        parties: ['TUR'],
        position: expect.stringMatching(/^0+2$/),
      },
      {
        name: 'training.opened',
        action: 'b',
        serves: [{ commitment: 'x' }, { commitment: 'y' }],
        position: expect.stringMatching(/^0+4$/),
      },
    ]);
    expect((await view.actions.facts('1-1-POL', 'SAU')).map(({ action }) => action)).toEqual(['b']);
    expect(await view.actions.facts('9-9-POL')).toEqual([]);
    const countable = await view.actions.countable('1-1-POL');
    expect(countable.map(({ eventId, on, position }) => [eventId, on, position])).toEqual(
      facts.map(({ eventId, on, position }) => [eventId, on, position]),
    );
    expect(await view.actions.countable('9-9-POL')).toEqual([]);
  });
});
