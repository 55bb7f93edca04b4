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
  it('opens once', () => given(entered, opened).when(open).thenRefused('already-opened', { on }));
  it('does not close before it opened', () =>
    given(entered, opened).when(close('2019-08')).thenRefused('before-opening', { on }));
  it('closes in a month that may follow', () =>
    given(entered, opened)
      .when(close('2019-09'))
      .then({ type: 'TrainingClosed', v: 1, data: { on: '2019-09' } }));
  it('may name a partner from before it opened', () =>
    given(entered, opened)
      .when({ type: 'add-partner', data: { on: '2018', party: 'OSCE', source } })
      .then({ type: 'TrainingPartnerAdded', v: 1, data: { on: '2018', party: 'OSCE' } }));
  it('names a partner once', () =>
    given(entered, opened, added('OSCE')).when(add('OSCE')).thenRefused('partner-already-named', { party: 'OSCE' }));
  it('does not count its host as a partner', () =>
    given(entered, opened).when(add('TUR')).thenRefused('host-among-partners', { party: 'TUR' }));
  it('refuses fewer states than it names, where the number is exact', () => {
    const wasHeld = given(entered, opened);
    const taken = (data: object) => ({ type: 'TrainingParticipationRecorded', v: 1, data }) as TrainingEvent;
    wasHeld.when(takePart(1)).thenRefused('count-below-names', { count: 1, named: 2 });
    for (const statesCount of [{ value: 2, qualifier: 'exact' }, { value: 1, qualifier: 'about' }, null] as const) {
      const participation = { on, states: ['TUR', 'SAU'], statesCount, participants: null, audience: null };
      wasHeld.when({ type: 'record-participation', data: { ...participation, source } }).then(taken(participation));
    }
  });
  it('is told who took part by name, by number of states or people, or in words, and not by nothing', () => {
    const nothing = { on, states: [], statesCount: null, participants: null, audience: null };
    const record = (participation: object): TrainingCommand =>
      ({ type: 'record-participation', data: { ...nothing, ...participation, source } }) as TrainingCommand;
    given(entered, opened).when(record({})).thenRefused('nothing-said');
    const count = { value: 20, qualifier: 'about' };
    for (const participation of [
      { states: ['TUR'] },
      { statesCount: count },
      { participants: count },
      { audience: title },
    ])
      given(entered, opened)
        .when(record(participation))
        .then({ type: 'TrainingParticipationRecorded', v: 1, data: { ...nothing, ...participation } } as TrainingEvent);
  });
  it('closes once, and may award certificates', () => {
    const closed: TrainingEvent = { type: 'TrainingClosed', v: 1, data: { on } };
    given(entered, opened, closed).when(close('2019-10')).thenRefused('already-closed');
    given(entered, opened, closed)
      .when(award('2019-10'))
      .then({ type: 'CertificatesAwarded', v: 1, data: { on: '2019-10', count: null } });
  });
  it('is not opened with its host among its partners', () =>
    given(entered)
      .when({ type: 'record-opening', data: { ...opening, partners: ['OSCE', 'TUR'], source } })
      .thenRefused('host-among-partners', { party: 'TUR' }));
  it('cannot be not held', () => given(entered, opened).when(cancel).thenRefused('already-opened', { on }));
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
  it('say who hosted it, who was partner, who took part, and how many were awarded a certificate', () => {
    const factOf = (event: TrainingEvent, ...past: TrainingEvent[]) =>
      training.facts(event, fold(training.decider, [...past, event]));
    const counts = { statesCount: { value: 17, qualifier: 'exact' }, participants: { value: 30, qualifier: 'about' } };
    const participation = { on, states: ['TUR', 'SAU'], ...counts, audience: null };
    expect(factOf(opened, entered)).toMatchObject([{ parties: ['TUR'] }]);
    expect(factOf({ type: 'TrainingOpened', v: 1, data: { ...opening, host: null } }, entered)).toMatchObject([
      { parties: [] },
    ]);
    expect(factOf(added('OSCE'), entered, opened)).toMatchObject([{ on, parties: ['OSCE'] }]);
    expect(factOf({ type: 'TrainingParticipationRecorded', v: 1, data: participation } as TrainingEvent)).toMatchObject(
      [{ parties: ['TUR', 'SAU'], states: { value: 17 }, quantity: { value: 30 } }],
    );
    const awarded = {
      type: 'CertificatesAwarded',
      v: 1,
      data: { on, count: { value: 20, qualifier: 'exact' } },
    } as const;
    expect(factOf(awarded)).toMatchObject([{ quantity: { value: 20 } }]);
  });
  it('say nothing of a partner where no opening is on record', () => {
    expect(training.facts(added('OSCE'), fold(training.decider, [entered, added('OSCE')]))).toEqual([]);
  });
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
