import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byText } from '#kernel';
import type { Assessment, Measure, Statement } from '#register';
import { commitment, factOf, resolutionOf, statementOf, text } from './fixture.js';
import type { ProgressInput } from './model.js';
import { matrixOf } from './matrix.js';
import { computeProgress } from './progress.js';
import { rulesVersions } from './rules.js';
import { rulesOf } from './versions.js';

const yearly: Measure = {
  type: 'recurring',
  every: 'calendar-year',
  from: '2018',
  held: ['conference.held'],
  notHeld: ['conference.not-held'],
};
const step = (key: string, ...facts: string[]) => ({ key, title: text(key), weight: 1, facts });

type More = Partial<ProgressInput>;

const computed = (measure: Measure, asOf: string, more: More = {}) =>
  computeProgress({
    resolution: resolutionOf([commitment('c', measure, { dueOn: null })]),
    facts: [],
    statements: [],
    assessments: [],
    rules: 2,
    membersOn: () => [],
    asOf,
    endedBefore: asOf,
    ...more,
  });
const figure = (measure: Measure, asOf: string, more?: More) =>
  computed(measure, asOf, more).progress.paragraphs[0]?.commitments[0];
const reasons = (measure: Measure, asOf: string, more?: More) =>
  computed(measure, asOf, more).explanation.paragraphs[0]?.commitments[0]?.uncounted.map(({ reason }) => reason);

describe('R4: what a speaker said before is not held against what he says now', () => {
  const said = (id: string, on: string, status: Statement['status'], more: Partial<Statement> = {}): Statement => ({
    ...statementOf(id, 'c', on, status),
    ...more,
  });
  const turkiye = { party: 'TUR' };
  const agree = (...statements: readonly Statement[]) =>
    rulesVersions.map((rules) => figure(yearly, '2020-01-01', { statements, rules })?.statementsAgree);
  it('whoever speaks for a party', () => {
    const chair = { ...turkiye, by: text('The Minister') };
    const other = { ...turkiye, by: text('The Deputy Minister') };
    expect(agree(said('1', '2019-01', 'in-progress', chair), said('2', '2019-06', 'implemented', other))).toEqual([
      false,
      true,
    ]);
  });
  it('and compares what others say', () => {
    const [one, two] = [{ by: text('One') }, { by: text('Another') }];
    const before = said('1', '2019-01', 'pending', one);
    expect(agree(before, said('2', '2019-06', 'implemented', two))).toEqual([false, false]);
    expect(agree(before, said('2', '2019-06', 'implemented', two), said('3', '2019-07', 'implemented', one))).toEqual([
      false,
      true,
    ]);
  });
  it('and words that name no status take nothing back', () => {
    const [one, two] = [{ by: text('One') }, { by: text('Another') }];
    const all = [said('1', '2019-01', 'pending', one), said('2', '2019-02', null, one)];
    expect(agree(...all, said('3', '2019-03', 'implemented', two))).toEqual([false, false]);
  });
});

describe('R4: a statement that takes the place of an earlier one of the same speaker', () => {
  const said = (id: string, on: string, status: Statement['status'], more: Partial<Statement> = {}): Statement => ({
    ...statementOf(id, 'c', on, status),
    party: 'TUR',
    ...more,
  });
  const other = said('other', '2019-01', 'pending', { party: 'SAU' });
  const read = (asOf: string, ...statements: readonly Statement[]) => {
    const found = figure(yearly, asOf, { statements: [other, ...statements] });
    return [found?.statementsAgree, found?.stated?.id ?? null];
  };

  it('ends what was said, where it names no status itself, from its day', () => {
    const ended = [said('1', '2019-02-01', 'implemented'), said('2', '2019-03-01', null, { replaces: '1' })];
    expect(read('2019-02-15', ...ended)).toEqual([false, '1']);
    expect(read('2019-03-01', ...ended)).toEqual([true, 'other']);
    expect(read('2019-03-01', ...ended.toReversed())).toEqual([true, 'other']);
    expect(read('2019-03-01', said('1', '2019-02-01', 'implemented'), said('2', '2019-03-01', null))).toEqual([
      false,
      '1',
    ]);
  });

  it('stands in its place, and may be replaced itself', () => {
    const one = said('1', '2019-02-01', 'implemented');
    const two = said('2', '2019-03-01', 'pending', { replaces: '1' });
    expect(read('2020-01-01', one, two)).toEqual([true, '2']);
    expect(read('2020-01-01', one, two, said('3', '2019-04-01', null, { replaces: '2' }))).toEqual([true, 'other']);
  });

  it('takes the place of none that is another speaker’s or about something else', () => {
    const one = said('1', '2019-02-01', 'implemented');
    const anothers = said('2', '2019-03-01', null, { replaces: '1', party: 'SAU' });
    expect(read('2020-01-01', one, anothers)).toEqual([false, '1']);
  });

  it('is compared with all others by version 1, as ever', () => {
    const ended = [other, said('1', '2019-02-01', 'implemented'), said('2', '2019-03-01', null, { replaces: '1' })];
    expect(figure(yearly, '2020-01-01', { statements: ended, rules: 1 })?.statementsAgree).toBe(false);
  });
});

describe('R6: a recurring commitment of which an earlier period is on record', () => {
  const held = (...years: readonly string[]) =>
    years.map((year) => factOf(`held-${year}`, 'conference.held', `${year}-11-01`, ['c']));
  const statuses = (facts: ProgressInput['facts']) =>
    ['2018-12-31', '2019-12-31', '2020-01-01', '2021-01-01'].map((day) => figure(yearly, day, { facts })?.status);
  it('is said to be that, and never that there is no information', () => {
    expect(statuses(held('2018'))).toEqual(['ongoing', 'ongoing', 'earlier-only', 'earlier-only']);
    expect(statuses([])).toEqual(Array<string>(4).fill('no-information'));
  });
  it('also where it was recorded as not held, and of the period due last nothing is', () => {
    const facts = [factOf('1', 'conference.not-held', '2018', ['c'], {}), ...held()];
    const ranged = facts.map((fact) => ({ ...fact, on: '2018-06/2018-12' }));
    expect(statuses(ranged)).toEqual(['no-information', 'interrupted', 'earlier-only', 'earlier-only']);
  });
  it('has in no year what is left uncounted and can have been in several, so that nothing is said of one year alone', () => {
    const left = [
      factOf('report', 'conference.report-issued', '2018-11-29/2020-11-23', ['c']),
      factOf('panel', 'conference.session-held', '2019-03', ['c']),
    ];
    const years = figure(yearly, '2021-01-01', { facts: [...held('2018'), ...left] })?.instances;
    expect(years?.map(({ period, uncounted }) => [period, uncounted])).toEqual([
      ['2018', 0],
      ['2019', 1],
      ['2020', 0],
      ['2021', 0],
    ]);
  });
  it('is by version 1 what it was', () => {
    expect(figure(yearly, '2020-01-01', { facts: held('2018'), rules: 1 })?.status).toBe('no-information');
  });
  it('has, whatever is counted, a status that says so', () => {
    const fact = fc.record({
      name: fc.constantFrom('conference.held', 'conference.not-held'),
      year: fc.integer({ min: 2019, max: 2024 }),
    });
    const day = fc.integer({ min: 2019, max: 2027 }).map((year) => `${String(year)}-06-30`);
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 6 }), day, (all, asOf) => {
        const facts = all.map(({ name, year }, at) => factOf(String(at), name, `${String(year)}-03-01`, ['c']));
        const found = figure(yearly, asOf, { facts });
        expect(found?.status === 'no-information').toBe(found?.counted === 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('R6: a year that is known to have passed without', () => {
  const years = fc.dictionary(
    fc.integer({ min: 2018, max: 2026 }).map(String),
    fc.constantFrom('conference.held', 'conference.not-held'),
  );
  const overdueOn = (asOf: string, recorded: Readonly<Record<string, string>>, rules: 1 | 2 = 2) => {
    const facts = Object.entries(recorded).map(([year, name]) => factOf(year, name, `${year}-11-01`, ['c']));
    return figure(yearly, asOf, { facts, rules });
  };
  const shipped = {
    ...Object.fromEntries(['2018', '2019', '2022'].map((year) => [year, 'conference.held'])),
    ...Object.fromEntries(['2020', '2021'].map((year) => [year, 'conference.not-held'])),
  };

  it('is not one since which something is awaited: that is the first of which nothing is on record', () => {
    const since = (asOf: string, rules?: 1 | 2) => overdueOn(asOf, shipped, rules)?.overdue?.since ?? null;
    const days = ['2020-12-31', '2021-06-01', '2022-12-31', '2023-12-31', '2024-01-01', '2026-11-28'];
    expect(days.map((day) => since(day))).toEqual([null, null, null, null, '2024-01-01', '2024-01-01']);
    // By version 1 as it was.
    expect(since('2026-11-28', 1)).toBe('2021-01-01');
  });
  it('stays in the figure, and is the status where it is the last', () => {
    expect(overdueOn('2021-06-01', shipped)).toMatchObject({
      status: 'interrupted',
      progress: { numerator: 2, denominator: 3 },
      overdue: null,
    });
  });
  it('never is, whatever is on record of others: what is overdue begins with the first period that says so', () => {
    const day = fc.integer({ min: 2018, max: 2027 }).map((year) => `${String(year)}-06-30`);
    fc.assert(
      fc.property(years, day, (recorded, asOf) => {
        const found = overdueOn(asOf, recorded);
        const first = found?.instances?.find(({ state }) => state === 'no-record')?.period;
        expect(found?.overdue?.since).toBe(first === undefined ? undefined : `${String(Number(first) + 1)}-01-01`);
      }),
    );
  });
});

describe('R7: two steps for which the same kind of fact is listed', () => {
  const twice: Measure = {
    type: 'milestones',
    steps: [step('note', 'other-step.taken'), step('decision', 'other-step.taken')],
  };
  const facts = [factOf('1', 'other-step.taken', '2019-01-01', ['c'])];
  const second = factOf('2', 'other-step.taken', '2019-02-01', ['c']);
  it('are met by one fact each', () => {
    expect(figure(twice, '2020-01-01', { facts })).toMatchObject({
      status: 'in-progress',
      progress: { numerator: 1, denominator: 2 },
      steps: [{ state: 'met' }, { state: 'no-record' }],
    });
    expect(figure(twice, '2020-01-01', { facts: [...facts, second] })?.status).toBe('implemented');
  });
  it('were met by one fact by version 1', () => {
    expect(figure(twice, '2020-01-01', { facts, rules: 1 })?.status).toBe('implemented');
  });
});

describe('R7: an action that says which step it meets', () => {
  const taken = (eventId: string, on: string, ...steps: readonly string[]) => {
    const serves = { resolution: '53-45-POL', commitment: 'c' };
    const named = steps.length === 0 ? [serves] : steps.map((named_) => ({ ...serves, step: named_ }));
    return factOf(eventId, 'other-step.taken', on, ['c'], { serves: named });
  };
  const named = (key: string, ...facts: string[]) => ({ ...step(key, ...facts), onlyIfNamed: true as const });
  const twice: Measure = {
    type: 'milestones',
    steps: [named('note', 'other-step.taken'), named('decision', 'other-step.taken')],
  };
  const states = (measure: Measure, ...facts: ProgressInput['facts']) => {
    const found = figure(measure, '2020-01-01', { facts });
    return [found?.progress, found?.steps?.map(({ state, reason }) => reason ?? state)];
  };

  it('meets that one, in whatever order they are listed, and with all that is done under it no other', () => {
    const facts = [taken('1', '2019-01-01', 'decision'), taken('2', '2019-02-01', 'decision')];
    expect(states(twice, ...facts)).toEqual([{ numerator: 1, denominator: 2 }, ['no-record', 'met']]);
    expect(reasons(twice, '2020-01-01', { facts })).toEqual(['step-already-met']);
    expect(states(twice, ...facts, taken('3', '2019-03-01', 'note'))[1]).toEqual(['met', 'met']);
    expect(
      states(twice, taken('1', '2019-01-01', 'note', 'decision'), taken('2', '2019-02-01', 'note', 'decision'))[1],
    ).toEqual(['met', 'met']);
  });

  it('is shown where the steps want to be named and it names none, or names another', () => {
    expect(states(twice, taken('1', '2019-01-01'))).toEqual([null, ['names-no-step', 'names-no-step']]);
    expect(reasons(twice, '2020-01-01', { facts: [taken('1', '2019-01-01')] })).toEqual(['names-no-step']);
    expect(states(twice, taken('1', '2019-01-01', 'nothing'))).toEqual([null, ['no-record', 'no-record']]);
    expect(reasons(twice, '2020-01-01', { facts: [taken('1', '2019-01-01', 'nothing')] })).toEqual([
      'names-another-step',
    ]);
    const uncertain = taken('1', '2019', 'decision');
    expect(figure(twice, '2019-06-01', { facts: [uncertain] })?.steps).toMatchObject([
      { state: 'no-record' },
      { state: 'not-counted', reason: 'date-uncertain', countedFrom: '2019-12-31' },
    ]);
  });

  it('leaves what names none to the steps that ask for no name, and names count for its commitment alone', () => {
    const mixed: Measure = {
      type: 'milestones',
      steps: [named('note', 'other-step.taken'), step('decision', 'other-step.taken')],
    };
    expect(states(mixed, taken('1', '2019-01-01'))[1]).toEqual(['no-record', 'met']);
    const elsewhere = { serves: [{ resolution: '53-45-POL', commitment: 'd', step: 'note' }] };
    const served = [...elsewhere.serves, { resolution: '53-45-POL', commitment: 'c' }];
    expect(states(mixed, { ...taken('1', '2019-01-01'), serves: served })[1]).toEqual(['no-record', 'met']);
    expect(states(mixed, taken('1', '2019-01-01', 'decision'))[1]).toEqual(['no-record', 'met']);
  });

  it('is read by version 1 as if it said nothing', () => {
    const facts = [taken('1', '2019-01-01', 'decision')];
    expect(figure(twice, '2020-01-01', { facts, rules: 1 })?.status).toBe('implemented');
  });

  it('meets no other step, whatever is on record', () => {
    const key = fc.constantFrom<string | null>('note', 'decision', 'nothing', null);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 6 }), (keys) => {
        const facts = keys.map((each, n) => taken(`e${n}`, `2019-01-0${n + 1}`, ...(each === null ? [] : [each])));
        const { counted } = computed(twice, '2020-01-01', { facts }).explanation.paragraphs[0]?.commitments[0] ?? {
          counted: [],
        };
        expect(counted.map(({ eventId, satisfies }) => [eventId, ...satisfies])).toEqual(
          ['note', 'decision']
            .filter((each) => keys.includes(each))
            .map((each) => [`e${keys.indexOf(each)}`, each])
            .toSorted(([a = ''], [b = '']) => byText(a, b)),
        );
      }),
    );
  });
});

describe('R9: an assessment that ends the duty', () => {
  const assessed = (status: Assessment['status'], effectiveOn: string): Assessment => {
    const { id, ...recorded } = statementOf('a', 'c', effectiveOn, null);
    return {
      ...recorded,
      id,
      resolution: '53-45-POL',
      commitment: 'c',
      status,
      reason: text('why'),
      effectiveOn,
      by: 'OIC-GS',
    };
  };
  const due = {
    resolution: resolutionOf([commitment('c', { type: 'open-ended', facts: ['k.a'] }, { dueOn: '2019-12-31' })]),
  };
  const at = (asOf: string, assessments: readonly Assessment[], rules: 1 | 2 = 2) =>
    figure(yearly, asOf, { ...due, assessments, rules });
  it.each(['superseded', 'not-applicable'] as const)(
    '%s: nothing is due from its day, and it is said by what',
    (status) => {
      const assessments = [assessed(status, '2021-03-01')];
      expect(at('2021-02-28', assessments)).toMatchObject({ overdue: { since: '2020-01-01' }, nothingDue: null });
      expect(at('2021-03-01', assessments)).toMatchObject({
        overdue: null,
        nothingDue: { since: '2021-03-01', status, eventId: 'a' },
      });
      expect(at('2021-03-01', assessments, 1)).toMatchObject({ overdue: { since: '2020-01-01' }, nothingDue: null });
    },
  );
  it('is taken back by a later one', () => {
    const assessments = [assessed('superseded', '2021-03-01'), assessed('in-progress', '2021-06-01')];
    expect(at('2021-06-01', assessments)).toMatchObject({ overdue: { since: '2020-01-01' }, nothingDue: null });
  });
  it.each(['in-progress', 'not-started', 'interrupted'] as const)('%s ends nothing', (status) => {
    expect(at('2022-01-01', [assessed(status, '2021-03-01')])?.overdue).toEqual({ since: '2020-01-01' });
  });
});

describe('R10: a step of which the day is not known', () => {
  const measure: Measure = { type: 'milestones', steps: [step('agreed', 'k.a'), step('launched', 'k.b')] };
  const facts = [factOf('1', 'k.a', '2018-11', ['c'])];
  it('is said to be on record, with the day from which it is counted', () => {
    expect(figure(measure, '2018-11-29', { facts })?.steps).toEqual([
      {
        key: 'agreed',
        title: text('agreed'),
        state: 'not-counted',
        reason: 'date-uncertain',
        on: '2018-11',
        countedFrom: '2018-11-30',
      },
      { key: 'launched', title: text('launched'), state: 'no-record', reason: null, on: null, countedFrom: null },
    ]);
    expect(figure(measure, '2018-11-30', { facts })?.steps?.[0]).toMatchObject({ state: 'met', on: '2018-11' });
  });
  it('is on record too where what would meet it does not count, with the reason', () => {
    const early = [factOf('1', 'k.a', 'on or before 2018-09-24', ['c'])];
    const announced = factOf('2', 'k.b', '2019-01', ['c'], { intention: true });
    expect(figure(measure, '2020-01-01', { facts: [...early, announced] })?.steps).toMatchObject([
      { state: 'not-counted', reason: 'may-precede-resolution', on: 'on or before 2018-09-24', countedFrom: null },
      { state: 'not-counted', reason: 'intention-only', on: '2019-01', countedFrom: null },
    ]);
    const before = [factOf('1', 'k.a', '2017', ['c'])];
    expect(figure(measure, '2020-01-01', { facts: before })?.steps?.[0]?.state).toBe('no-record');
  });
  it('is no part of a measure without steps', () => {
    expect(figure(yearly, '2018-11-29', { facts })?.steps).toBeNull();
  });
});

describe('R20: a fact that may have been before the resolution', () => {
  const measure: Measure = { type: 'open-ended', facts: ['k.a'] };
  const of = (on: string) => ({ facts: [factOf('1', 'k.a', on, ['c'])] });
  it.each(['before 2018-11-29', 'on or before 2018-11', '2018', '2018-05', '2018-01-01/2018-11-28'])(
    '%s: is shown with the reason, and not counted',
    (on) => {
      expect(figure(measure, '2020-01-01', of(on))).toMatchObject({
        counted: 0,
        uncounted: 1,
        status: 'no-information',
      });
      expect(reasons(measure, '2020-01-01', of(on))).toEqual(['may-precede-resolution']);
      expect(figure(measure, '2020-01-01', { ...of(on), rules: 1 })?.counted).toBe(1);
    },
  );
  it.each(['2018-05-06', '2018-05-05/2018-05-06', '2018-06', '2018-05-06/2018-11-28', '2019'])('%s: counts', (on) => {
    expect(figure(measure, '2020-01-01', of(on))?.counted).toBe(1);
  });
  it('of before it is said to be that', () => {
    expect(reasons(measure, '2020-01-01', of('2018-05-04'))).toEqual(['before-resolution']);
  });
});

describe('versions of the rules', () => {
  it('have as many sentences, and say which they are', () => {
    const [one, two] = rulesVersions.map(rulesOf);
    expect(one?.inWords).toHaveLength(two?.inWords.length ?? 0);
    for (const rules of rulesVersions) {
      expect(rulesOf(rules).version).toBe(rules);
      expect(computed(yearly, '2020-01-01', { rules }).progress.rules).toBe(rules);
      expect(computed(yearly, '2020-01-01', { rules }).explanation.rules).toBe(rules);
    }
  });
});

describe('the matrix', () => {
  it('has on record what may have been before the resolution: who took part is known, and only when is not', () => {
    const facts = [factOf('1', 'k.a', 'on or before 2018-11-29', ['c'], { parties: ['GMB'] })];
    const resolution = resolutionOf([commitment('c', { type: 'open-ended', facts: ['k.a'] })]);
    const on = { statements: [], assessments: [], membersOn: () => [], asOf: '2020-01-01', endedBefore: '2020-01-01' };
    const { rows } = matrixOf({ resolution, facts, rules: 2, ...on }, ['GMB']);
    expect(rows[0]?.cells[0]).toMatchObject({ state: 'on-record', facts: [{ eventId: '1' }] });
  });
});
