import { describe, expect, it } from '@jest/globals';
import type { Assessment, Measure } from '#register';
import { onRecordAt } from '../../kernel/src/fixture.js';
import { commitment, factOf, resolutionOf, statementOf, text } from './fixture.js';
import type { ProgressInput } from './model.js';
import { computeProgress, progressOf } from './progress.js';
import { rulesVersion } from './rules.js';

const explain = (input: ProgressInput) => computeProgress(input).explanation;

const yearly: Measure = {
  type: 'recurring',
  every: 'calendar-year',
  from: '2018',
  held: ['conference.held'],
  notHeld: ['conference.not-held'],
};

const on = (measure: Measure, asOf: string, more: Partial<ProgressInput> = {}) =>
  progressOf({
    resolution: resolutionOf([commitment('c', measure)]),
    facts: [],
    statements: [],
    assessments: [],
    rules: rulesVersion,
    membersOn: () => ['AFG', 'TUR'],
    asOf,
    endedBefore: asOf,
    ...more,
  }).paragraphs[0]?.commitments[0];

describe('a yearly commitment with a year recorded as not held', () => {
  const facts = [
    factOf('1', 'conference.held', '2018-11-29', ['c']),
    factOf('2', 'conference.not-held', '2019-05', ['c']),
  ];
  it('leaves that year open until it has ended everywhere', () => {
    const instances = (asOf: string, endedBefore: string) =>
      on(yearly, asOf, { facts, endedBefore })?.instances?.map(({ period, state }) => `${period} ${state}`);
    expect(instances('2020-01-01', '2019-12-31')).toEqual(['2018 held', '2019 current', '2020 current']);
    expect(instances('2020-01-01', '2020-01-01')).toEqual(['2018 held', '2019 not-held', '2020 current']);
  });
  it('leaves that year open while it runs', () => {
    expect(on(yearly, '2019-12-31', { facts })).toMatchObject({
      status: 'ongoing',
      progress: { numerator: 1, denominator: 1 },
      overdue: null,
    });
  });
  it('is interrupted once the year has ended, and keeps it in the whole', () => {
    expect(on(yearly, '2020-01-01', { facts })).toMatchObject({
      status: 'interrupted',
      progress: { numerator: 1, denominator: 2 },
      overdue: null,
    });
  });
});

describe('a year of which nothing is counted', () => {
  it('tells how much of it is on record all the same', () => {
    const facts = [
      factOf('1', 'conference.held', '2018-11-29', ['c']),
      factOf('2', 'conference.announced', '2019-05', ['c']),
      factOf('3', 'conference.not-held', '2018-12', ['c']),
    ];
    expect(on(yearly, '2020-06-01', { facts })?.instances).toEqual([
      { period: '2018', state: 'held', uncounted: 1 },
      { period: '2019', state: 'no-record', uncounted: 1 },
      { period: '2020', state: 'current', uncounted: 0 },
    ]);
  });
});

describe('a renewal of the mandate', () => {
  it('is on record from the last day that it can have been on', () => {
    const succeededBy = [{ by: '56-46-POL', on: '2019-03-01/2019-03-02', renews: ['c'], ...onRecordAt('2026') }];
    const reasons = (asOf: string) =>
      explain({
        resolution: resolutionOf([commitment('c', yearly)], { succeededBy }),
        facts: [],
        statements: [],
        assessments: [],
        rules: rulesVersion,
        membersOn: () => [],
        asOf,
        endedBefore: asOf,
      }).paragraphs[0]?.commitments[0]?.uncounted.map(({ reason }) => reason);
    expect([reasons('2019-03-01'), reasons('2019-03-02')]).toEqual([[], ['mandate-only']]);
  });
});

describe('what was done last', () => {
  const latest = (measure: Measure, facts: ProgressInput['facts']) =>
    explain({
      resolution: resolutionOf([commitment('c', measure)]),
      facts,
      statements: [],
      assessments: [],
      rules: rulesVersion,
      membersOn: () => ['AFG', 'TUR'],
      asOf: '2021-01-01',
      endedBefore: '2021-01-01',
    }).paragraphs[0]?.commitments[0]?.latest?.eventId;

  it('is so whether or not the figure grew by it', () => {
    const facts = [factOf('1', 'k.a', '2018-11', ['c']), factOf('2', 'k.a', '2019-06-27', ['c'])];
    expect(latest({ type: 'target', count: 'facts', facts: ['k.a'], of: 1 }, facts)).toBe('2');
  });

  it('is nothing that was recorded as not held', () => {
    const facts = [
      factOf('1', 'conference.held', '2019-11', ['c']),
      factOf('2', 'conference.not-held', '2020-12', ['c']),
    ];
    expect(latest(yearly, facts)).toBe('1');
  });
});

describe('a commitment without a measure', () => {
  it('counts nothing, and says why', () => {
    const facts = [factOf('1', 'k.a', '2019', ['c'])];
    const input = { resolution: resolutionOf([commitment('c', { type: 'none' })]), facts, statements: [] };
    const explained = explain({
      ...input,
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf: '2020-01-01',
      endedBefore: '2020-01-01',
    });
    expect(explained.paragraphs[0]?.commitments[0]?.uncounted.map(({ reason }) => reason)).toEqual(['no-measure']);
    const open = { ...input, resolution: resolutionOf([commitment('c', { type: 'open-ended', facts: [] })]) };
    const { paragraphs } = explain({
      ...open,
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf: '2020-01-01',
      endedBefore: '2020-01-01',
    });
    expect(paragraphs[0]?.commitments[0]?.uncounted.map(({ reason }) => reason)).toEqual(['not-in-measure']);
  });
});

describe('a commitment of each state', () => {
  it('gives every state taking part its own entry', () => {
    const facts = [factOf('1', 'k.a', '2019', ['c'], { parties: ['TUR', 'SYR'] })];
    expect(
      on({ type: 'each-party', facts: ['k.a'], parties: 'states-in-standing' }, '2020-01-01', { facts }),
    ).toMatchObject({
      status: 'in-progress',
      progress: { numerator: 1, denominator: 2 },
      addressees: [
        { party: 'AFG', state: 'no-record' },
        { party: 'TUR', state: 'met' },
      ],
    });
  });
  it('names them in the order of their codes', () => {
    const measure = { type: 'each-party', facts: ['k.a'], parties: ['TUR', 'AFG', 'SYR'] } as const;
    expect(on(measure, '2020-01-01')?.addressees?.map(({ party }) => party)).toEqual(['AFG', 'SYR', 'TUR']);
  });
});

describe('a target of so many parties', () => {
  it('counts whichever parties they are', () => {
    const facts = [factOf('1', 'k.a', '2019', ['c'], { parties: ['UNO', 'TUR', 'UNO'] })];
    const measure = { type: 'target', count: 'distinct-parties', facts: ['k.a'], of: 3 } as const;
    expect(on(measure, '2020-01-01', { facts })?.progress).toEqual({ numerator: 2, denominator: 3 });
  });
});

describe('the day from which a fact counts, by version 1, which asks only for the last day', () => {
  const measure: Measure = { type: 'open-ended', facts: ['k.a'] };
  it.each([
    ['2018-11-29', '2018-11-28', '2018-11-29', 'not shown'],
    ['2018-11', '2018-11-29', '2018-11-30', 'date-uncertain'],
    ['2018', '2018-12-30', '2018-12-31', 'date-uncertain'],
    ['before 2018-11-29', '2018-11-27', '2018-11-28', 'date-uncertain'],
    ['before 2018-11', '2018-10-30', '2018-10-31', 'date-uncertain'],
    ['on or before 2018-11-29', '2018-11-28', '2018-11-29', 'date-uncertain'],
    ['on or before 2018-11', '2018-11-29', '2018-11-30', 'date-uncertain'],
    ['2019-03/2019-09', '2019-09-29', '2019-09-30', 'date-uncertain'],
    ['2020-02', '2020-02-28', '2020-02-29', 'date-uncertain'],
  ])('%s counts no earlier than its last possible day', (date, eve, day, until) => {
    const facts = [factOf('1', 'k.a', date, ['c'])];
    const input = (asOf: string) => ({
      resolution: resolutionOf([commitment('c', measure)]),
      facts,
      statements: [],
      assessments: [],
      rules: 1 as const,
      membersOn: () => [],
      asOf,
      endedBefore: asOf,
    });
    const left = explain(input(eve)).paragraphs[0]?.commitments[0]?.uncounted.map(({ reason }) => reason);
    expect(left).toEqual(until === 'not shown' ? [] : [until]);
    expect([on(measure, eve, { facts, rules: 1 })?.counted, on(measure, day, { facts, rules: 1 })?.counted]).toEqual([
      0, 1,
    ]);
  });
});

describe('facts on record that are not counted', () => {
  it('are told beside those that are: neither withdrawn ones, nor ones before the resolution, nor later ones', () => {
    const facts = [
      factOf('1', 'k.a', '2019', ['c']),
      factOf('2', 'k.b', '2019', ['c']),
      factOf('3', 'k.a', '2019', ['c'], { intention: true }),
      factOf('4', 'k.a', '2019', ['c'], { retractedBy: { eventId: '5', recordedAt: '2026-01-01' } }),
      factOf('6', 'k.b', '2017', ['c']),
      factOf('7', 'k.b', '2021', ['c']),
    ];
    expect(on({ type: 'open-ended', facts: ['k.a'] }, '2020-01-01', { facts })).toMatchObject({
      counted: 1,
      uncounted: 2,
    });
  });
});

describe('a due date', () => {
  const due = (asOf: string, met: string | null) =>
    progressOf({
      resolution: resolutionOf([
        commitment('c', { type: 'target', count: 'facts', facts: ['k.a'], of: 1 }, { dueOn: '2019-12-31' }),
      ]),
      facts: met === null ? [] : [factOf('1', 'k.a', met, ['c'])],
      statements: [],
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf,
      endedBefore: asOf,
    }).paragraphs[0]?.overdue;
  it('has passed when its day has ended everywhere', () => {
    const measure = { type: 'target', count: 'facts', facts: ['k.a'], of: 1 } as const;
    const overdue = (endedBefore: string) =>
      progressOf({
        resolution: resolutionOf([commitment('c', measure, { dueOn: '2019-12-31' })]),
        facts: [],
        statements: [],
        assessments: [],
        rules: rulesVersion,
        membersOn: () => [],
        asOf: '2020-01-01',
        endedBefore,
      }).paragraphs[0]?.commitments[0]?.overdue;
    expect(overdue('2019-12-31')).toBeNull();
    expect(overdue('2020-01-01')).toEqual({ since: '2020-01-01' });
  });
  it('is the one in force on the day asked about: what was decided later had not moved it yet', () => {
    const change = (decidedOn: string, from: string | null, to: string | null) => ({
      from,
      to,
      decidedOn,
      by: 'OIC-CFM',
      reason: text('more time'),
      ...onRecordAt('2026-01-01T00:00:00.000Z', { eventId: decidedOn }),
    });
    const dueDateChanges = [change('2020-02-01', '2019-12-31', '2021-06-30'), change('2022-01-01', '2021-06-30', null)];
    const on = (asOf: string) => {
      const measure = { type: 'target', count: 'facts', facts: ['k.a'], of: 1 } as const;
      const moved = commitment('c', measure, { dueOn: null, dueDateChanges });
      const { dueOn, overdue } =
        progressOf({
          resolution: resolutionOf([moved]),
          facts: [],
          statements: [],
          assessments: [],
          rules: rulesVersion,
          membersOn: () => [],
          asOf,
          endedBefore: asOf,
        }).paragraphs[0]?.commitments[0] ?? {};
      return [dueOn, overdue];
    };
    expect(['2020-01-01', '2020-02-01', '2021-07-01', '2022-01-01'].map(on)).toEqual([
      ['2019-12-31', { since: '2020-01-01' }],
      ['2021-06-30', null],
      ['2021-06-30', { since: '2021-07-01' }],
      [null, null],
    ]);
  });

  it('of a yearly commitment is kept once any year was held; without one the first year without it comes first', () => {
    const overdue = (facts: ProgressInput['facts']) =>
      progressOf({
        resolution: resolutionOf([commitment('c', yearly, { dueOn: '2019-06-30' })]),
        facts,
        statements: [],
        assessments: [],
        rules: rulesVersion,
        membersOn: () => [],
        asOf: '2019-12-31',
        endedBefore: '2019-12-31',
      }).paragraphs[0]?.overdue;
    expect(overdue([factOf('1', 'conference.held', '2018-11', ['c'])])).toBeNull();
    expect(overdue([factOf('1', 'conference.not-held', '2018-11', ['c'])])).toEqual({ since: '2019-07-01' });
    expect(overdue([])).toEqual({ since: '2019-01-01' });
    const begins = resolutionOf([commitment('c', { ...yearly, from: '2019' }, { dueOn: '2019-06-30' })]);
    expect(on(yearly, '2019-12-31', { resolution: begins })?.overdue).toEqual({ since: '2019-07-01' });
  });

  it('has passed only on the day after, and no longer once the measure is met on record', () => {
    expect(['2019-12-31', '2020-01-01'].map((asOf) => due(asOf, null))).toEqual([null, { since: '2020-01-01' }]);
    expect(['2020-01-09', '2020-01-10'].map((asOf) => due(asOf, '2020-01-10'))).toEqual([
      { since: '2020-01-01' },
      null,
    ]);
  });
});

describe('a yearly commitment at the turn of the year', () => {
  const facts = [
    factOf('1', 'conference.held', '2018-12', ['c']),
    factOf('2', 'conference.held', '2019-06/2019-12', ['c']),
  ];
  it.each([
    ['2018-12-30', { status: 'no-information', progress: null, overdue: null }],
    ['2018-12-31', { status: 'ongoing', progress: { numerator: 1, denominator: 1 }, overdue: null }],
    ['2019-12-30', { status: 'ongoing', progress: { numerator: 1, denominator: 1 }, overdue: null }],
    ['2019-12-31', { status: 'ongoing', progress: { numerator: 2, denominator: 2 }, overdue: null }],
    ['2020-12-31', { status: 'ongoing', progress: { numerator: 2, denominator: 2 }, overdue: null }],
    ['2021-01-01', { status: 'earlier-only', progress: null, overdue: { since: '2021-01-01' } }],
  ] as const)('on %s', (asOf, wanted) => {
    expect(on(yearly, asOf, { facts })).toMatchObject(wanted);
  });
});

describe('parties that suspension takes out of the whole', () => {
  it('are counted while they take part, and the leaves still sum', () => {
    const facts = [
      factOf('1', 'k.a', '2019', ['c'], { parties: ['TUR', 'SYR'] }),
      factOf('2', 'k.a', '2020', ['c'], { parties: ['SYR'] }),
    ];
    const measure: Measure = { type: 'target', count: 'distinct-parties', facts: ['k.a'], of: 'states-in-standing' };
    const membersOn = (day: string) => (day < '2022' ? ['TUR', 'AFG', 'SYR'] : ['TUR', 'AFG']);
    expect(on(measure, '2021-01-01', { facts, membersOn })).toMatchObject({
      progress: { numerator: 2, denominator: 3 },
      counted: 1,
    });
    expect(on(measure, '2022-01-01', { facts, membersOn })).toMatchObject({
      progress: { numerator: 1, denominator: 2 },
      counted: 1,
    });
  });
});

describe('assessments', () => {
  const assessment = (id: string, effectiveOn: string): Assessment => ({
    id,
    resolution: '53-45-POL',
    commitment: 'c',
    status: 'not-started',
    reason: text('reason'),
    effectiveOn,
    by: 'OIC-GS',
    ...onRecordAt('2026-01-01T00:00:00Z', { eventId: id }),
  });
  it('say nothing of days before they take effect, and leave the status alone', () => {
    const assessments = [assessment('b', '2020-01-01'), assessment('a', '2019-01-01')];
    const id = (asOf: string) => on({ type: 'none' }, asOf, { assessments })?.assessment?.id;
    expect(['2018-12-31', '2019-12-31', '2020-01-01'].map(id)).toEqual([undefined, 'a', 'b']);
    expect(on({ type: 'none' }, '2020-01-01', { assessments })?.status).toBe('no-information');
  });
});

describe('statements', () => {
  it('come in the order of their days, and those of one day as they were entered', () => {
    const said = [
      ['a', '2019-05'],
      ['b', '2018-11-29'],
      ['c', '2019-05-31'],
      ['d', '2020'],
    ] as const;
    const statements = said.map(([id, day]) => statementOf(id, 'c', day, null));
    const ids = on({ type: 'none' }, '2019-12-31', { statements })?.statements.map(({ id }) => id);
    expect(ids).toEqual(['b', 'a', 'c']);
  });
});

describe('what concerns a commitment', () => {
  const measure: Measure = { type: 'open-ended', facts: ['k.a'] };
  const assessed = { status: 'not-started', reason: text('reason'), effectiveOn: '2019-01-01', by: 'OIC-GS' } as const;
  const about = (resolution: string, commitment: string) => ({
    facts: [factOf('1', 'k.a', '2019', [], { serves: [{ resolution, commitment }] })],
    statements: [{ ...statementOf('s', commitment, '2019', null), resolution }],
    assessments: [
      { id: 'a', resolution, commitment, ...assessed, ...onRecordAt('2026-01-01T00:00:00Z', { eventId: 'a' }) },
    ],
  });
  it('is what was said and done of it, and not of one of the same name in another resolution', () => {
    const of = (resolution: string) => {
      const { counted, uncounted, statements, assessment } = on(measure, '2020-01-01', about(resolution, 'c')) ?? {};
      return [counted, uncounted, statements?.length, assessment?.id];
    };
    expect([of('53-45-POL'), of('56-46-POL')]).toEqual([
      [1, 0, 1, 'a'],
      [0, 0, 0, undefined],
    ]);
  });
  it('is nothing of a commitment that the register does not have', () => {
    expect(on(measure, '2020-01-01', about('53-45-POL', 'unknown'))).toMatchObject({
      counted: 0,
      uncounted: 0,
      statements: [],
      assessment: null,
    });
  });
});

describe('a resolution', () => {
  const resolution = resolutionOf([
    commitment('a', { type: 'none' }, { paragraph: 'p' }),
    commitment('b', { type: 'none' }, { paragraph: 'q' }),
    commitment('c', { type: 'none' }, { paragraph: 'p' }),
  ]);
  const input = {
    resolution,
    facts: [],
    statements: [],
    assessments: [],
    rules: rulesVersion,
    membersOn: () => [],
    asOf: '2020-01-01',
    endedBefore: '2020-01-01',
  };
  it.each(['progress', 'explanation'] as const)('tells whose %s it is, of which day and by which rules', (which) => {
    expect(computeProgress(input)[which]).toMatchObject({
      resolution: { id: '53-45-POL', designation: text('53/45-POL') },
      asOf: '2020-01-01',
      rules: rulesVersion,
    });
  });
  it.each(['progress', 'explanation'] as const)('has in its %s each commitment under its own paragraph', (which) => {
    const { paragraphs } = computeProgress(input)[which];
    expect(paragraphs.map(({ key, commitments }) => [key, commitments.map((one) => one.key)])).toEqual([
      ['p', ['a', 'c']],
      ['q', ['b']],
    ]);
  });
});

describe('a preamble', () => {
  it('has no figure: a resolution’s are those of its operative paragraphs', () => {
    const whole = resolutionOf([commitment('c', yearly)]);
    const [operative] = whole.paragraphs;
    const preamble = { ...operative!, key: 'pp-1', part: 'preambular' } as const;
    const input: ProgressInput = {
      resolution: { ...whole, paragraphs: [preamble, operative!] },
      facts: [],
      statements: [],
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf: '2020-01-01',
      endedBefore: '2020-01-01',
    };
    const keysOf = (paragraphs: readonly { readonly key: string }[]) => paragraphs.map(({ key }) => key);
    expect(keysOf(progressOf(input).paragraphs)).toEqual([operative!.key]);
    expect(keysOf(explain(input).paragraphs)).toEqual([operative!.key]);
    expect(computeProgress(input, [preamble]).progress.paragraphs).toMatchObject([{ key: 'pp-1', commitments: [] }]);
  });
});
