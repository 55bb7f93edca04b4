import { expect, it } from '@jest/globals';
import { party, record, resolution, text } from '../view/fixture.js';
import { search } from './search.js';

const found = async (views: Awaited<ReturnType<typeof record>>['views'], q: string, asOf: string | null = null) => {
  const view = await (await views.open(null)).at({ asOf, knownAt: null });
  const answer = await search(view, { q, kind: null, limit: 50, cursor: null });
  if (!('items' in answer)) throw new Error('no cursor was given');
  return answer.items.map(({ kind, key }) => `${kind} ${key}`);
};

const recorded = async () => {
  const { add, views } = await record();
  await add(
    resolution('1-1-POL'),
    party('OIC-GS'),
    [
      'resolution-1-1-POL',
      'CommitmentAdded',
      {
        key: 'code',
        paragraph: 'op-1',
        title: text('A code of conduct'),
        aim: null,
        responsible: [],
        dueOn: null,
        weight: 1,
      },
    ],
    [
      'resolution-1-1-POL',
      'MeasureSet',
      {
        commitment: 'code',
        measure: {
          type: 'milestones',
          steps: [{ key: 'note', title: text('Concept paper'), weight: 1, facts: ['other-step.taken'] }],
        },
        setBy: 'OIC-GS',
        setOn: '2018-06-01',
        basis: text('Deduced from customary drafting'),
      },
    ],
    [
      'recommendation-third.R1',
      'RecommendationRecorded',
      {
        key: 'R1',
        origin: 'third',
        text: text('Do'),
        madeBy: text('Panel'),
        session: text('Session 2'),
        standing: 'voiced',
        addressees: [],
        addressedTo: text('All'),
        concerns: [],
        on: '2018-11-29',
        number: null,
      },
    ],
    [
      'recommendation-third.R1',
      'RecommendationStated',
      {
        by: text('A delegate'),
        party: null,
        on: '2019-11-01',
        words: text('Wholeheartedly supported'),
        originalLanguage: 'en',
        relayed: null,
      },
    ],
    [
      'recommendation-third.R1',
      'RecommendationAssessed',
      { status: 'superseded', reason: text('Overtaken'), effectiveOn: '2020-01-01', by: 'OIC-GS' },
    ],
  );
  return views;
};

it('finds a commitment by the steps by which it is counted, and by why', async () => {
  const views = await recorded();
  for (const q of ['concept paper', 'customary']) expect([q, await found(views, q)]).toEqual([q, ['commitment code']]);
});

it('finds a recommendation by what was said of its follow-up, from the day on which it was', async () => {
  const views = await recorded();
  expect(await found(views, 'wholeheartedly')).toEqual(['recommendation third.R1']);
  expect(await found(views, 'wholeheartedly', '2019-10-31')).toEqual([]);
  expect(await found(views, 'overtaken')).toEqual(['recommendation third.R1']);
  expect(await found(views, 'overtaken', '2019-12-31')).toEqual([]);
  expect(await found(views, 'panel', '2019-01-01')).toEqual(['recommendation third.R1']);
});
