import { describe, expect, it } from '@jest/globals';
import type { Assessment, Measure } from '#register';
import { knownBy } from './dating.js';
import { commitment, factOf, resolutionOf, text } from './fixture.js';
import type { ProgressInput } from './model.js';
import { progressOf } from './progress.js';

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
    membersOn: () => ['AFG', 'TUR'],
    asOf,
    ...more,
  }).paragraphs[0]?.commitments[0];

describe('a yearly commitment with a year recorded as not held', () => {
  const facts = [
    factOf('1', 'conference.held', '2018-11-29', ['c']),
    factOf('2', 'conference.not-held', '2019-05', ['c']),
  ];
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
      overdue: { since: '2020-01-01' },
    });
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
    source: null,
    recordedAt: '2026-01-01T00:00:00Z',
    eventId: id,
  });
  it('say nothing of days before they take effect, and leave the status alone', () => {
    const assessments = [assessment('b', '2020-01-01'), assessment('a', '2019-01-01')];
    const id = (asOf: string) => on({ type: 'none' }, asOf, { assessments })?.assessment?.id;
    expect(['2018-12-31', '2019-12-31', '2020-01-01'].map(id)).toEqual([undefined, 'a', 'b']);
    expect(on({ type: 'none' }, '2020-01-01', { assessments })?.status).toBe('no-information');
  });
});

describe('knownBy', () => {
  it('keeps what was recorded by then, whatever the zone the instant is written in', () => {
    const items = [{ recordedAt: '2026-01-01T00:00:00.000Z' }, { recordedAt: '2026-01-01T00:00:01.000Z' }];
    expect(knownBy(items, '2026-01-01T03:00:00+03:00')).toEqual(items.slice(0, 1));
    expect(knownBy(items, null)).toEqual(items);
  });
});
