import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, isRefusal, specFor } from '#kernel';
import type { PartnershipCommand } from './commands.js';
import { decider } from './decider.js';
import type { PartnershipEvent } from './events.js';
import { partnership } from './index.js';

const given = specFor(decider);
const source = { type: 'secretariat', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const title = { original: 'en', en: 'Mediation support' } as const;
const by = { original: 'en', en: 'Participants in session 2' } as const;
const serves = [{ resolution: '53-45-POL', commitment: 'partnership' }];
const partners = ['UN-MSU', 'UN-STANDBY'];

const entry = { title, serves, partners };
const proposal = (on: string, recommendation: string | null = null) => ({
  on,
  by,
  party: null,
  what: title,
  recommendation,
});
const aside = (on: string) => ({ on, by: 'OIC-GS', reason: title });
const agreement = (on: string, until: string | null = null) => ({
  on,
  by: 'OIC-GS',
  form: 'memorandum' as const,
  title,
  reference: null,
  until,
});
const visit = {
  on: '2013-09',
  form: 'expert-exchange' as const,
  title,
  place: null,
  host: 'OIC-GS',
  partners,
  states: [] as readonly string[],
  statesCount: null,
  participants: null,
};
const many = { original: 'ar', ar: 'الكثيرون' } as const;
const overlap = { on: '2018-11-29', partner: 'UN-MSU', states: [], statesCount: null, extent: many };

const entered: PartnershipEvent = { type: 'PartnershipEntered', v: 1, data: entry };
const proposed = (on: string, recommendation: string | null = null): PartnershipEvent => ({
  type: 'PartnershipProposed',
  v: 1,
  data: proposal(on, recommendation),
});
const wasSetAside = (on: string): PartnershipEvent => ({ type: 'PartnershipSetAside', v: 1, data: aside(on) });
const agreed = (on: string, until: string | null = null): PartnershipEvent => ({
  type: 'PartnershipAgreed',
  v: 1,
  data: agreement(on, until),
});
const ended = (on: string): PartnershipEvent => ({ type: 'PartnershipEnded', v: 1, data: { on, reason: title } });
const visited: PartnershipEvent = { type: 'PartnershipActivityHeld', v: 1, data: visit };
const overlapping: PartnershipEvent = { type: 'OverlapOfMembershipReported', v: 1, data: overlap };

const enter: PartnershipCommand = { type: 'enter', data: { ...entry, source } };
const propose = (on: string, recommendation: string | null = null): PartnershipCommand => ({
  type: 'record-proposal',
  data: { ...proposal(on, recommendation), source },
});
const setAside = (on: string): PartnershipCommand => ({ type: 'set-aside', data: { ...aside(on), source } });
const agree = (on: string, until: string | null = null): PartnershipCommand => ({
  type: 'record-agreement',
  data: { ...agreement(on, until), source },
});
const end = (on: string): PartnershipCommand => ({ type: 'record-end', data: { on, reason: title, source } });
const record = (more: Partial<typeof visit> | object = {}): PartnershipCommand => ({
  type: 'record-activity',
  data: { ...visit, ...more, source },
});
const report = (more: object = {}): PartnershipCommand => ({
  type: 'report-overlap',
  data: { ...overlap, ...more, source },
});

const factsOf = (...past: PartnershipEvent[]) =>
  past.flatMap((event, i) => partnership.facts(event, fold(decider, past.slice(0, i + 1))));

describe('a partnership not in the record', () => {
  it('takes nothing but its entry', () => {
    given().when(enter).then(entered);
    given().when(propose('2018-11-29')).thenRefused('not-entered');
    given().when(record()).thenRefused('not-entered');
    given(entered).when(enter).thenRefused('already-entered');
  });
  it('is with somebody', () =>
    given()
      .when({ type: 'enter', data: { ...entry, partners: [], source } })
      .thenRefused('no-partner-named'));
});

describe('a proposal', () => {
  it('may be made by several, each recommendation once', () => {
    given(entered).when(propose('2018-11-29', 'R9')).then(proposed('2018-11-29', 'R9'));
    given(entered, proposed('2018-11-29', 'R4')).when(propose('2018-11-29', 'R14')).then(proposed('2018-11-29', 'R14'));
    given(entered, proposed('2018-11-29', 'R9'))
      .when(propose('2019', 'R9'))
      .thenRefused('already-proposed', { recommendation: 'R9' });
    given(entered, agreed('2020-02'), proposed('2018', 'R9'))
      .when(propose('2019', 'R9'))
      .thenRefused('already-proposed');
    given(entered, proposed('2018-11-29')).when(propose('2018-11-29')).then(proposed('2018-11-29'));
  });
  it('comes before what is agreed', () => {
    given(entered, agreed('2020-02')).when(propose('2020-03')).thenRefused('already-agreed');
    given(entered, agreed('2020-02')).when(propose('2020-02')).then(proposed('2020-02'));
    given(entered, agreed('2020-02')).when(propose('before 2021')).then(proposed('before 2021'));
  });
  it('may be set aside while it stands, and not before it was made', () => {
    given(entered, proposed('2018-11-29')).when(setAside('2019')).then(wasSetAside('2019'));
    given(entered, proposed('2018-11-29')).when(setAside('2018-10')).thenRefused('before-the-proposal');
    given(entered, proposed('2019'), proposed('2018')).when(setAside('2018')).thenRefused('before-the-proposal');
    given(entered).when(setAside('2019')).thenRefused('nothing-proposed');
    given(entered, proposed('2018'), wasSetAside('2019')).when(setAside('2020')).thenRefused('nothing-proposed');
    given(entered, proposed('2018'), agreed('2019')).when(setAside('2020')).thenRefused('already-agreed');
  });
  it('made anew opens the matter again; one entered late does not', () => {
    const past = [entered, proposed('2018'), wasSetAside('2019-06')];
    given(...past, proposed('2020'))
      .when(setAside('2021'))
      .then(wasSetAside('2021'));
    given(...past, proposed('2017'))
      .when(setAside('2021'))
      .thenRefused('nothing-proposed');
    given(entered, agreed('2019'), ended('2020'), proposed('2018'))
      .when(setAside('2021'))
      .thenRefused('nothing-proposed');
  });
  it('made after the end, or after it was set aside, may be set aside in its turn', () => {
    given(entered, agreed('2019'), ended('2020'), proposed('2021')).when(setAside('2022')).then(wasSetAside('2022'));
    given(entered, proposed('2018'), wasSetAside('2019'), proposed('2020'))
      .when(setAside('2019-12'))
      .thenRefused('before-the-proposal');
  });
  it('stands from the latest that was made, in whatever order they were entered', () => {
    for (const days of [
      ['2018', '2019'],
      ['2019', '2018'],
      ['2019', 'before 2021'],
      ['before 2021', '2019'],
    ]) {
      given(entered, ...days.map((day) => proposed(day)))
        .when(setAside('2018-12'))
        .thenRefused('before-the-proposal');
      given(entered, ...days.map((day) => proposed(day)))
        .when(setAside('2019'))
        .then(wasSetAside('2019'));
    }
  });
});

describe('an agreement', () => {
  it('may be on record without a proposal', () => given(entered).when(agree('2020')).then(agreed('2020')));
  it('does not lie wholly before what proposed it', () => {
    given(entered, proposed('2018-11-29')).when(agree('2018-10')).thenRefused('before-the-proposal');
    given(entered, proposed('2018-11-29')).when(agree('2018')).then(agreed('2018'));
    given(entered, proposed('before 2018-11-29')).when(agree('2017')).then(agreed('2017'));
  });
  it('is reached once, until it ends', () => {
    given(entered, agreed('2020')).when(agree('2021')).thenRefused('already-agreed');
    given(entered, agreed('2020'), ended('2022')).when(agree('2021')).thenRefused('before-the-last-step');
    given(entered, agreed('2020'), ended('2022')).when(agree('2023')).then(agreed('2023'));
  });
  it('does not run out before it begins', () => {
    given(entered).when(agree('2020-02-14', '2019')).thenRefused('ends-before-it-begins');
    given(entered).when(agree('2020-02-14', '2020')).then(agreed('2020-02-14', '2020'));
  });
  it('has another side', () =>
    given(entered)
      .when({ type: 'record-agreement', data: { ...agreement('2020'), by: 'UN-MSU', source } })
      .thenRefused('partner-on-both-sides', { party: 'UN-MSU' }));
  it('ends after it was reached', () => {
    given(entered, agreed('2020-02')).when(end('2022')).then(ended('2022'));
    given(entered, agreed('2020-02')).when(end('2019')).thenRefused('before-the-agreement');
    given(entered, proposed('2018')).when(end('2019')).thenRefused('not-agreed');
    given(entered, agreed('2020'), ended('2022')).when(end('2023')).thenRefused('not-agreed');
  });
});

describe('an activity with a partner', () => {
  it('needs no agreement', () => given(entered).when(record()).then(visited));
  it('is recorded once', () => {
    given(entered, visited).when(record()).thenRefused('activity-already-recorded');
    given(entered, visited)
      .when(record({ on: '2014' }))
      .then({ type: 'PartnershipActivityHeld', v: 1, data: { ...visit, on: '2014' } });
  });
  it('names partners of this partnership, and for the other side nobody of them', () => {
    given(entered)
      .when(record({ partners: ['UN-MSU', 'OSCE'] }))
      .thenRefused('not-a-partner', { party: 'OSCE' });
    given(entered)
      .when(record({ states: ['TUR', 'UN-MSU'] }))
      .thenRefused('partner-on-both-sides', { party: 'UN-MSU' });
  });
  it('keeps a number without names, unless it contradicts the names', () => {
    const states = ['TUR', 'SAU'];
    given(entered)
      .when(record({ states, statesCount: { value: 1, qualifier: 'exact' } }))
      .thenRefused('count-below-names', { count: 1, named: 2 });
    for (const statesCount of [{ value: 1, qualifier: 'about' }, { value: 2, qualifier: 'exact' }, null] as const) {
      const activity = { ...visit, states, statesCount } as never as typeof visit;
      given(entered).when(record(activity)).then({ type: 'PartnershipActivityHeld', v: 1, data: activity });
    }
  });
});

describe('an overlap of membership', () => {
  it('is kept in the source’s own words where it gives no number', () =>
    given(entered).when(report()).then(overlapping));
  it('is with a partner, and says something', () => {
    given(entered)
      .when(report({ partner: 'AU' }))
      .thenRefused('not-a-partner', { party: 'AU' });
    given(entered)
      .when(report({ extent: null }))
      .thenRefused('nothing-said');
    given(entered)
      .when(report({ states: ['EGY', 'DZA'], statesCount: { value: 1, qualifier: 'exact' } }))
      .thenRefused('count-below-names', { count: 1, named: 2 });
    const exact = { value: 2, qualifier: 'exact' };
    for (const parts of [{ states: ['EGY'] }, { statesCount: exact }, { states: ['EGY', 'DZA'], statesCount: exact }]) {
      const data = { ...overlap, extent: null, ...parts } as never as typeof overlap;
      given(entered).when(report(data)).then({ type: 'OverlapOfMembershipReported', v: 1, data });
    }
  });
  it('is reported once for a day', () =>
    given(entered, overlapping).when(report()).thenRefused('overlap-already-reported', { party: 'UN-MSU' }));
  it('is reported again of another partner, or for another day', () => {
    for (const data of [
      { ...overlap, partner: 'UN-STANDBY' },
      { ...overlap, on: '2019' },
    ])
      given(entered, overlapping).when(report(data)).then({ type: 'OverlapOfMembershipReported', v: 1, data });
  });
});

describe('the facts of a partnership', () => {
  it('keep a proposal apart from what was done', () =>
    expect(factsOf(entered, proposed('2018'), visited).map(({ name, intention }) => [name, intention])).toEqual([
      ['partnership.proposed', true],
      ['partnership.activity-held', false],
    ]));
  it('keep attendance apart from work done together', () =>
    expect(
      factsOf(entered, { type: 'PartnershipActivityHeld', v: 1, data: { ...visit, form: 'attendance' } }),
    ).toMatchObject([{ name: 'partnership.attendance-recorded', parties: ['OIC-GS', 'UN-MSU', 'UN-STANDBY'] }]));
  it('name who proposed it where it is a party, and who was host where a source says so', () => {
    const proposedBy = (party: string | null): PartnershipEvent => ({
      type: 'PartnershipProposed',
      v: 1,
      data: { ...proposal('2018'), party },
    });
    expect(factsOf(entered, proposedBy('TUR'), proposedBy(null)).map(({ parties }) => parties)).toEqual([['TUR'], []]);
    const unhosted: PartnershipEvent = { type: 'PartnershipActivityHeld', v: 1, data: { ...visit, host: null } };
    expect(factsOf(entered, unhosted)).toMatchObject([{ parties: partners }]);
  });
  it('name both sides of an agreement', () =>
    expect(factsOf(entered, agreed('2020'))).toMatchObject([{ parties: ['OIC-GS', 'UN-MSU', 'UN-STANDBY'] }]));
  it('give the number of states that took part, and apart from it the people', () => {
    const counts = {
      statesCount: { value: 17, qualifier: 'exact' as const },
      participants: { value: 30, qualifier: 'about' as const },
    };
    expect(factsOf(entered, { type: 'PartnershipActivityHeld', v: 1, data: { ...visit, ...counts } })).toMatchObject([
      { states: { value: 17 }, quantity: { value: 30 } },
    ]);
  });
  it('do not make a state take part because it belongs to both', () =>
    expect(
      factsOf(entered, {
        type: 'OverlapOfMembershipReported',
        v: 1,
        data: { ...overlap, states: ['EGY', 'DZA'], statesCount: { value: 9, qualifier: 'about' } },
      }),
    ).toMatchObject([{ parties: [], states: null, quantity: { value: 9 } }]));
});

it('decides any sequence without throwing', () => {
  const days = ['2018', 'before 2018-11-29', '2019-08', '2019-09-13', '2019-03/2019-09'];
  const commands = [
    enter,
    record(),
    report(),
    ...days.flatMap((day) => [propose(day), propose(day, 'R9'), setAside(day), agree(day), end(day)]),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 30 }), (sequence) => {
      let state = decider.initial;
      for (const command of sequence) {
        const decision = decider.decide(command, state);
        if (!isRefusal(decision)) for (const event of decision) state = decider.evolve(state, event);
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});
