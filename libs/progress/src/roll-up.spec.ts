import { describe, expect, it } from '@jest/globals';
import { commitment, factOf, resolutionOf } from './fixture.js';
import { progressOf } from './progress.js';
import { rulesVersion } from './rules.js';

const steps = (key: string, n: number) =>
  ({
    type: 'milestones',
    steps: Array.from({ length: n }, (_, i) => ({
      key: String(i),
      title: { original: 'en', en: key } as const,
      weight: 1,
      facts: [`${key}.${String(i)}`],
    })),
  }) as const;

const paragraph = 'p';
const resolution = resolutionOf([
  commitment('a', steps('a', 4), { paragraph, weight: 2 }),
  commitment('b', steps('b', 3), { paragraph, dueOn: '2019-06-30' }),
  commitment('c', { type: 'open-ended', facts: ['c.done'] }, { paragraph }),
]);
const a = [factOf('1', 'a.0', '2018-06-01', ['a']), factOf('2', 'a.1', '2018-07-01', ['a'])];
const b = [factOf('3', 'b.0', '2018-08-01', ['b'])];
const on = (facts: typeof a) =>
  progressOf({
    resolution,
    facts,
    statements: [],
    assessments: [],
    rules: rulesVersion,
    membersOn: () => [],
    asOf: '2019-12-31',
    endedBefore: '2019-12-31',
  }).paragraphs[0];

describe('a paragraph of three commitments, one without a figure', () => {
  it('shows the exact weighted mean of the figures there are, beside how many there are', () => {
    expect(on([...a, ...b])).toMatchObject({
      status: 'no-information',
      byStatus: { 'no-information': 1, 'in-progress': 2 },
      progress: { numerator: 4, denominator: 9 },
      coverage: { withFigure: 2, of: 3 },
      overdue: { since: '2019-07-01' },
    });
  });
  it('keeps a single figure as counted', () => {
    expect(on(a)).toMatchObject({ progress: { numerator: 2, denominator: 4 }, coverage: { withFigure: 1, of: 3 } });
  });
  it('has no figure where no commitment has one', () => {
    expect(on([])).toMatchObject({ progress: null, coverage: { withFigure: 0, of: 3 } });
  });
});
