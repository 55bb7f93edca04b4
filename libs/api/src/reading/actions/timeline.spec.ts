import { describe, expect, it } from '@jest/globals';
import { byFact, byYear } from './timeline.js';

describe('the timeline counts', () => {
  it('each happening in the last year it can have been in, with the years between', () => {
    const dates = ['2018-11-29', '2018-12/2019-01', 'before 2021-06-01', null];
    expect(byYear(dates.map((on) => ({ on })))).toEqual([
      { year: '2018', count: 1 },
      { year: '2019', count: 1 },
      { year: '2020', count: 0 },
      { year: '2021', count: 1 },
    ]);
    expect(byYear([{ on: null }])).toEqual([]);
  });

  it('a happening once for each thing it says', () => {
    const said = [['nomination.received'], ['nomination.received', 'nomination.received'], ['nomination.accepted'], []];
    expect(byFact(said.map((facts) => ({ facts })))).toEqual([
      { fact: 'nomination.accepted', count: 1 },
      { fact: 'nomination.received', count: 2 },
    ]);
  });
});
