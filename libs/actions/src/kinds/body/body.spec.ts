import { describe, expect, it } from '@jest/globals';
import type { CommandsOf } from '#kernel';
import { fold, specFor } from '#kernel';
import type { commands } from './commands.js';
import type { BodyEvent } from './events.js';
import { body } from './index.js';

type BodyCommand = CommandsOf<typeof commands>;
const given = specFor(body.decider);
const source = { type: 'state', confidence: 'A', citation: 'Note', locator: null, quote: null } as const;
const text = { original: 'en', en: 'A group' } as const;
const entry = { title: text, serves: [], form: 'expert-group', party: null } as const;
const entered: BodyEvent = { type: 'BodyEntered', v: 1, data: entry };
const formation = { on: '2019-05', by: 'OIC-GS', initiativeOf: ['TUR'], mandate: null } as const;
const formed: BodyEvent = { type: 'BodyFormed', v: 1, data: formation };
const form = (on = '2019-05'): BodyCommand => ({ type: 'record-formation', data: { ...formation, on, source } });
const admit = (on: string): BodyCommand => ({ type: 'admit-member', data: { on, party: 'IDN', source } });
const admitted: BodyEvent = { type: 'BodyMemberAdmitted', v: 1, data: { on: '2019-06', party: 'IDN' } };
const withdrawal: BodyCommand = { type: 'record-withdrawal', data: { on: '2020', party: 'IDN', source } };
const meet = (on: string, number: number | null = 1): BodyCommand => ({
  type: 'record-meeting',
  data: { on, number, place: null, participants: null, source },
});
const met: BodyEvent = {
  type: 'BodyMet',
  v: 1,
  data: { on: '2019-09-03', number: 1, place: null, participants: null },
};
const end = (on: string): BodyCommand => ({ type: 'record-end', data: { on, reason: null, source } });
const ended: BodyEvent = { type: 'BodyDissolved', v: 1, data: { on: '2021-12', reason: null } };
const count = (value: number): BodyCommand => ({
  type: 'report-member-count',
  data: { on: '2019-07', states: { value, qualifier: 'exact' }, source },
});

describe('a body', () => {
  it('is entered once, also where it serves no commitment', () => {
    given()
      .when({ type: 'enter', data: { ...entry, source } })
      .then(entered);
    given(entered)
      .when({ type: 'enter', data: { ...entry, source } })
      .thenRefused('already-entered');
    given().when(form()).thenRefused('not-entered');
  });

  it('is formed once, and not after something that it did', () => {
    given(entered).when(form()).then(formed);
    given(entered, formed).when(form()).thenRefused('already-formed', { on: '2019-05' });
    given(entered, met)
      .when(form('2019-09'))
      .then({ ...formed, data: { ...formation, on: '2019-09' } });
    given(entered, met).when(form('2019-10')).thenRefused('formed-after-it-acted');
  });

  it('does nothing wholly before its formation', () => {
    given(entered, formed).when(meet('2019-04-30')).thenRefused('before-formation');
    given(entered, formed)
      .when(meet('2019-05-01'))
      .then({ ...met, data: { ...met.data, on: '2019-05-01' } } as BodyEvent);
  });

  it('has a member once at a time, and no fewer members than are named', () => {
    given(entered, formed).when(admit('2019-06')).then(admitted);
    given(entered, formed, admitted).when(admit('2019-07')).thenRefused('already-member', { party: 'IDN' });
    const other: BodyEvent = { type: 'BodyMemberAdmitted', v: 1, data: { on: '2019-06', party: 'TUR' } };
    given(entered, other).when(admit('2019-06')).then(admitted);
    given(entered, other).when(withdrawal).thenRefused('not-a-member');
    given(entered, formed).when(withdrawal).thenRefused('not-a-member', { party: 'IDN' });
    given(entered, formed, admitted)
      .when(withdrawal)
      .then({ type: 'BodyMemberWithdrawn', v: 1, data: { on: '2020', party: 'IDN' } });
    given(entered, formed, admitted).when(count(0)).thenRefused('count-below-members', { count: 0, named: 1 });
    const counted = {
      type: 'BodyMembersCounted',
      v: 1,
      data: { on: '2019-07', states: { value: 1, qualifier: 'exact' } },
    };
    given(entered, admitted)
      .when(count(1))
      .then(counted as BodyEvent);
    const about = { on: '2019-07', states: { value: 0, qualifier: 'about' } } as const;
    given(entered, admitted)
      .when({ type: 'report-member-count', data: { ...about, source } })
      .then({ type: 'BodyMembersCounted', v: 1, data: about });
  });

  it('has no member leave before it joined', () => {
    const leave = (on: string): BodyCommand => ({ type: 'record-withdrawal', data: { on, party: 'IDN', source } });
    given(entered, formed, admitted).when(leave('2019-05')).thenRefused('left-before-it-joined', { party: 'IDN' });
    given(entered, formed, admitted)
      .when(leave('2019-06'))
      .then({ type: 'BodyMemberWithdrawn', v: 1, data: { on: '2019-06', party: 'IDN' } });
  });

  it('is not formed after it ended', () => {
    given(entered, ended).when(form('2022')).thenRefused('after-its-end');
    given(entered, ended).when(form()).then(formed);
  });

  it('delivers one output once', () => {
    const output: BodyCommand = { type: 'record-output', data: { on: '2020', title: text, source } };
    const delivered: BodyEvent = { type: 'OutputDelivered', v: 1, data: { on: '2020', title: text } };
    given(entered).when(output).then(delivered);
    given(entered, delivered).when(output).thenRefused('output-already-recorded');
  });

  it('numbers each meeting once; meetings without a number may be many', () => {
    given(entered, met).when(meet('2019-10', 1)).thenRefused('meeting-number-taken', { number: 1 });
    const other = { on: '2019-10', number: null, place: null, participants: null };
    given(entered, met, { type: 'BodyMet', v: 1, data: other })
      .when(meet('2019-11', null))
      .then({ type: 'BodyMet', v: 1, data: { ...other, on: '2019-11' } });
  });

  it('ends once, not before what it did, and does nothing after that; what came before may still be entered', () => {
    given(entered, met).when(end('2019-09-02')).thenRefused('ended-before-it-acted');
    given(entered, met).when(end('2021-12')).then(ended);
    given(entered, met, ended).when(end('2021-12')).thenRefused('already-ended', { on: '2021-12' });
    given(entered, met, ended).when(meet('2022-01', 2)).thenRefused('after-its-end');
    given(entered, ended)
      .when(meet('2021-11', 2))
      .then({ ...met, data: { ...met.data, on: '2021-11', number: 2 } } as BodyEvent);
  });

  it('has joined again, where it left', () => {
    const other: BodyEvent = { type: 'BodyMemberAdmitted', v: 1, data: { on: '2019-06', party: 'TUR' } };
    const left: BodyEvent = { type: 'BodyMemberWithdrawn', v: 1, data: { on: '2019-07', party: 'IDN' } };
    given(entered, admitted, other, left)
      .when(admit('2019-08'))
      .then({ type: 'BodyMemberAdmitted', v: 1, data: { on: '2019-08', party: 'IDN' } });
    given(entered, admitted, other, left)
      .when({ type: 'admit-member', data: { on: '2019-08', party: 'TUR', source } })
      .thenRefused('already-member');
  });

  it('was at work from the earliest to the latest that it did, in whatever order that was entered', () => {
    const metOn = (on: string): BodyEvent =>
      ({ type: 'BodyMet', v: 1, data: { ...met.data, on, number: null } }) as BodyEvent;
    for (const days of [
      ['2019-09-03', '2020-02-01'],
      ['2020-02-01', '2019-09-03'],
    ]) {
      given(entered, ...days.map(metOn))
        .when(form('2019-09-04'))
        .thenRefused('formed-after-it-acted');
      given(entered, ...days.map(metOn))
        .when(form('2019-09-03'))
        .then({ ...formed, data: { ...formation, on: '2019-09-03' } });
      given(entered, ...days.map(metOn))
        .when(end('2020-01-31'))
        .thenRefused('ended-before-it-acted');
      given(entered, ...days.map(metOn))
        .when(end('2020-02'))
        .then({ ...ended, data: { on: '2020-02', reason: null } } as BodyEvent);
    }
    given(entered, metOn('2019-09-03'), metOn('before 2021'))
      .when(end('2019-09-02'))
      .thenRefused('ended-before-it-acted');
  });

  it('says who decided and proposed it, and how many states, for counting', () => {
    const facts = [
      entered,
      formed,
      { type: 'BodyMembersCounted', v: 1, data: { on: '2019', states: { value: 12, qualifier: 'about' } } } as const,
    ].flatMap((event, index, all) =>
      body.facts(event as BodyEvent, fold(body.decider, all.slice(0, index + 1) as BodyEvent[])),
    );
    expect(facts).toMatchObject([
      { name: 'body.formed', parties: ['OIC-GS', 'TUR'] },
      { name: 'body.members-counted', parties: [], states: { value: 12 }, quantity: null },
    ]);
  });
});

it('says how many took part in a meeting, and nobody where nobody is named', () => {
  const participants = { value: 12, qualifier: 'exact' } as const;
  const data = { on: '2019-09-03', number: 1, place: null, participants };
  const formedByNobody: BodyEvent = { type: 'BodyFormed', v: 1, data: { ...formation, by: null, initiativeOf: [] } };
  const factsOf = (event: BodyEvent) => body.facts(event, fold(body.decider, [entered, event]));
  expect(factsOf({ type: 'BodyMet', v: 1, data })).toMatchObject([{ quantity: participants }]);
  expect(factsOf(formedByNobody)).toMatchObject([{ parties: [] }]);
});
