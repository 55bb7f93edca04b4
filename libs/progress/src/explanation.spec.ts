import { describe, expect, it } from '@jest/globals';
import type { Measure } from '#register';
import { onRecordAt } from '../../kernel/src/fixture.js';
import { commitment, factOf, resolutionOf, text } from './fixture.js';
import type { ProgressInput } from './model.js';
import { computeProgress } from './progress.js';
import { rulesVersion } from './rules.js';

const anyStep: Measure = { type: 'open-ended', facts: ['k.a'] };
const yearly: Measure = {
  type: 'recurring',
  every: 'calendar-year',
  from: '2018',
  held: ['k.held'],
  notHeld: ['k.not-held'],
};

const computed = (measure: Measure, facts: ProgressInput['facts'], more: Partial<ProgressInput> = {}) => {
  const { progress, explanation } = computeProgress({
    resolution: resolutionOf([commitment('c', measure)]),
    facts,
    statements: [],
    assessments: [],
    rules: rulesVersion,
    membersOn: () => ['AFG', 'TUR'],
    asOf: '2021-01-01',
    endedBefore: '2021-01-01',
    ...more,
  });
  return {
    figure: progress.paragraphs[0]!.commitments[0]!,
    opened: explanation.paragraphs[0]!.commitments[0]!,
  };
};

const satisfied = (measure: Measure, facts: ProgressInput['facts']) =>
  computed(measure, facts).opened.counted.map(({ eventId, satisfies }) => [eventId, satisfies]);

const leftOut = (measure: Measure, facts: ProgressInput['facts'], asOf = '2021-01-01') =>
  computed(measure, facts, { asOf, endedBefore: asOf }).opened.uncounted.map(({ eventId, reason }) => [
    eventId,
    reason,
  ]);

describe('a fact that counts', () => {
  it('names the steps that it satisfies', () => {
    const step = (key: string, facts: string[]) => ({ key, title: text(key), weight: 1, facts });
    const steps = [step('begun', ['k.a']), step('agreed', ['k.a', 'k.b']), step('done', ['k.c'])];
    const facts = [factOf('1', 'k.a', '2019', ['c']), factOf('2', 'k.c', '2020', ['c'])];
    expect(satisfied({ type: 'milestones', steps }, facts)).toEqual([
      ['1', ['begun']],
      ['2', ['done']],
    ]);
  });

  it('names its year, where the commitment is yearly', () => {
    expect(satisfied(yearly, [factOf('1', 'k.held', '2019-05', ['c'])])).toEqual([['1', ['2019']]]);
  });

  it('names nothing, where only their number counts', () => {
    const target: Measure = { type: 'target', count: 'facts', facts: ['k.a'], of: 2 };
    expect(satisfied(target, [factOf('1', 'k.a', '2019', ['c'])])).toEqual([['1', []]]);
  });

  it('is told with what it was corrected by, and since when it reads so', () => {
    const correctedBy = { eventId: 'later', recordedAt: '2026-02-02T00:00:00.000Z' };
    const facts = [
      factOf('1', 'k.a', '2019', ['c']),
      factOf('2', 'k.a', '2020', ['c'], { correctedBy, recordedAt: '2026-01-02T00:00:00.000Z' }),
    ];
    expect(computed(anyStep, facts).opened.counted).toMatchObject([
      { eventId: '1', correctedBy: null, knownSince: '2026-01-01T00:00:00.000Z' },
      { eventId: '2', correctedBy: 'later', knownSince: '2026-02-02T00:00:00.000Z' },
    ]);
  });
});

describe('the sources of what counts', () => {
  it('are counted by type and by confidence, in the order of their names, and facts without one apart', () => {
    const from = (eventId: string, source: ProgressInput['facts'][number]['source']) =>
      factOf(eventId, 'k.a', '2019', ['c'], { source });
    const said = { citation: 'S', locator: null, quote: null };
    const facts = [
      from('1', { type: 'state', confidence: 'B', ...said }),
      from('2', null),
      from('3', { type: 'secretariat', confidence: 'A', ...said }),
      from('4', { type: 'state', confidence: 'A', ...said }),
    ];
    const { bySourceType, byConfidence } = computed(anyStep, facts).opened;
    expect(Object.entries(bySourceType)).toEqual([
      ['none', 1],
      ['secretariat', 1],
      ['state', 2],
    ]);
    expect(Object.entries(byConfidence)).toEqual([
      ['A', 2],
      ['B', 1],
      ['none', 1],
    ]);
  });
});

describe('a fact that does not count', () => {
  it('says so where it was withdrawn', () => {
    const retractedBy = { eventId: '2', recordedAt: '2026-01-01' };
    expect(leftOut(anyStep, [factOf('1', 'k.a', '2019', ['c'], { retractedBy })])).toEqual([['1', 'retracted']]);
  });

  it('says so where it names no party that is addressed', () => {
    const measure: Measure = { type: 'each-party', facts: ['k.a'], parties: ['TUR'] };
    const facts = [
      factOf('1', 'k.a', '2019', ['c'], { parties: ['AFG'] }),
      factOf('2', 'k.a', '2020', ['c'], { parties: ['TUR'] }),
      factOf('3', 'k.a', '2020-12', ['c'], { parties: ['TUR'] }),
    ];
    expect(leftOut(measure, facts)).toEqual([
      ['1', 'party-not-addressed'],
      ['3', 'party-already-met'],
    ]);
  });

  it('says of its year whether the commitment had not begun, the year was held all the same, or still runs', () => {
    const facts = [
      factOf('1', 'k.not-held', '2018-06', ['c']),
      factOf('2', 'k.held', '2018-11', ['c']),
      factOf('3', 'k.not-held', '2020-05', ['c']),
      factOf('4', 'k.held', '2018-12', ['c']),
    ];
    expect(leftOut(yearly, facts, '2020-12-31')).toEqual([
      ['1', 'period-already-met'],
      ['4', 'period-already-met'],
      ['3', 'period-running'],
    ]);
    expect(leftOut({ ...yearly, from: '2019' }, facts, '2020-12-31').slice(0, 2)).toEqual([
      ['1', 'outside-periods'],
      ['2', 'outside-periods'],
    ]);
  });

  it('stands among the renewals of the mandate by its day', () => {
    const succeededBy = [{ by: '56-46-POL', on: '2019-03-01', renews: ['c'], ...onRecordAt('2026') }];
    const facts = [factOf('1', 'k.b', '2019-02', ['c']), factOf('2', 'k.b', '2019-04', ['c'])];
    const resolution = resolutionOf([commitment('c', anyStep)], { succeededBy });
    expect(computed(anyStep, facts, { resolution }).opened.uncounted.map(({ reason }) => reason)).toEqual([
      'not-in-measure',
      'mandate-only',
      'not-in-measure',
    ]);
  });
});

describe('the day of the resolution', () => {
  it('is the first on which something done counts, and is on record', () => {
    const facts = ['2018-05-05', '2018-05-06'].flatMap((on) => [
      factOf(`${on}a`, 'k.a', on, ['c']),
      factOf(`${on}b`, 'k.b', on, ['c']),
    ]);
    const { figure, opened } = computed(anyStep, facts);
    expect(opened.counted.map(({ eventId }) => eventId)).toEqual(['2018-05-06a']);
    expect(figure).toMatchObject({ counted: 1, uncounted: 1 });
  });
});

describe('the order of what is dated to the same last day', () => {
  it('has the wider span first, and then what the record learnt of first', () => {
    const facts = [
      factOf('day', 'k.a', '2018-11-30', ['c']),
      factOf('month, learnt later', 'k.a', '2018-11', ['c'], { position: '2' }),
      factOf('earlier', 'k.a', '2018-11-29', ['c']),
      factOf('month', 'k.a', '2018-11', ['c'], { position: '1' }),
      factOf('before', 'k.a', '2018-06/2018-11', ['c']),
    ];
    expect(computed(anyStep, facts).opened.counted.map(({ eventId }) => eventId)).toEqual([
      'earlier',
      'before',
      'month',
      'month, learnt later',
      'day',
    ]);
  });
});

describe('what shows that work went on', () => {
  const evidence = (measure: Measure, facts: ProgressInput['facts']) => {
    const { figure, opened } = computed(measure, facts);
    return [figure.latestEvidence, opened.latest?.eventId];
  };

  it('is also what came after its step was met', () => {
    const steps = [{ key: 'begun', title: text('begun'), weight: 1, facts: ['k.a'] }];
    const facts = [factOf('1', 'k.a', '2019', ['c']), factOf('2', 'k.a', '2020', ['c'])];
    expect(evidence({ type: 'milestones', steps }, facts)).toEqual(['2020', '2']);
  });

  it('is not what speaks of a year before the commitment, or of another party', () => {
    const before = factOf('1', 'k.held', '2018-11', ['c']);
    expect(evidence({ ...yearly, from: '2019' }, [before])).toEqual([null, undefined]);
    const other = factOf('2', 'k.a', '2019', ['c'], { parties: ['AFG'] });
    expect(evidence({ type: 'each-party', facts: ['k.a'], parties: ['TUR'] }, [other])).toEqual([null, undefined]);
  });
});
