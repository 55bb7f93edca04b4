import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, Slice } from '#kernel';
import { readShape } from '#shapes';
import { commands as resolutionCommands } from './resolution/commands.js';
import { registerSlices } from './index.js';

const goldenOf = (slice: Slice, type: string): DomainEvent => {
  const v = slice.versions[type] ?? 0;
  const file = new URL(`./${slice.name}/golden/${type}.v${v}.json`, import.meta.url);
  return { type, v, data: JSON.parse(readFileSync(file, 'utf8')) };
};

const eventsOf = (name: string): readonly (readonly [Slice, DomainEvent])[] => {
  const slice = registerSlices.find((one) => one.name === name)!;
  return Object.keys(slice.versions).map((type) => [slice, goldenOf(slice, type)]);
};

describe('what the register keeps', () => {
  it('is found at these addresses, and entered by who may', () => {
    expect(registerSlices.map(({ name, collection, needs }) => [name, collection, needs])).toEqual([
      ['resolution', 'resolutions', 'amend-register'],
      ['party', 'parties', 'amend-register'],
      ['recommendation', 'recommendations', 'amend-register'],
      ['statement', 'statements', 'record'],
      ['assessment', 'assessments', 'assess'],
      ['open-question', 'open-questions', 'record'],
      ['register-settings', 'register-settings', 'set-register'],
    ]);
  });

  it('is found by names of its own where it has them, and a resolution’s parts within it', () => {
    expect(registerSlices.map(({ name, answersTo, namesWithin }) => [name, answersTo, namesWithin])).toEqual([
      ['resolution', 'names', ['paragraph', 'commitment']],
      ['party', 'id', []],
      ['recommendation', 'id', []],
      ['statement', 'id', []],
      ['assessment', 'id', []],
      ['open-question', 'id', []],
      ['register-settings', 'id', []],
    ]);
  });

  it.each(registerSlices)('$name is entered by a command that it has, and has one for every event', (slice) => {
    const { commands, begins, recordedBy, versions } = slice;
    expect(Object.keys(commands)).toContain(begins);
    expect(Object.keys(recordedBy).sort()).toEqual(Object.keys(versions).sort());
    expect(Object.keys(commands).sort()).toEqual(Object.values(recordedBy).sort());
  });

  it('takes its id from what enters it, where that says one', () => {
    expect(registerSlices.map(({ idFrom }) => idFrom({ id: '1-1-POL', code: 'TUR', key: 'R1' } as never))).toEqual([
      '1-1-POL',
      'TUR',
      'R1',
      null,
      null,
      null,
      'register',
    ]);
  });

  it('may be told to everybody, but for how it is kept', () => {
    for (const slice of registerSlices)
      for (const [, event] of eventsOf(slice.name))
        expect(slice.distribution(event)).toBe(slice.name === 'register-settings' ? 'secretariat' : 'general');
  });
});

describe('what an event of the register speaks of', () => {
  const daysOf = (name: string) => eventsOf(name).map(([slice, event]) => [event.type, slice.day(event)]);

  it('is a day where it says one, which entering a resolution’s text does not', () => {
    expect(daysOf('resolution')).toEqual([
      ['ResolutionRegistered', null],
      ['AliasAdded', null],
      ['ParagraphAdded', null],
      ['ParagraphNumberSet', null],
      ['CommitmentAdded', null],
      ['MeasureSet', expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)],
      ['SuccessionRecorded', '2019-03-01/2019-03-02'],
      ['DueDateChanged', '2026-03-01'],
      ['RecordChecked', '2022-12-31'],
    ]);
    expect(daysOf('party')).toEqual([
      ['PartyRegistered', null],
      ['StandingChanged', '1969'],
    ]);
    expect(daysOf('recommendation')).toEqual([
      ['RecommendationRecorded', '2018-11-29'],
      ['RecommendationPlaced', null],
      ['RecommendationStandingChanged', '2019-03-02'],
      ['RecommendationStated', '2019-11-01'],
      ['RecommendationAssessed', '2026-03-01'],
      ['ActionLinked', null],
      ['ActionUnlinked', null],
    ]);
    expect(daysOf('statement')).toEqual([['StatementRecorded', '2018-11-29']]);
    expect(daysOf('assessment')).toEqual([['AssessmentRecorded', '2026-01-01']]);
    expect(daysOf('open-question')).toEqual([
      ['OpenQuestionRecorded', '2026-11-01/2026-11-23'],
      ['QuestionAnswered', '2026-12-01'],
    ]);
  });

  it('is a name where it gives something one, by which others may refer to it', () => {
    const named = registerSlices.flatMap(({ name }) =>
      eventsOf(name).flatMap(([slice, event]) =>
        slice.names(event, 'x').map(({ kind, key }) => `${event.type}: ${kind} ${key}`),
      ),
    );
    expect(named).toEqual([
      'ResolutionRegistered: resolution 53-45-POL',
      ...goldenAliases().map((alias) => `ResolutionRegistered: resolution ${alias}`),
      'AliasAdded: resolution OIC/53/45',
      'ParagraphAdded: paragraph op-4',
      'CommitmentAdded: commitment contact-group',
      'PartyRegistered: party SUMMIT',
      'RecommendationRecorded: recommendation x',
      'RecommendationPlaced: recommendation mediation-conference-2018.x',
      'StatementRecorded: statement x',
    ]);
  });
});

const goldenAliases = (): readonly string[] => {
  const { data } = eventsOf('resolution').find(([, { type }]) => type === 'ResolutionRegistered')![1];
  return (data as { readonly aliases: readonly string[] }).aliases;
};

describe('the key of a paragraph', () => {
  const accepted = (key: string): boolean => {
    const body = { key, number: null, title: { original: 'en', en: 'T' }, mandate: null, source: null };
    const read = readShape(resolutionCommands['add-paragraph'], body);
    return read.ok || !read.errors.some(({ pointer }) => pointer === '/key');
  };

  it.each(['a', 'op-7', 'contact-group', `a${'b'.repeat(59)}`])('is small letters, digits and hyphens: %s', (key) => {
    expect(accepted(key)).toBe(true);
  });

  it.each(['', '7', '-a', 'A', 'op_7', 'op-7 ', ' op-7', `a${'b'.repeat(60)}`])('and nothing else: %j', (key) => {
    expect(accepted(key)).toBe(false);
  });
});
