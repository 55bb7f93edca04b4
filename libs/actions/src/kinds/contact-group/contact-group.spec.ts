import { describe, it } from '@jest/globals';
import { specFor } from '#kernel';
import type { ContactGroupCommand } from './commands.js';
import { decider } from './decider.js';
import type { ContactGroupEvent } from './events.js';

const given = specFor(decider);
const source = { type: 'state', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const title = { original: 'en', en: 'Contact Group' } as const;
const serves = [{ resolution: '53-45-POL', commitment: 'contact-group' }];
const quantity = (value: number, qualifier: 'exact' | 'about' = 'exact') => ({ value, qualifier });

const entered: ContactGroupEvent = { type: 'ContactGroupEntered', v: 1, data: { title, serves } };
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
      .when({ type: 'enter', data: { title, serves: serves as never, source } })
      .then(entered);
    given().when(meeting('2018-09-24', 1)).thenRefused('not-entered');
    given(entered)
      .when({ type: 'enter', data: { title, serves: serves as never, source } })
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
    given(entered, met('2018-09-24', 1)).when(meeting('2018-11', 1)).thenRefused('meeting-number-taken');
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
    given(entered, chaired).when(appoint('SAU', 'OIC-GS')).thenRefused('already-co-chair');
    given(entered).when(appoint()).thenRefused('no-co-chair-named');
    given(entered, chaired)
      .when(endChair('TUR'))
      .then({ type: 'CoChairmanshipEnded', v: 1, data: { on: '2020', party: 'TUR' } });
    given(entered, chaired).when(endChair('SAU')).thenRefused('not-a-co-chair');
  });

  it('keeps a roster of those known by name', () => {
    given(entered).when(admit('IDN')).then(joined('IDN'));
    given(entered, joined('IDN')).when(admit('IDN')).thenRefused('already-member');
    given(entered, joined('IDN'))
      .when(leave('IDN'))
      .then({ type: 'MemberLeft', v: 1, data: { on: '2019', party: 'IDN' } });
    given(entered).when(leave('toString')).thenRefused('not-a-member');
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
      .thenRefused('count-below-roster');
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
    given(entered).when(agree(2)).thenRefused('no-such-meeting');
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

  it('do not let a seat end before it began', () => {
    const early = { on: '2017', source, party: 'TUR' };
    given(entered, joined('TUR')).when({ type: 'record-withdrawal', data: early }).thenRefused('ended-before-it-began');
    given(entered, chaired).when({ type: 'end-co-chairmanship', data: early }).thenRefused('ended-before-it-began');
    given(entered, chaired, { type: 'CoChairmanshipEnded', v: 1, data: { on: '2019', party: 'TUR' } })
      .when({ type: 'end-co-chairmanship', data: early })
      .thenRefused('not-a-co-chair');
    given(entered, joined('TUR'))
      .when({ type: 'record-withdrawal', data: { ...early, on: '2018' } })
      .then({ type: 'MemberLeft', v: 1, data: { on: '2018', party: 'TUR' } });
  });
});
