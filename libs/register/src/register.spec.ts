import { describe, expect, it } from '@jest/globals';
import { onRecordAt } from '../../kernel/src/fixture.js';
import { specFor } from '#kernel';
import {
  assessment,
  party,
  recommendation,
  recommendationStandingOn,
  sortKeyOf,
  standingOn,
  statement,
} from './index.js';

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
  const change = (standing: 'member' | 'suspended' | 'reinstated' | 'withdrawn', on = '2012') =>
    ({ type: 'change-standing', data: { standing, on, decidedBy: null, source } }) as const;

  it('is registered once, and changes standing in order', () => {
    given()
      .when({ type: 'register', data: { ...data, source } })
      .then(registered);
    given(registered)
      .when({ type: 'register', data: { ...data, source } })
      .thenRefused('party-already-registered');
    given().when(change('member')).thenRefused('party-not-registered');
    given(registered).when(change('suspended')).thenRefused('standing-out-of-order');
    given(registered, changed('member', '1972'))
      .when(change('suspended'))
      .then({ ...changed('suspended', '2012') });
    given(registered, changed('member', '1972')).when(change('member')).thenRefused('standing-unchanged');
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
      ...onRecordAt(''),
      standing: standing.map((event) => ({ ...event.data, ...onRecordAt('') })),
    };
    expect(
      ['1972-12-30', '1972-12-31', '2012-08-14', '2012-08-15', '2025-03-06', '2025-03-07'].map((day) =>
        standingOn(view, day),
      ),
    ).toEqual([null, 'member', 'member', 'suspended', 'suspended', 'reinstated']);
  });

  it('sorts in the reader’s alphabet, the article and accents aside', () => {
    expect(sortKeyOf({ ar: 'الأردن', en: 'Türkiye', fr: 'Égypte' })).toEqual({
      ar: 'اردن',
      en: 'TURKIYE',
      fr: 'EGYPTE',
    });
    expect(sortKeyOf({ ar: 'ألبانيا', en: 'Albania', fr: 'Albanie' }).ar).toBe('البانيا'); // its أل is no article
  });
});

describe('a recommendation', () => {
  const given = specFor(recommendation.decider);
  const data = {
    key: 'R1',
    text,
    madeBy: text,
    session: text,
    standing: 'voiced' as const,
    addressees: [],
    addressedTo: text,
    concerns: [],
    on: '2018-11-29',
  };
  const recorded = { type: 'RecommendationRecorded', v: 1, data } as const;
  const change = (standing: 'voiced' | 'conference-adopted' | 'endorsed') =>
    ({ type: 'change-standing', data: { standing, on: '2019', source } }) as const;

  it('is recorded once, and its standing only rises', () => {
    given()
      .when({ type: 'record', data: { ...data, source } })
      .then(recorded);
    given(recorded)
      .when({ type: 'record', data: { ...data, source } })
      .thenRefused('recommendation-exists');
    given(recorded)
      .when(change('endorsed'))
      .then({ type: 'RecommendationStandingChanged', v: 1, data: { standing: 'endorsed', on: '2019' } });
    given(recorded).when(change('voiced')).thenRefused('standing-lowered');
    given().when(change('endorsed')).thenRefused('no-such-recommendation');
    given(recorded)
      .when({ type: 'change-standing', data: { standing: 'endorsed', on: '2018-11-28', source } })
      .thenRefused('before-the-recommendation');
  });
});

describe('a recommendation’s follow-up', () => {
  const given = specFor(recommendation.decider);
  const head = { key: 'R1', text, madeBy: text, session: text, addressees: [], addressedTo: text, concerns: [] };
  const made = { ...head, standing: 'voiced', on: '2018-11-29' } as const;
  const recorded = { type: 'RecommendationRecorded', v: 1, data: made } as const;
  const link = { type: 'link-action', data: { action: 'a', note: null, source: null } } as const;
  const linked = { type: 'ActionLinked', v: 1, data: { action: 'a', note: null } } as const;
  const unlink = { type: 'unlink-action', data: { action: 'a', reason: text } } as const;
  const unlinked = { type: 'ActionUnlinked', v: 1, data: { action: 'a', reason: text } } as const;
  const judged = { status: 'ongoing', reason: text, effectiveOn: '2019-01-01', by: 'OIC-GS' } as const;
  const said = { by: text, party: null, on: '2019', words: text, originalLanguage: 'ar' } as const;

  it('links an action once, until it is unlinked', () => {
    given(recorded).when(link).then(linked);
    given(recorded, linked).when(link).thenRefused('already-linked');
    given(recorded).when(unlink).thenRefused('not-linked');
    given(recorded, linked).when(unlink).then(unlinked);
    given(recorded, linked, unlinked).when(link).then(linked);
  });

  it('takes anybody’s word and the Secretariat’s judgement, neither from before it was made', () => {
    given(recorded)
      .when({ type: 'record-statement', data: { ...said, source } })
      .then({ type: 'RecommendationStated', v: 1, data: said });
    given(recorded)
      .when({ type: 'assess', data: { ...judged, source: null } })
      .then({ type: 'RecommendationAssessed', v: 1, data: judged });
    given(recorded)
      .when({ type: 'assess', data: { ...judged, by: 'TUR', source: null } })
      .thenRefused('not-the-secretariat');
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
      { standing: 'conference-adopted', on: '2019-03', ...onRecordAt('') },
      { standing: 'endorsed', on: '2020-11-28', ...onRecordAt('') },
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
      commitment: 'network',
      status: 'pending',
      by: text,
      party: null,
      on: '2018-11-29',
      words: text,
      originalLanguage: 'en',
    } as const;
    const given = specFor(statement.decider);
    given()
      .when({ type: 'record', data: { ...data, source } })
      .then({ type: 'StatementRecorded', v: 1, data });
    given({ type: 'StatementRecorded', v: 1, data })
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
      .thenRefused('not-the-secretariat');
    given({ type: 'AssessmentRecorded', v: 1, data })
      .when({ type: 'record', data: { ...data, source: null } })
      .thenRefused('assessment-exists');
  });
});
