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

describe('a paragraph of several commitments', () => {
  const yearly = (from: string) =>
    ({ type: 'recurring', every: 'calendar-year', from, held: ['y.held'], notHeld: ['y.not-held'] }) as const;
  const done = { type: 'target', count: 'facts', facts: ['d.done'], of: 1 } as const;
  const kinds = {
    'in-progress': [commitment('a', steps('a', 4), { paragraph }), factOf('1', 'a.0', '2018-06-01', ['a'])],
    'no-information': [commitment('n', { type: 'none' }, { paragraph }), factOf('2', 'n', '2018-06-01', ['n'])],
    ongoing: [
      commitment('c', { type: 'open-ended', facts: ['c.done'] }, { paragraph }),
      factOf('3', 'c.done', '2019', ['c']),
    ],
    implemented: [commitment('d', done, { paragraph }), factOf('4', 'd.done', '2019', ['d'])],
    interrupted: [commitment('y', yearly('2018'), { paragraph }), factOf('5', 'y.not-held', '2018-06/2018-12', ['y'])],
  } as const;
  const of = (...statuses: (keyof typeof kinds)[]) =>
    progressOf({
      resolution: resolutionOf(statuses.map((status) => kinds[status][0])),
      facts: statuses.map((status) => kinds[status][1]),
      statements: [],
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf: '2019-12-31',
      endedBefore: '2019-12-31',
    }).paragraphs[0];

  it('shows the least favourable status, and how many have each', () => {
    expect(of('implemented', 'implemented', 'ongoing')).toMatchObject({
      status: 'ongoing',
      byStatus: { interrupted: 0, 'no-information': 0, 'in-progress': 0, ongoing: 1, implemented: 2 },
    });
    expect(of('ongoing', 'in-progress')?.status).toBe('in-progress');
    expect(of('in-progress', 'no-information')?.status).toBe('no-information');
    expect(of('no-information', 'implemented', 'interrupted')).toMatchObject({
      status: 'interrupted',
      byStatus: { interrupted: 1, 'no-information': 1, 'in-progress': 0, ongoing: 0, implemented: 1 },
    });
  });

  it('is overdue since the first of them is', () => {
    const due = (key: string, dueOn: string) => commitment(key, done, { paragraph, dueOn });
    const { overdue } = progressOf({
      resolution: resolutionOf([due('a', '2019-06-30'), due('b', '2018-12-31'), due('c', '2020-12-31')]),
      facts: [],
      statements: [],
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf: '2019-12-31',
      endedBefore: '2019-12-31',
    }).paragraphs[0]!;
    expect(overdue).toEqual({ since: '2019-01-01' });
  });

  it('says that there is no information where it has none', () => {
    const [empty] = resolutionOf([commitment('a', done)]).paragraphs;
    const progress = progressOf({
      resolution: resolutionOf([], { paragraphs: [empty!] }),
      facts: [],
      statements: [],
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf: '2019-12-31',
      endedBefore: '2019-12-31',
    });
    expect(progress.paragraphs).toMatchObject([{ status: 'no-information', overdue: null, progress: null }]);
  });
});
