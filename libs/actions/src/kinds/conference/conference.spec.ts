import { describe, expect, it } from '@jest/globals';
import { specFor } from '#kernel';
import type { ConferenceCommand } from './commands.js';
import { decider } from './decider.js';
import type { ConferenceEvent } from './events.js';
import { facts } from './facts.js';

const given = specFor(decider);
const source = { type: 'state', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const title = { original: 'en', en: 'Conference' } as const;
const on = '2018-11-29';
const entry = { title, serves: [{ resolution: '53-45-POL', commitment: 'conference' }], edition: 2, year: '2018' };

const entered: ConferenceEvent = { type: 'ConferenceEntered', v: 1, data: entry };
const where = { host: 'TUR', organisers: ['OIC-GS'], place: null, theme: null };
const hold = (day: string): ConferenceCommand => ({ type: 'record-holding', data: { on: day, source, ...where } });
const held: ConferenceEvent = { type: 'ConferenceHeld', v: 1, data: { on, ...where } };
const skip: ConferenceCommand = { type: 'record-not-held', data: { on: '2018-12-31', source, reason: title } };
const notHeld: ConferenceEvent = {
  type: 'ConferenceNotHeld',
  v: 1,
  data: { on: '2018-12-31', year: '2018', reason: title },
};
const participation = (states: string[], value: number | null): ConferenceCommand => ({
  type: 'record-participation',
  data: {
    on,
    source,
    states,
    partners: [],
    statesCount: value === null ? null : { value, qualifier: 'exact' },
    participants: null,
  },
});
const session = (number: number | null): ConferenceCommand => ({
  type: 'record-session',
  data: { on, source, title, number, speakers: [] },
});

describe('a conference in the record', () => {
  it('is entered once', () => {
    given()
      .when({ type: 'enter', data: { ...entry, source } as never })
      .then(entered);
    given(entered)
      .when({ type: 'enter', data: { ...entry, source } as never })
      .thenRefused('already-entered');
    given().when(hold(on)).thenRefused('not-entered');
  });

  it('is held in its own year, once', () => {
    given(entered).when(hold(on)).then(held);
    given(entered).when(hold('2019-01-01')).thenRefused('outside-its-year', { year: '2018' });
    given(entered).when(hold('2017')).thenRefused('outside-its-year');
    given(entered, held).when(hold(on)).thenRefused('already-held');
  });

  it('is recorded as not held only while nothing says it was', () => {
    given(entered).when(skip).then(notHeld);
    given(entered, held).when(skip).thenRefused('already-held');
    given(entered, notHeld).when(hold(on)).thenRefused('recorded-as-not-held');
  });

  it('has no sessions before it is held', () => {
    given(entered).when(session(1)).thenRefused('not-yet-held');
    const { data } = session(1) as Extract<ConferenceCommand, { type: 'record-session' }>;
    given(entered, held)
      .when({ type: 'record-session', data: { ...data, on: '2015' } })
      .thenRefused('before-holding');
    given(entered, held)
      .when({ type: 'announce-distribution', data: { on: '2018-11-28', source, to: ['UN'] } })
      .then({ type: 'DistributionAnnounced', v: 1, data: { on: '2018-11-28', to: ['UN'] } });
  });
});

describe('a conference that was held', () => {
  it('counts who took part by name, by number, or both, where the two agree', () => {
    given(entered, held).when(participation([], null)).thenRefused('nothing-to-record');
    given(entered, held)
      .when(participation(['TUR', 'IDN'], 1))
      .thenRefused('count-below-names', { count: 1, named: 2 });
    const participationOf = (states: string[], statesCount: object | null, participants: object | null = null) => ({
      on,
      states,
      partners: [] as string[],
      statesCount,
      participants,
    });
    for (const data of [
      participationOf(['TUR', 'IDN'], { value: 2, qualifier: 'exact' }),
      participationOf(['TUR', 'IDN'], { value: 1, qualifier: 'about' }),
      participationOf(['TUR'], null),
      participationOf([], { value: 1, qualifier: 'exact' }),
      participationOf([], null, { value: 100, qualifier: 'about' }),
      { ...participationOf([], null), partners: ['OSCE'] },
    ])
      given(entered, held)
        .when({ type: 'record-participation', data: { ...data, source } } as ConferenceCommand)
        .then({ type: 'ParticipationRecorded', v: 2, data } as ConferenceEvent);
    given(entered, held)
      .when(participation(['TUR'], 41))
      .then({
        type: 'ParticipationRecorded',
        v: 2,
        data: { on, states: ['TUR'], partners: [], statesCount: { value: 41, qualifier: 'exact' }, participants: null },
      });
  });

  it('numbers each session once', () => {
    const first: ConferenceEvent = { type: 'SessionHeld', v: 2, data: { on, title, number: 1, speakers: [] } };
    given(entered, held).when(session(1)).then(first);
    given(entered, held, first).when(session(1)).thenRefused('session-number-taken', { number: 1 });
    const unnumbered: ConferenceEvent = { type: 'SessionHeld', v: 2, data: { on, title, number: null, speakers: [] } };
    given(entered, held, unnumbered).when(session(null)).then(unnumbered);
  });

  it('lists each recommendation once', () => {
    const made: ConferenceEvent = { type: 'RecommendationsMade', v: 1, data: { on, recommendations: ['R1'] } };
    const list = (...recommendations: string[]): ConferenceCommand => ({
      type: 'record-recommendations',
      data: { on, source, recommendations },
    });
    given(entered, held).when(list('R1')).then(made);
    given(entered, held, made).when(list('R2', 'R1')).thenRefused('already-listed', { recommendation: 'R1' });
    given(entered, held).when(list()).thenRefused('nothing-to-record');
  });

  it('issues one report', () => {
    const issued: ConferenceEvent = { type: 'ReportIssued', v: 1, data: { on, title } };
    given(entered, held).when({ type: 'issue-report', data: { on, source, title } }).then(issued);
    given(entered, held, issued)
      .when({ type: 'issue-report', data: { on, source, title } })
      .thenRefused('report-already-issued');
  });

  it('announces a distribution before it distributes', () => {
    const to = ['UN-GFM'];
    given(entered, held)
      .when({ type: 'announce-distribution', data: { on, source, to } })
      .then({ type: 'DistributionAnnounced', v: 1, data: { on, to } });
    given(entered, held)
      .when({ type: 'record-distribution', data: { on, source, to } })
      .then({ type: 'ResultsDistributed', v: 1, data: { on, to } });
    given(entered, held)
      .when({ type: 'record-distribution', data: { on, source, to: [] } })
      .thenRefused('nothing-to-record');
  });
});

describe('the facts of a conference', () => {
  it('mark an announcement as an intention', () => {
    expect(facts({ type: 'DistributionAnnounced', v: 1, data: { on, to: ['UN-GFM'] } })).toMatchObject([
      { intention: true },
    ]);
    expect(facts({ type: 'ResultsDistributed', v: 1, data: { on, to: ['UN-GFM'] } })).toMatchObject([
      { intention: false },
    ]);
  });

  it('say who took part by name, how many states and how many people', () => {
    const counts = { statesCount: { value: 41, qualifier: 'exact' }, participants: { value: 100, qualifier: 'about' } };
    const data = { on, states: ['TUR'], partners: ['OSCE'], ...counts };
    expect(facts({ type: 'ParticipationRecorded', v: 2, data } as ConferenceEvent)).toMatchObject([
      { parties: ['TUR', 'OSCE'], states: { value: 41 }, quantity: { value: 100 } },
    ]);
  });

  it('say for whom somebody spoke at a session (R12)', () => {
    const speakers = ['PAK', null, 'JOR', 'PAK'].map((party) => ({ function: title, party }));
    expect(facts({ type: 'SessionHeld', v: 2, data: { on, title, number: 2, speakers } })).toMatchObject([
      { name: 'conference.session-held', parties: ['PAK', 'JOR'] },
    ]);
  });

  it('date what was not held by the year it speaks of', () => {
    expect(facts(notHeld)).toMatchObject([{ name: 'conference.not-held', on: '2018' }]);
  });
});
