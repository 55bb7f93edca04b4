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
    given(entered, formed).when(form()).thenRefused('already-formed');
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
    given(entered, formed, admitted).when(admit('2019-07')).thenRefused('already-member');
    given(entered, formed).when(withdrawal).thenRefused('not-a-member');
    given(entered, formed, admitted)
      .when(withdrawal)
      .then({ type: 'BodyMemberWithdrawn', v: 1, data: { on: '2020', party: 'IDN' } });
    given(entered, formed, admitted).when(count(0)).thenRefused('count-below-members');
  });

  it('has no member leave before it joined', () => {
    const leave = (on: string): BodyCommand => ({ type: 'record-withdrawal', data: { on, party: 'IDN', source } });
    given(entered, formed, admitted).when(leave('2019-05')).thenRefused('left-before-it-joined');
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
    given(entered, met).when(meet('2019-10', 1)).thenRefused('meeting-number-taken');
    const other = { on: '2019-10', number: null, place: null, participants: null };
    given(entered, met, { type: 'BodyMet', v: 1, data: other })
      .when(meet('2019-11', null))
      .then({ type: 'BodyMet', v: 1, data: { ...other, on: '2019-11' } });
  });

  it('ends once, not before what it did, and does nothing after that; what came before may still be entered', () => {
    given(entered, met).when(end('2019-09-02')).thenRefused('ended-before-it-acted');
    given(entered, met).when(end('2021-12')).then(ended);
    given(entered, met, ended).when(end('2021-12')).thenRefused('already-ended');
    given(entered, met, ended).when(meet('2022-01', 2)).thenRefused('after-its-end');
    given(entered, ended)
      .when(meet('2021-11', 2))
      .then({ ...met, data: { ...met.data, on: '2021-11', number: 2 } } as BodyEvent);
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
