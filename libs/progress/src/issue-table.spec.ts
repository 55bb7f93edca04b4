import { describe, expect, it } from '@jest/globals';
import { onRecordAt } from '../../kernel/src/fixture.js';
import type { CommitmentProgress, ProgressInput } from './model.js';
import { commitment, factOf, resolutionOf, statementOf } from './fixture.js';
import { computeProgress, progressOf } from './progress.js';

const step = (key: string, ...facts: string[]) => ({
  key,
  title: { original: 'en', en: key } as const,
  weight: 1,
  facts,
});

const resolution = resolutionOf(
  [
    commitment('contact-group', {
      type: 'milestones',
      steps: [
        step('formed', 'contact-group.formed'),
        step('co-chairs', 'contact-group.co-chairs-appointed'),
        step('first-meeting', 'contact-group.meeting-held'),
        step('principles', 'contact-group.document-agreed'),
      ],
    }),
    commitment('conference', {
      type: 'recurring',
      every: 'calendar-year',
      from: '2018',
      held: ['conference.held'],
      notHeld: ['conference.not-held'],
    }),
    commitment('training', { type: 'open-ended', facts: ['training.held'] }),
    commitment('partnership', { type: 'open-ended', facts: ['training.held'] }),
    commitment('pcsu', { type: 'open-ended', facts: ['instrument.assessed'] }),
    commitment('network', {
      type: 'milestones',
      steps: [
        step('terms', 'instrument.adopted'),
        step('nominations', 'nomination.received'),
        step('members', 'nomination.appointed'),
        step('launched', 'network.launched'),
      ],
    }),
    commitment('code-of-conduct', {
      type: 'milestones',
      steps: [
        step('drafting', 'instrument.drafting-begun'),
        step('consultation', 'instrument.consultation-held'),
        step('put', 'instrument.put-to-states'),
        step('adopted', 'instrument.adopted'),
      ],
    }),
  ],
  {
    succeededBy: [
      {
        by: '56-46-POL',
        on: '2019-03-01/2019-03-02',
        renews: ['network', 'code-of-conduct'],
        ...onRecordAt('2026-01-01T00:00:00.000Z', { eventId: 'row-15' }),
      },
    ],
  },
);

const input: Omit<ProgressInput, 'asOf' | 'endedBefore'> = {
  rules: 1,
  resolution,
  membersOn: () => [],
  assessments: [],
  facts: [
    factOf('row-4', 'conference.held', '2017-11-21', ['conference']),
    factOf('row-7a', 'contact-group.formed', 'on or before 2018-09-24', ['contact-group']),
    factOf('row-7b', 'contact-group.co-chairs-appointed', 'on or before 2018-11-29', ['contact-group']),
    factOf('row-7', 'contact-group.meeting-held', '2018-09-24', ['contact-group']),
    factOf('row-8', 'training.held', 'before 2018-11-29', ['training', 'partnership']),
    factOf('row-9', 'contact-group.meeting-held', '2018-11', ['contact-group']),
    factOf('row-9a', 'contact-group.document-agreed', '2018-11', ['contact-group']),
    factOf('row-10', 'conference.held', '2018-11-29', ['conference']),
    factOf('row-11', 'training.held', '2018-11-29', ['training']),
    factOf('row-12', 'training.held', '2018-11-29', ['partnership'], { intention: true }),
    factOf('row-13', 'instrument.published', '2019-01', ['pcsu']),
    factOf('row-14', 'training.seminar', '2019-02-08', ['pcsu']),
    factOf('row-16', 'instrument.drafting-begun', '2019-03/2019-09', ['code-of-conduct']),
    factOf('row-17', 'contact-group.meeting-held', '2019-06-27', ['contact-group']),
    factOf('row-18', 'instrument.consultation-held', '2019-09', ['code-of-conduct']),
    factOf('row-19', 'training.held', '2019-09-09', ['training']),
    factOf('row-20', 'conference.held', '2019-11-01', ['conference']),
    factOf('row-24', 'conference.held', '2022-06-05', ['conference']),
    factOf('row-26', 'training.held', '2022-09-26', ['training']),
  ],
  statements: [
    statementOf('s-1', 'network', '2018-11-29', 'pending'),
    statementOf('s-2', 'network', '2018-11-29', 'in-progress'),
    statementOf('s-3', 'code-of-conduct', '2018-11-29', 'pending'),
    statementOf('row-17n', 'network', '2019-06-27', null),
    statementOf('row-17c', 'code-of-conduct', '2019-06-27', null),
  ],
};

const days = ['2018-05-31', '2018-11-29', '2018-11-30', '2019-11-01', '2021-01-01', '2022-12-31'] as const;

const at = (key: string, asOf: string): CommitmentProgress => {
  const found = progressOf({ ...input, asOf, endedBefore: asOf })
    .paragraphs.flatMap(({ commitments }) => commitments)
    .find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

const cell = (key: string, asOf: string): string => {
  const { status, progress, counted } = at(key, asOf);
  return `${status} ${progress ? `${String(progress.numerator)}/${String(progress.denominator)}` : 'null'} ${String(counted)}`;
};

const none = 'no-information null 0';

describe('the record of 53/45-POL, by version 1 of the rules', () => {
  it.each([
    ['contact-group', [none, 'in-progress 3/4 3', ...Array<string>(4).fill('implemented 4/4 4')]],
    [
      'conference',
      [none, 'ongoing 1/1 1', 'ongoing 1/1 1', 'ongoing 2/2 2', 'no-information null 2', 'ongoing null 3'],
    ],
    ['training', [none, ...[2, 2, 3, 3, 4].map((n) => `ongoing null ${String(n)}`)]],
    ['partnership', [none, ...Array<string>(5).fill('ongoing null 1')]],
    ['network', Array<string>(6).fill(none)],
    ['code-of-conduct', [none, none, none, ...Array<string>(3).fill('in-progress 2/4 2')]],
    ['pcsu', Array<string>(6).fill(none)],
  ])('says of %s what the table says on each day', (key, cells) => {
    expect(days.map((day) => cell(key, day))).toEqual(cells);
  });

  it.each([
    ['network', [0, 2, 2, 3, 3, 3], [true, false, false, false, false, false]],
    ['code-of-conduct', [0, 1, 1, 2, 2, 2], [true, true, true, true, true, true]],
  ])('lists the statements on %s', (key, counts, agree) => {
    expect(days.map((day) => at(key, day).statements.length)).toEqual(counts);
    expect(days.map((day) => at(key, day).statementsAgree)).toEqual(agree);
  });

  it('notes the conference as due since 2021-01-01, and no earlier', () => {
    expect(days.map((day) => at('conference', day).overdue?.since ?? null)).toEqual([
      null,
      null,
      null,
      null,
      '2021-01-01',
      '2021-01-01',
    ]);
    expect(at('conference', '2022-12-31').instances).toEqual([
      { period: '2018', state: 'held', uncounted: 0 },
      { period: '2019', state: 'held', uncounted: 0 },
      { period: '2020', state: 'no-record', uncounted: 0 },
      { period: '2021', state: 'no-record', uncounted: 0 },
      { period: '2022', state: 'held', uncounted: 0 },
    ]);
  });

  it('shows the latest evidence as precisely as the source', () => {
    expect(at('contact-group', '2022-12-31').latestEvidence).toBe('2019-06-27');
    expect(at('code-of-conduct', '2022-12-31').latestEvidence).toBe('2019-09');
  });

  it('says why facts are left out', () => {
    const reasons = (asOf: string) =>
      computeProgress({ ...input, asOf, endedBefore: asOf })
        .explanation.paragraphs.flatMap(({ commitments }) => commitments)
        .flatMap(({ key, uncounted }) => uncounted.map(({ eventId, reason }) => `${key} ${eventId} ${reason}`));
    expect(reasons('2018-11-29')).toEqual([
      'contact-group row-9 date-uncertain',
      'contact-group row-9a date-uncertain',
      'conference row-4 before-resolution',
      'partnership row-12 intention-only',
    ]);
    expect(reasons('2022-12-31')).toEqual([
      'contact-group row-9 step-already-met',
      'contact-group row-17 step-already-met',
      'conference row-4 before-resolution',
      'partnership row-12 intention-only',
      'pcsu row-13 not-in-measure',
      'pcsu row-14 not-in-measure',
      'network row-15 mandate-only',
      'code-of-conduct row-15 mandate-only',
    ]);
  });
});
