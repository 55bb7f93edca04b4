import { describe, expect, it } from '@jest/globals';
import { specFor } from '#kernel';
import { readShape } from '#shapes';
import type { NominationCommand } from './commands.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { NominationEvent } from './events.js';

const given = specFor(decider);
const source = { type: 'state', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const title = { original: 'en', en: 'Fictional nomination' } as const;
const on = '2019-07-01';
const entry = {
  title,
  serves: [{ resolution: '53-45-POL', commitment: 'network' }],
  state: 'TUR',
  category: 'mediator' as const,
  person: 'prs_0123456789abcdef',
  letter: { reference: 'NV/1', on: '2019-06-01' },
};

const entered: NominationEvent = { type: 'NominationEntered', v: 1, data: entry };
const received: NominationEvent = { type: 'NominationReceived', v: 1, data: { on, state: 'TUR' } };
const accepted: NominationEvent = { type: 'NominationAccepted', v: 1, data: { on, by: 'OIC-GS' } };
const appointed: NominationEvent = { type: 'NomineeAppointed', v: 1, data: { on, by: 'OIC-SG', until: null } };
const receive = (day = on): NominationCommand => ({ type: 'record-receipt', data: { on: day, source } });
const accept: NominationCommand = { type: 'accept', data: { on, source, by: 'OIC-GS' } };
const appoint = (until: string | null = null): NominationCommand => ({
  type: 'appoint',
  data: { on, source, by: 'OIC-SG', until },
});
const decline: NominationCommand = { type: 'decline', data: { on, source, by: 'OIC-GS', reason: title } };
const withdraw: NominationCommand = { type: 'withdraw', data: { on, source, letter: 'NV/2' } };
const end: NominationCommand = { type: 'end-appointment', data: { on, source, reason: title } };

describe('a nomination', () => {
  it('is entered once', () => {
    given()
      .when({ type: 'enter', data: { ...entry, source } as never })
      .then(entered);
    given(entered)
      .when({ type: 'enter', data: { ...entry, source } as never })
      .thenRefused('already-entered');
    given().when(receive()).thenRefused('not-entered');
  });

  it('refuses a step that would stand without the entry it follows, as where the entry is to be withdrawn', () => {
    given(received).when(accept).thenRefused('not-entered');
    given(received, accepted).when(appoint()).thenRefused('not-entered');
  });

  it('names its person by an opaque id, never by a name', () => {
    const read = readShape(commands.enter, { ...entry, person: 'A. Somebody', source });
    expect(read.ok ? [] : read.errors.map(({ pointer, code }) => [pointer, code])).toEqual([['/person', 'bad-code']]);
    expect(readShape(commands.enter, { ...entry, source }).ok).toBe(true);
  });

  it('reaches no stage on a day before the last', () => {
    const early = { on: '2019-06-15', source, by: 'OIC-GS' };
    given(entered, received).when({ type: 'accept', data: early }).thenRefused('before-the-last-step');
    given(entered, received, accepted, appointed)
      .when({ type: 'end-appointment', data: { on: '2019-06-15', source, reason: title } })
      .thenRefused('before-the-last-step');
  });

  it('goes through its stages in order', () => {
    given(entered).when(receive()).then(received);
    given(entered, received).when(receive()).thenRefused('already-received');
    given(entered).when(accept).thenRefused('not-received');
    given(entered, received).when(accept).then(accepted);
    given(entered, received, accepted).when(accept).thenRefused('already-accepted');
    given(entered, received).when(appoint()).thenRefused('not-accepted');
    given(entered, received, accepted).when(appoint()).then(appointed);
    given(entered, received, accepted, appointed).when(appoint()).thenRefused('already-appointed');
  });

  it('has nothing happen before the letter was written', () => {
    given(entered).when(receive('2019-05-31')).thenRefused('before-the-letter');
    given(entered)
      .when(receive('2019'))
      .then({ type: 'NominationReceived', v: 1, data: { on: '2019', state: 'TUR' } });
  });

  it('does not appoint for a term that ends before it begins', () => {
    given(entered, received, accepted).when(appoint('2019-06-30')).thenRefused('appointment-ends-before-it-begins');
    for (const until of ['2019-07-01', '2021-07-31'])
      given(entered, received, accepted)
        .when(appoint(until))
        .then({ type: 'NomineeAppointed', v: 1, data: { on, by: 'OIC-SG', until } });
  });

  it('is withdrawn by its state until the appointment', () => {
    given(entered, received)
      .when(withdraw)
      .then({ type: 'NominationWithdrawn', v: 1, data: { on, letter: 'NV/2' } });
    given(entered, received, accepted, appointed).when(withdraw).thenRefused('already-appointed');
  });

  it('may have a clarification asked of its state once received, which leaves it where it is', () => {
    const ask: NominationCommand = { type: 'ask-clarification', data: { on, source, subject: title } };
    const asked: NominationEvent = { type: 'ClarificationAsked', v: 1, data: { on, subject: title } };
    given(entered, received).when(ask).then(asked);
    given(entered, received, asked).when(ask).then(asked);
    given(entered, received, asked).when(accept).then(accepted);
    given(entered).when(ask).thenRefused('not-received');
    given(entered, received, accepted).when(ask).thenRefused('already-accepted');
    given(entered, received, accepted, appointed).when(ask).thenRefused('already-appointed');
  });

  it('is declined only between its receipt and its acceptance', () => {
    given(entered).when(decline).thenRefused('not-received');
    given(entered, received, accepted).when(decline).thenRefused('already-accepted');
  });

  it('is closed once declined, withdrawn or ended', () => {
    const declined: NominationEvent = { type: 'NominationDeclined', v: 1, data: { on, by: 'OIC-GS', reason: title } };
    given(entered, received).when(decline).then(declined);
    given(entered, received, declined).when(accept).thenRefused('nomination-closed');
    given(entered, received).when(end).thenRefused('not-appointed');
    given(entered, received, accepted, appointed)
      .when(end)
      .then({ type: 'AppointmentEnded', v: 1, data: { on, reason: title } });
  });
});
