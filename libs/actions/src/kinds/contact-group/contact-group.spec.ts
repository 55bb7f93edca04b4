import { describe, expect, it } from '@jest/globals';
import { fold, specFor } from '#kernel';
import type { ContactGroupCommand } from './commands.js';
import { decider } from './decider.js';
import type { ContactGroupEvent } from './events.js';
import { contactGroup } from './index.js';

const given = specFor(decider);
const source = { type: 'state', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const title = { original: 'en', en: 'Contact Group' } as const;
const serves = [{ resolution: '53-45-POL', commitment: 'contact-group' }];
const quantity = (value: number, qualifier: 'exact' | 'about' = 'exact') => ({ value, qualifier });

const entered: ContactGroupEvent = { type: 'ContactGroupEntered', v: 2, data: { title, serves, party: null } };
const formed = (on: string): ContactGroupEvent => ({ type: 'ContactGroupFormed', v: 1, data: { on } });
const joined = (party: string): ContactGroupEvent => ({ type: 'MemberJoined', v: 1, data: { on: '2018', party } });
const chaired: ContactGroupEvent = {
  type: 'CoChairsAppointed',
  v: 1,
  data: { on: '2018-11', parties: ['TUR', 'OIC-GS'] },
};

const meeting = (on: string, number: number | null): ContactGroupCommand => ({
  type: 'record-meeting',
  data: { on, source, place: null, level: null, number, participants: [] },
});
const met = (on: string, number: number | null): ContactGroupEvent => ({
  type: 'ContactGroupMet',
  v: 1,
  data: { on, place: null, level: null, number, participants: [] },
});
const appoint = (...parties: string[]): ContactGroupCommand => ({
  type: 'appoint-co-chairs',
  data: { on: '2019', source, parties },
});
const admit = (party: string): ContactGroupCommand => ({ type: 'admit-member', data: { on: '2018', source, party } });
const leave = (party: string): ContactGroupCommand => ({
  type: 'record-withdrawal',
  data: { on: '2019', source, party },
});
const endChair = (party: string): ContactGroupCommand => ({
  type: 'end-co-chairmanship',
  data: { on: '2020', source, party },
});
const count = (q: ReturnType<typeof quantity>): ContactGroupCommand => ({
  type: 'report-member-count',
  data: { on: '2018-11-29', source, quantity: q },
});
const agree = (number: number | null): ContactGroupCommand => ({
  type: 'agree-document',
  data: { on: '2018-11', source, document: 'principles-and-objectives', title, meeting: number },
});

describe('a contact group not in the record', () => {
  it('takes nothing but its entry', () => {
    given()
      .when({ type: 'enter', data: { title, serves: serves as never, party: null, source } })
      .then(entered);
    given().when(meeting('2018-09-24', 1)).thenRefused('not-entered');
    given(entered)
      .when({ type: 'enter', data: { title, serves: serves as never, party: null, source } })
      .thenRefused('already-entered');
  });
});

describe('a contact group in the record', () => {
  it('is formed once', () => {
    given(entered)
      .when({ type: 'record-formation', data: { on: '2018', source } })
      .then(formed('2018'));
    given(entered, formed('2018'))
      .when({ type: 'record-formation', data: { on: '2019', source } })
      .thenRefused('already-formed');
  });

  it('meets, each number once', () => {
    given(entered).when(meeting('2018-09-24', 1)).then(met('2018-09-24', 1));
    given(entered, met('2018-09-24', 1)).when(meeting('2018-11', 1)).thenRefused('meeting-number-taken', { number: 1 });
    given(entered, met('2018-09-24', null)).when(meeting('2018-11', null)).then(met('2018-11', null));
  });

  it('does nothing wholly before it was formed', () => {
    given(entered, formed('2018-09-24')).when(meeting('2018-08', 1)).thenRefused('before-formation');
    given(entered, formed('2018-09-24')).when(meeting('2018-09', 1)).then(met('2018-09', 1));
  });

  it('leaves the order open where its formation has no first possible day', () => {
    given(entered, formed('on or before 2018-09-24')).when(meeting('2018-05-06', 1)).then(met('2018-05-06', 1));
  });

  it('mixes states and organs among its co-chairs, each once', () => {
    given(entered, chaired)
      .when(appoint('SAU'))
      .then({ type: 'CoChairsAppointed', v: 1, data: { on: '2019', parties: ['SAU'] } });
    given(entered, chaired).when(appoint('SAU', 'OIC-GS')).thenRefused('already-co-chair', { party: 'OIC-GS' });
    given(entered).when(appoint()).thenRefused('no-co-chair-named');
    given(entered, chaired)
      .when(endChair('TUR'))
      .then({ type: 'CoChairmanshipEnded', v: 1, data: { on: '2020', party: 'TUR' } });
    given(entered, chaired).when(endChair('SAU')).thenRefused('not-a-co-chair', { party: 'SAU' });
    const ended: ContactGroupEvent = { type: 'CoChairmanshipEnded', v: 1, data: { on: '2019', party: 'TUR' } };
    given(entered, chaired, ended)
      .when(appoint('TUR'))
      .then({ type: 'CoChairsAppointed', v: 1, data: { on: '2019', parties: ['TUR'] } });
    given(entered, chaired, ended).when(appoint('OIC-GS')).thenRefused('already-co-chair');
  });

  it('keeps a roster of those known by name', () => {
    given(entered).when(admit('IDN')).then(joined('IDN'));
    given(entered, joined('IDN')).when(admit('IDN')).thenRefused('already-member', { party: 'IDN' });
    const left: ContactGroupEvent = { type: 'MemberLeft', v: 1, data: { on: '2018', party: 'IDN' } };
    given(entered, joined('IDN'), joined('MYS'), left).when(admit('IDN')).then(joined('IDN'));
    given(entered, joined('IDN'), joined('MYS'), left).when(admit('MYS')).thenRefused('already-member');
    given(entered, joined('IDN'))
      .when(leave('IDN'))
      .then({ type: 'MemberLeft', v: 1, data: { on: '2019', party: 'IDN' } });
    given(entered).when(leave('toString')).thenRefused('not-a-member', { party: 'toString' });
  });

  it('takes a count without names, unless it contradicts the names', () => {
    const reported = (q: ReturnType<typeof quantity>): ContactGroupEvent => ({
      type: 'MemberCountReported',
      v: 1,
      data: { on: '2018-11-29', quantity: q },
    });
    given(entered, joined('IDN'))
      .when(count(quantity(24)))
      .then(reported(quantity(24)));
    given(entered, joined('IDN'), joined('MYS'))
      .when(count(quantity(1)))
      .thenRefused('count-below-roster', { count: 1, named: 2 });
    given(entered, joined('IDN'), joined('MYS'))
      .when(count(quantity(2)))
      .then(reported(quantity(2)));
    given(entered, joined('IDN'), joined('MYS'))
      .when(count(quantity(1, 'about')))
      .then(reported(quantity(1, 'about')));
  });

  it('agrees documents at meetings that are on record', () => {
    const agreed: ContactGroupEvent = {
      type: 'DocumentAgreed',
      v: 1,
      data: { on: '2018-11', document: 'principles-and-objectives', title, meeting: 2 },
    };
    given(entered, met('2018-11', 2)).when(agree(2)).then(agreed);
    given(entered).when(agree(2)).thenRefused('no-such-meeting', { number: 2 });
    given(entered)
      .when(agree(null))
      .then({ ...agreed, data: { ...agreed.data, meeting: null } } as ContactGroupEvent);
  });
});

describe('dates in a contact group', () => {
  it('do not let it be formed after it acted, whichever was recorded first', () => {
    const form = (on: string): ContactGroupCommand => ({ type: 'record-formation', data: { on, source } });
    given(entered, met('2018-09-24', 1)).when(form('2018-10')).thenRefused('formed-after-it-acted');
    given(entered, met('2018-09-24', 1)).when(form('on or before 2018-09-24')).then(formed('on or before 2018-09-24'));
    given(entered, met('2018-11', 2), met('2018-09-24', 1))
      .when(form('2018-10-01'))
      .thenRefused('formed-after-it-acted');
  });

  it('are of the seat that it is about: another’s, or the same party’s other one, began on days of its own', () => {
    const joinedOn = (on: string, party: string): ContactGroupEvent => ({
      type: 'MemberJoined',
      v: 1,
      data: { on, party },
    });
    const chairs = (on: string, party: string): ContactGroupEvent => ({
      type: 'CoChairsAppointed',
      v: 1,
      data: { on, parties: [party] },
    });
    const past = [joinedOn('2018', 'TUR'), chairs('2020', 'TUR'), joinedOn('2021', 'SAU'), chairs('2021', 'SAU')];
    given(entered, ...past)
      .when({ type: 'record-withdrawal', data: { on: '2019', source, party: 'TUR' } })
      .then({ type: 'MemberLeft', v: 1, data: { on: '2019', party: 'TUR' } });
    given(entered, ...past)
      .when({ type: 'end-co-chairmanship', data: { on: '2020', source, party: 'TUR' } })
      .then({ type: 'CoChairmanshipEnded', v: 1, data: { on: '2020', party: 'TUR' } });
    given(entered, ...past)
      .when({ type: 'end-co-chairmanship', data: { on: '2019', source, party: 'TUR' } })
      .thenRefused('ended-before-it-began');
  });

  it('do not let it be formed after the earliest that it did, whichever of it was entered first', () => {
    const form = (on: string): ContactGroupCommand => ({ type: 'record-formation', data: { on, source } });
    for (const days of [
      ['2018-09-24', '2018-11'],
      ['2018-11', '2018-09-24'],
    ] as const) {
      const past = days.map((on) => met(on, null));
      given(entered, ...past)
        .when(form('2018-09-25'))
        .thenRefused('formed-after-it-acted');
      given(entered, ...past)
        .when(form('2018-09-24'))
        .then(formed('2018-09-24'));
    }
  });

  it('do not let a seat end before it began', () => {
    const early = { on: '2017', source, party: 'TUR' };
    given(entered, joined('TUR'))
      .when({ type: 'record-withdrawal', data: early })
      .thenRefused('ended-before-it-began', { party: 'TUR' });
    given(entered, chaired)
      .when({ type: 'end-co-chairmanship', data: early })
      .thenRefused('ended-before-it-began', { party: 'TUR' });
    given(entered, chaired, { type: 'CoChairmanshipEnded', v: 1, data: { on: '2019', party: 'TUR' } })
      .when({ type: 'end-co-chairmanship', data: early })
      .thenRefused('not-a-co-chair');
    given(entered, joined('TUR'))
      .when({ type: 'record-withdrawal', data: { ...early, on: '2018' } })
      .then({ type: 'MemberLeft', v: 1, data: { on: '2018', party: 'TUR' } });
  });
});

describe('the facts of a contact group', () => {
  const factOf = (event: ContactGroupEvent) =>
    contactGroup.facts(event, fold(decider, [entered, event])).map(({ name, states }) => [name, states]);
  it('give the number of its members', () =>
    expect(factOf({ type: 'MemberCountReported', v: 1, data: { on: '2018', quantity: quantity(24) } })).toEqual([
      ['contact-group.member-count-reported', quantity(24)],
    ]));
  it('tell its principles and objectives from any other document', () => {
    const agreed = (document: 'principles-and-objectives' | 'other') =>
      factOf({ type: 'DocumentAgreed', v: 1, data: { on: '2018', document, title, meeting: null } });
    expect(agreed('principles-and-objectives')).toEqual([['contact-group.principles-agreed', null]]);
    expect(agreed('other')).toEqual([['contact-group.document-agreed', null]]);
  });
});
