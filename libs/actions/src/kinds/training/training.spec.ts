import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommandsOf } from '#kernel';
import { fold, isRefusal, specFor, upcast } from '#kernel';
import type { commands } from './commands.js';
import type { TrainingEvent } from './events.js';
import { training } from './index.js';

type TrainingCommand = CommandsOf<typeof commands>;
const given = specFor(training.decider);
const source = { type: 'state', confidence: 'A', citation: 'Report', locator: null, quote: null } as const;
const title = { original: 'en', en: 'Mediation for Peace' } as const;
const serves = [{ resolution: '53/45-POL', commitment: 'training' }];
const entry = { title, serves, format: 'workshop', edition: 1 } as const;
const on = '2019-09-09';
const opening = { on, host: 'TUR', place: null, partners: [] as readonly string[] };
const entered: TrainingEvent = { type: 'TrainingEntered', v: 1, data: entry };
const opened: TrainingEvent = { type: 'TrainingOpened', v: 1, data: opening };
const added = (party: string): TrainingEvent => ({ type: 'TrainingPartnerAdded', v: 1, data: { on, party } });
const notHeld: TrainingEvent = { type: 'TrainingNotHeld', v: 1, data: { on, reason: title } };
const enter: TrainingCommand = { type: 'enter', data: { ...entry, source } };
const open: TrainingCommand = { type: 'record-opening', data: { ...opening, source } };
const close = (day: string): TrainingCommand => ({ type: 'record-closing', data: { on: day, source } });
const add = (party: string): TrainingCommand => ({ type: 'add-partner', data: { on, party, source } });
const award = (day: string): TrainingCommand => ({
  type: 'award-certificates',
  data: { on: day, count: null, source },
});
const takePart = (value: number): TrainingCommand => ({
  type: 'record-participation',
  data: {
    on,
    states: ['TUR', 'SAU'],
    statesCount: { value, qualifier: 'exact' },
    participants: null,
    audience: null,
    source,
  },
});
const cancel: TrainingCommand = { type: 'record-not-held', data: { on, reason: title, source } };
const namesOf = (...past: TrainingEvent[]) =>
  past.flatMap((event, i) => training.facts(event, fold(training.decider, past.slice(0, i + 1)))).map((f) => f.name);

describe('a training not in the record', () => {
  it('is entered', () => given().when(enter).then(entered));
  it('cannot open', () => given().when(open).thenRefused('not-entered'));
});

describe('an entered training', () => {
  it('is entered once', () => given(entered).when(enter).thenRefused('already-entered'));
  it('opens', () => given(entered).when(open).then(opened));
  it('awards nothing before it opens', () => given(entered).when(award(on)).thenRefused('not-opened'));
  it('may be recorded as not held', () => given(entered).when(cancel).then(notHeld));
});

describe('an opened training', () => {
  it('opens once', () => given(entered, opened).when(open).thenRefused('already-opened'));
  it('does not close before it opened', () =>
    given(entered, opened).when(close('2019-08')).thenRefused('before-opening'));
  it('closes in a month that may follow', () =>
    given(entered, opened)
      .when(close('2019-09'))
      .then({ type: 'TrainingClosed', v: 1, data: { on: '2019-09' } }));
  it('names a partner once', () =>
    given(entered, opened, added('OSCE')).when(add('OSCE')).thenRefused('partner-already-named'));
  it('does not count its host as a partner', () =>
    given(entered, opened).when(add('TUR')).thenRefused('host-among-partners'));
  it('refuses fewer states than it names', () =>
    given(entered, opened).when(takePart(1)).thenRefused('count-below-names'));
  it('cannot be not held', () => given(entered, opened).when(cancel).thenRefused('already-opened'));
});

describe('a training not held', () => {
  it('takes nothing more', () => given(entered, notHeld).when(open).thenRefused('not-held'));
});

describe('the facts of a training', () => {
  it('say that it opened', () => expect(namesOf(entered, opened)).toEqual(['training.opened']));
  it('say once that it was held with partners', () =>
    expect(namesOf(entered, opened, added('OSCE'), added('UN'))).toEqual([
      'training.opened',
      'training.held-with-partners',
    ]));
});

describe('every event ever shipped', () => {
  it.each(Object.keys(training.versions))('%s v1 still reads', (type) => {
    const data: unknown = JSON.parse(readFileSync(new URL(`./golden/${type}.v1.json`, import.meta.url), 'utf8'));
    expect(upcast(training, type, 1, data)).toEqual(data);
  });
});

it('decides any sequence without throwing', () => {
  const days = ['2018', 'before 2018-11-29', '2019-08', '2019-09-13'];
  const commands = [
    enter,
    open,
    cancel,
    add('OSCE'),
    add('TUR'),
    takePart(1),
    takePart(17),
    ...days.flatMap((d) => [close(d), award(d)]),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 20 }), (sequence) => {
      let state = training.decider.initial;
      for (const command of sequence) {
        const decision = training.decider.decide(command, state);
        if (!isRefusal(decision)) for (const event of decision) state = training.decider.evolve(state, event);
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});
