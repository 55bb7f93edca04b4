import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Measure } from '#register';
import { commitment, factOf, resolutionOf, statementOf, text } from './fixture.js';
import { progressOf } from './progress.js';

const yearly: Measure = {
  type: 'recurring',
  every: 'calendar-year',
  from: '2018',
  held: ['conference.held'],
  notHeld: ['conference.not-held'],
};
const once: Measure = { type: 'milestones', steps: [{ key: 's', title: text('s'), weight: 1, facts: ['x.done'] }] };

const of = (
  measure: Measure,
  asOf: string,
  dueOn: string | null,
  facts: readonly (readonly [string, string])[] = [],
) => {
  const { paragraphs } = progressOf({
    resolution: resolutionOf([commitment('c', measure, { dueOn })]),
    facts: facts.map(([name, on], n) => factOf(`f${n}`, name, on, ['c'])),
    statements: [],
    assessments: [],
    rules: 2,
    membersOn: () => [],
    asOf,
    endedBefore: asOf,
  });
  return paragraphs[0]?.commitments[0];
};

describe('what falls due next', () => {
  it('is the due date, until it is met or has passed', () => {
    expect(of(once, '2020-01-01', '2020-01-01')?.nextDue).toEqual({ dueOn: '2020-01-01', period: null });
    expect(of(once, '2020-01-01', '2020-01-01', [['x.done', '2019-01-01']])?.nextDue).toBeNull();
    expect(of(once, '2020-01-02', '2020-01-01')).toMatchObject({ nextDue: null, overdue: { since: '2020-01-02' } });
    expect(of(once, '2020-01-02', null)?.nextDue).toBeNull();
  });

  it('is the end of the period that runs, and of the one after it where something was held in that', () => {
    expect(of(yearly, '2019-05-01', null)?.nextDue).toEqual({ dueOn: '2019-12-31', period: '2019' });
    expect(of(yearly, '2019-05-01', null, [['conference.held', '2019-04-01']])?.nextDue).toEqual({
      dueOn: '2020-12-31',
      period: '2020',
    });
    expect(of(yearly, '2016-05-01', null)?.nextDue).toEqual({ dueOn: '2018-12-31', period: '2018' });
  });

  it('is never a day that has passed, and the due date where that comes before the period ends', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2017-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        fc.option(fc.date({ min: new Date('2017-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })),
        fc.constantFrom(once, yearly),
        (now, due, measure) => {
          const [asOf, dueOn] = [now.toISOString().slice(0, 10), due?.toISOString().slice(0, 10) ?? null];
          const next = of(measure, asOf, dueOn)?.nextDue?.dueOn ?? '9999';
          expect(next >= asOf).toBe(true);
          expect(dueOn === null || dueOn < asOf || next <= dueOn).toBe(true);
        },
      ),
    );
  });
});

describe('the status that was stated last', () => {
  const said = (...statements: readonly (readonly [string, string, Parameters<typeof statementOf>[3]])[]) =>
    progressOf({
      resolution: resolutionOf([commitment('c', once), commitment('d', once, { paragraph: 'c' })]),
      facts: [],
      statements: statements.map(([id, on, status]) => statementOf(id, 'c', on, status)),
      assessments: [],
      rules: 2,
      membersOn: () => [],
      asOf: '2020-01-01',
      endedBefore: '2020-01-01',
    }).paragraphs[0];

  it('stands beside the computed one, which it does not change, with who said it and when', () => {
    const paragraph = said(['b', '2019-05-01', 'in-progress'], ['a', '2018-05-01', 'pending'], ['c', '2019-06', null]);
    expect(paragraph?.commitments[0]).toMatchObject({
      status: 'no-information',
      stated: { id: 'b', status: 'in-progress', by: text('closing remarks'), party: null, on: '2019-05-01' },
    });
    expect(paragraph?.commitments[1]?.stated).toBeNull();
  });

  it('is counted with those of the other commitments', () => {
    expect(said(['b', '2019-05-01', 'in-progress'])?.byStated).toEqual({
      pending: 0,
      'in-progress': 1,
      implemented: 0,
      ongoing: 0,
    });
  });

  it('is none before it was said', () => {
    expect(said(['b', '2020-05-01', 'in-progress'])?.commitments[0]?.stated).toBeNull();
  });
});
