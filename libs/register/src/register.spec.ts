import { describe, expect, it } from '@jest/globals';
import { onRecordAt } from '../../kernel/src/fixture.js';
import { languages, specFor } from '#kernel';
import {
  assessment,
  assessmentsOn,
  membershipOn,
  party,
  recommendation,
  recommendationStandingOn,
  sortKeyOf,
  standingOn,
  statement,
} from './index.js';
import type { Assessment, Party, Standing } from './index.js';
import { confidenceWords, sourceTypeWords } from './words.js';

const source = { type: 'state', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const text = { original: 'en', en: 'text' } as const;
const name = { ar: 'سوريا', en: 'Syria', fr: 'Syrie' };

describe('a party', () => {
  const given = specFor(party.decider);
  const data = {
    code: 'SYR',
    kind: 'state',
    name,
    officialName: name,
    sortKey: name,
    iso2: 'SY',
    regionalGroup: 'Arab',
    joined: 1972,
    acronym: null,
    parent: null,
  } as const;
  const registered = { type: 'PartyRegistered', v: 1, data } as const;
  const changed = (standing: 'member' | 'suspended' | 'reinstated', on: string) =>
    ({ type: 'StandingChanged', v: 1, data: { standing, on, decidedBy: null } }) as const;
  const change = (standing: Standing, on = '2012') =>
    ({ type: 'change-standing', data: { standing, on, decidedBy: null, source } }) as const;

  it('is registered once, and changes standing in order', () => {
    given()
      .when({ type: 'register', data: { ...data, source } })
      .then(registered);
    given(registered)
      .when({ type: 'register', data: { ...data, source } })
      .thenRefused('party-already-registered', { party: 'SYR' });
    given().when(change('member')).thenRefused('party-not-registered');
    given(registered).when(change('suspended')).thenRefused('standing-out-of-order', { standing: 'suspended' });
    given(registered, changed('member', '1972'))
      .when(change('suspended'))
      .then({ ...changed('suspended', '2012') });
    given(registered, changed('member', '1972'))
      .when(change('member'))
      .thenRefused('standing-unchanged', { standing: 'member' });
  });

  it.each<[Standing, readonly Standing[]]>([
    ['member', ['observer', 'withdrawn']],
    ['observer', ['withdrawn', 'member']],
    ['suspended', ['member', 'reinstated', 'observer']],
    ['reinstated', ['suspended']],
    ['withdrawn', ['member', 'reinstated', 'observer', 'suspended']],
  ])('becomes %s only from one of %j, or a member or observer from nothing', (standing, from) => {
    const all = ['member', 'observer', 'suspended', 'reinstated', 'withdrawn'] as const;
    const to = change(standing);
    const then = { type: 'StandingChanged', v: 1, data: { standing, on: '2012', decidedBy: null } } as const;
    for (const before of all.filter((one) => one !== standing)) {
      const past = { type: 'StandingChanged', v: 1, data: { standing: before, on: '1972', decidedBy: null } } as const;
      if (from.includes(before)) given(registered, past).when(to).then(then);
      else given(registered, past).when(to).thenRefused('standing-out-of-order', { standing });
    }
    if (standing === 'member' || standing === 'observer') given(registered).when(to).then(then);
    else given(registered).when(to).thenRefused('standing-out-of-order');
  });

  it('takes no change dated before the one it follows', () => {
    const suspended = [registered, changed('member', '1972'), changed('suspended', '2012-08-14/2012-08-15')] as const;
    given(...suspended)
      .when(change('reinstated', '2011'))
      .thenRefused('standing-out-of-order');
    given(...suspended)
      .when(change('reinstated', '2012-08'))
      .then(changed('reinstated', '2012-08'));
    given(registered, changed('member', '1972'))
      .when(change('suspended', 'before 1971'))
      .thenRefused('standing-out-of-order');
  });

  it('stands as of a day', () => {
    const standing = [
      changed('member', '1972'),
      changed('suspended', '2012-08-14/2012-08-15'),
      changed('reinstated', '2025-03-07'),
    ];
    const view = {
      ...data,
      ...onRecordAt('2026-01-01T00:00:00.000Z'),
      standing: standing.map((event) => ({ ...event.data, ...onRecordAt('2026-01-01T00:00:00.000Z') })),
    };
    expect(
      ['1972-12-30', '1972-12-31', '2012-08-14', '2012-08-15', '2025-03-06', '2025-03-07'].map((day) =>
        standingOn(view, day),
      ),
    ).toEqual([null, 'member', 'member', 'suspended', 'suspended', 'reinstated']);
  });

  it('is among the members while it is suspended, and takes part while it is not; organs and observers are neither', () => {
    const of = (
      code: string,
      kind: 'state' | 'organ',
      ...standing: readonly (readonly [Standing, string])[]
    ): Party => ({
      ...data,
      ...onRecordAt('2026-01-01T00:00:00.000Z'),
      code,
      kind,
      standing: standing.map(([is, on]) => ({
        standing: is,
        on,
        decidedBy: null,
        ...onRecordAt('2026-01-01T00:00:00.000Z'),
      })),
    });
    const parties = [
      of('TUR', 'state', ['member', '1969']),
      of('SYR', 'state', ['member', '1972'], ['suspended', '2012'], ['reinstated', '2025']),
      of('BIH', 'state', ['observer', '1994']),
      of('GUY', 'state', ['member', '1998'], ['withdrawn', '2020']),
      of('OIC-GS', 'organ', ['member', '1969']),
      of('XYZ', 'state'),
    ];
    expect(membershipOn(parties, '2019-12-31')).toEqual({
      members: 3,
      takingPart: 2,
      suspended: ['SYR'],
      states: ['TUR', 'GUY'],
    });
    expect(membershipOn(parties, '2026-01-01')).toEqual({
      members: 2,
      takingPart: 2,
      suspended: [],
      states: ['TUR', 'SYR'],
    });
  });

  it('sorts in the reader’s alphabet, the article and accents aside', () => {
    expect(sortKeyOf({ ar: 'الأردن', en: 'Türkiye', fr: 'Égypte' })).toEqual({
      ar: 'اردن',
      en: 'TURKIYE',
      fr: 'EGYPTE',
    });
    expect(sortKeyOf({ ar: 'جمهوريّة القمر', en: '  Côte d’Ivoire (the)', fr: 'Guinée–Bissau' })).toEqual({
      ar: 'جمهوريه قمر',
      en: 'COTE D IVOIRE THE',
      fr: 'GUINEE BISSAU',
    });
    expect(sortKeyOf({ ar: 'موسى', en: '1st', fr: '' })).toEqual({ ar: 'موسي', en: '1ST', fr: '' });
    // Neither a word that is no more than an article and a letter, nor the same letters within one, loses them.
    expect(['الي', 'بالغ', 'الا غ'].map((ar) => sortKeyOf({ ar, en: '', fr: '' }).ar)).toEqual([
      'الي',
      'بالغ',
      'الا غ',
    ]);
    expect(sortKeyOf({ ar: 'ألبانيا', en: 'Albania', fr: 'Albanie' }).ar).toBe('البانيا'); // its أل is no article
  });
});

describe('a recommendation', () => {
  const given = specFor(recommendation.decider);
  const data = {
    key: 'R1',
    origin: null,
    number: null,
    text,
    madeBy: text,
    session: text,
    standing: 'voiced' as const,
    addressees: [],
    addressedTo: text,
    concerns: [],
    on: '2018-11-29',
  };
  const recorded = { type: 'RecommendationRecorded', v: 2, data } as const;
  const change = (standing: 'voiced' | 'conference-adopted' | 'endorsed') =>
    ({ type: 'change-standing', data: { standing, on: '2019', source } }) as const;

  it('is recorded once, and its standing only rises', () => {
    given()
      .when({ type: 'record', data: { ...data, source } })
      .then(recorded);
    given(recorded)
      .when({ type: 'record', data: { ...data, source } })
      .thenRefused('recommendation-exists', { recommendation: 'R1' });
    given(recorded)
      .when(change('endorsed'))
      .then({ type: 'RecommendationStandingChanged', v: 1, data: { standing: 'endorsed', on: '2019' } });
    given(recorded).when(change('voiced')).thenRefused('standing-lowered', { standing: 'voiced' });
    const adopted = {
      type: 'RecommendationStandingChanged',
      v: 1,
      data: { standing: 'conference-adopted', on: '2020' },
    } as const;
    given(recorded, adopted).when(change('conference-adopted')).thenRefused('standing-lowered');
    given(recorded, adopted).when(change('endorsed')).thenRefused('before-the-recommendation');
    given().when(change('endorsed')).thenRefused('no-such-recommendation');
    given(recorded)
      .when({ type: 'change-standing', data: { standing: 'endorsed', on: '2018-11-28', source } })
      .thenRefused('before-the-recommendation');
  });
});

describe('a recommendation’s follow-up', () => {
  const given = specFor(recommendation.decider);
  const head = {
    key: 'R1',
    origin: null,
    number: null,
    text,
    madeBy: text,
    session: text,
    addressees: [],
    addressedTo: text,
    concerns: [],
  };
  const made = { ...head, standing: 'voiced', on: '2018-11-29' } as const;
  const recorded = { type: 'RecommendationRecorded', v: 2, data: made } as const;
  const link = { type: 'link-action', data: { action: 'a', note: null, source: null } } as const;
  const linked = { type: 'ActionLinked', v: 1, data: { action: 'a', note: null } } as const;
  const unlink = { type: 'unlink-action', data: { action: 'a', reason: text } } as const;
  const unlinked = { type: 'ActionUnlinked', v: 1, data: { action: 'a', reason: text } } as const;
  const judged = { status: 'ongoing', reason: text, effectiveOn: '2019-01-01', by: 'OIC-GS' } as const;
  const said = {
    by: text,
    party: null,
    relayed: null,
    on: '2019',
    words: text,
    originalLanguage: 'ar',
  } as const;

  it('has a key within its origin, and one of before gets its origin once (R15)', () => {
    const place = { type: 'place', data: { origin: 'mediation-conference-2018' } } as const;
    const placed = { type: 'RecommendationPlaced', v: 1, data: place.data } as const;
    given(recorded).when(place).then(placed);
    given(recorded, placed).when(place).thenRefused('already-placed', { origin: 'mediation-conference-2018' });
    const { idFrom } = recommendation;
    expect(idFrom({ key: 'R1', origin: null })).toBe('R1');
    expect(idFrom({ key: 'R1', origin: 'mediation-conference-2019' })).toBe('mediation-conference-2019.R1');
  });

  it('links an action once, until it is unlinked', () => {
    given(recorded).when(link).then(linked);
    given(recorded, linked).when(link).thenRefused('already-linked', { action: 'a' });
    const other = { type: 'ActionLinked', v: 1, data: { action: 'b', note: null } } as const;
    given(recorded, linked, other, unlinked)
      .when({ type: 'link-action', data: { action: 'b', note: null, source: null } })
      .thenRefused('already-linked', { action: 'b' });
    given(recorded).when(unlink).thenRefused('not-linked', { action: 'a' });
    given(recorded, linked).when(unlink).then(unlinked);
    given(recorded, linked, unlinked).when(link).then(linked);
  });

  it('takes anybody’s word and the Secretariat’s judgement, neither from before it was made', () => {
    given(recorded)
      .when({ type: 'record-statement', data: { ...said, source } })
      .then({ type: 'RecommendationStated', v: 2, data: said });
    given(recorded)
      .when({ type: 'assess', data: { ...judged, source: null } })
      .then({ type: 'RecommendationAssessed', v: 1, data: judged });
    const stated = { type: 'RecommendationStated', v: 2, data: said } as const;
    const assessed = { type: 'RecommendationAssessed', v: 1, data: judged } as const;
    given(recorded, stated, assessed).when(link).then(linked);
    for (const by of ['OIC-GS', 'OIC-SG', 'PCSU'])
      given(recorded)
        .when({ type: 'assess', data: { ...judged, by, source: null } })
        .then({ ...assessed, data: { ...judged, by } });
    given(recorded)
      .when({ type: 'assess', data: { ...judged, by: 'TUR', source: null } })
      .thenRefused('not-the-secretariat', { party: 'TUR' });
    given(recorded)
      .when({ type: 'assess', data: { ...judged, effectiveOn: '2018-01-01', source: null } })
      .thenRefused('before-the-recommendation');
    given(recorded)
      .when({ type: 'record-statement', data: { ...said, on: '2017', source } })
      .thenRefused('before-the-recommendation');
    given().when(link).thenRefused('no-such-recommendation');
  });

  it('has the standing that it had on the day asked about', () => {
    const raised = [
      { standing: 'conference-adopted', on: '2019-03', ...onRecordAt('2026-01-01T00:00:00.000Z') },
      { standing: 'endorsed', on: '2020-11-28', ...onRecordAt('2026-01-01T00:00:00.000Z') },
    ] as const;
    const on = (day: string) => recommendationStandingOn({ ...made, raised }, day);
    expect(['2019-03-30', '2019-03-31', '2020-11-27', '2020-11-28'].map(on)).toEqual([
      'voiced',
      'conference-adopted',
      'conference-adopted',
      'endorsed',
    ]);
  });
});

describe('a statement and an assessment', () => {
  it('are each recorded once', () => {
    const data = {
      resolution: '53-45-POL',
      paragraph: null,
      commitment: 'network',
      recommendation: null,
      status: 'pending',
      by: text,
      party: null,
      relayed: null,
      replaces: null,
      on: '2018-11-29',
      words: text,
      originalLanguage: 'en',
    } as const;
    const given = specFor(statement.decider);
    given()
      .when({ type: 'record', data: { ...data, source } })
      .then({ type: 'StatementRecorded', v: 2, data });
    given({ type: 'StatementRecorded', v: 2, data })
      .when({ type: 'record', data: { ...data, source } })
      .thenRefused('statement-exists');
  });

  it('are kept apart: only the Secretariat assesses', () => {
    const data = {
      resolution: '53-45-POL',
      commitment: 'network',
      status: 'not-started',
      reason: text,
      effectiveOn: '2026-01-01',
      by: 'OIC-GS',
    } as const;
    const given = specFor(assessment.decider);
    given()
      .when({ type: 'record', data: { ...data, source: null } })
      .then({ type: 'AssessmentRecorded', v: 1, data });
    given()
      .when({ type: 'record', data: { ...data, by: 'TUR', source: null } })
      .thenRefused('not-the-secretariat', { party: 'TUR' });
    given({ type: 'AssessmentRecorded', v: 1, data })
      .when({ type: 'record', data: { ...data, source: null } })
      .thenRefused('assessment-exists');
  });
});

describe('assessments in effect by a day', () => {
  it('come in the order in which they took effect, and those of one day as they were entered', () => {
    const days = [
      ['a', '2026-02-01'],
      ['b', '2026-01-01'],
      ['c', '2026-02-01'],
      ['d', '2026-03-01'],
    ] as const;
    const all = days.map(([id, effectiveOn]): Assessment => ({
      id,
      resolution: '53-45-POL',
      commitment: 'network',
      status: 'not-started',
      reason: text,
      effectiveOn,
      by: 'OIC-GS',
      ...onRecordAt('2026-01-01T00:00:00.000Z'),
    }));
    expect(assessmentsOn(all, '2026-02-01').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(assessmentsOn(all, '2026-01-31').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('words for a source', () => {
  it('do not say twice in a row what sort it is: “presse, presse ou agence”', () => {
    const types = Object.values(sourceTypeWords);
    const trusted = Object.values(confidenceWords);
    const twice = languages.flatMap((lang) =>
      types.flatMap((type) => trusted.filter((each) => each[lang].startsWith(`${type[lang]} `))),
    );
    expect(twice).toEqual([]);
  });
});
