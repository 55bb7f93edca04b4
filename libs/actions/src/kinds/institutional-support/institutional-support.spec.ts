import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommandsOf } from '#kernel';
import { fold, isRefusal, specFor } from '#kernel';
import { readShape } from '#shapes';
import type { InstitutionalSupportCommand as Command } from './commands.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { InstitutionalSupportEvent as Event } from './events.js';
import { institutionalSupport } from './index.js';

const given = specFor(decider);
const source = { type: 'secretariat', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const text = (en: string) => ({ original: 'en', en }) as const;
const entry = {
  title: text('The unit'),
  serves: [{ resolution: '53-45-POL', commitment: 'pcsu' }],
  recipient: 'PCSU',
};
const quantity = (value: number, qualifier: 'exact' | 'about' = 'exact') => ({ value, qualifier });

type DataOf<T extends Event['type']> = Extract<Event, { type: T }>['data'];
const event = <T extends Event['type']>(type: T, data: DataOf<T>) => ({ type, v: 1, data }) as Event;
type BodyOf<T extends Command['type']> = Omit<Extract<CommandsOf<typeof commands>, { type: T }>['data'], 'source'>;
const command = <T extends Command['type']>(type: T, body: BodyOf<T>) =>
  ({ type, data: { ...body, source } }) as unknown as Command;

const entered = event('InstitutionalSupportEntered', entry);
const establishment = (on: string) => ({ on, name: text('Mediation Unit'), place: null, by: 'OIC-GS' });
const established = (on: string) => event('UnitEstablished', establishment(on));
const establish = (on: string) => command('record-establishment', establishment(on));
const rename = (on: string, name: string) => command('record-renaming', { on, name: text(name) });
const renamed = (on: string, name: string) => event('UnitRenamed', { on, name: text(name) });
const assignment = (on: string, count: number | null) =>
  ({ on, by: 'XYZ', basis: 'secondment', count: count === null ? null : quantity(count), duties: null }) as const;
const assign = (on: string, count: number | null) => command('assign-staff', assignment(on, count));
const assigned = (on: string, count: number | null) => event('StaffAssigned', assignment(on, count));
const level = (on: string) => ({ on, count: quantity(8, 'about') });
const amount = { value: 100_000, qualifier: 'at-least', currency: 'USD' } as const;
const pledge = (on: string, reference: string | null) => ({ on, from: 'XYZ', amount, purpose: null, reference });
const pledged = (on: string, reference: string | null) => event('FundsPledged', pledge(on, reference));
const receipt = (on: string, from: string, of: string | null) => ({ on, from, amount, purpose: null, pledge: of });
const receive = (on: string, from: string, of: string | null) => command('receive-funds', receipt(on, from, of));
const unit = 'FM-XYZ';
const open = (on: string) => command('open-field-unit', { on, unit, place: null });
const opened = (on: string) => event('FieldUnitOpened', { on, unit, place: null });
const help = (on: string) => command('support-field-unit', { on, unit, by: null, support: text('Posts') });
const helped = (on: string) => event('FieldUnitSupported', { on, unit, by: null, support: text('Posts') });
const close = (on: string) => command('close-field-unit', { on, unit, reason: null });
const closed = (on: string) => event('FieldUnitClosed', { on, unit, reason: null });
const report = (on: string, units: readonly string[], count: ReturnType<typeof quantity> | null = null) =>
  command('report-field-units', { on, units, count });
const reported = (on: string, units: readonly string[], count: ReturnType<typeof quantity> | null = null) =>
  event('FieldUnitsReported', { on, units, count });
const setUp = (on: string, title: string) => command('set-up-early-warning', { on, by: 'OIC-GS', title: text(title) });
const wasSetUp = (on: string, title: string) =>
  event('EarlyWarningMechanismSetUp', { on, by: 'OIC-GS', title: text(title) });

describe('support not in the record', () => {
  it('takes nothing but its entry', () => {
    given().when(command('enter', entry)).then(entered);
    given().when(establish('2013-03')).thenRefused('not-entered');
    given(entered).when(command('enter', entry)).thenRefused('already-entered');
  });
});

describe('a unit', () => {
  it('is established once', () => {
    given(entered).when(establish('2013-03')).then(established('2013-03'));
    given(entered, established('2013-03')).when(establish('2014')).thenRefused('already-established');
  });
  it('is not established after it was at work, whichever was recorded first', () => {
    given(entered, assigned('2013-02', 2)).when(establish('2013-03')).thenRefused('established-after-it-acted');
    given(entered, assigned('2013', 2), assigned('2012', 1))
      .when(establish('2013-03'))
      .thenRefused('established-after-it-acted');
    given(entered, assigned('2012', 2), assigned('2013', 1))
      .when(establish('2013-03'))
      .thenRefused('established-after-it-acted');
    given(entered, assigned('2013', 2)).when(establish('2013-03')).then(established('2013-03'));
    given(entered, established('2013-03')).when(assign('2013-02', 2)).thenRefused('before-establishment');
    given(entered, established('2013-03')).when(rename('2012', 'Another')).thenRefused('before-establishment');
    given(entered, established('2013-03')).when(assign('2013', 2)).then(assigned('2013', 2));
  });
  it('leaves the order open where its establishment has no first possible day', () =>
    given(entered, established('on or before 2018-11-29')).when(assign('2013', 2)).then(assigned('2013', 2)));
  it('changes its name to another one', () => {
    given(entered, established('2013-03'))
      .when(rename('on or before 2018-11-29', 'Conflict Resolution Unit'))
      .then(renamed('on or before 2018-11-29', 'Conflict Resolution Unit'));
    given(entered, established('2013-03')).when(rename('2018', 'Mediation Unit')).thenRefused('name-already-borne');
    given(entered, renamed('2018', 'New'), established('2013-03'))
      .when(rename('2019', 'New'))
      .thenRefused('name-already-borne');
  });
});

describe('staff', () => {
  it('may be assigned without a number, and not in the number of none', () => {
    given(entered).when(assign('2019-05', null)).then(assigned('2019-05', null));
    given(entered).when(assign('2019-05', 0)).thenRefused('no-staff');
  });
  it('is counted as a source counts it, once for a date', () => {
    const said = event('StaffLevelReported', level('2019'));
    given(entered, assigned('2019', 20))
      .when(command('report-staff-level', level('2019')))
      .then(said);
    given(entered, said)
      .when(command('report-staff-level', level('2019')))
      .thenRefused('level-already-reported');
  });
});

describe('funds', () => {
  it('may come before there is a unit', () =>
    given(entered, established('2013-03'))
      .when(receive('2012', 'XYZ', null))
      .then(event('FundsReceived', receipt('2012', 'XYZ', null))));
  it('are pledged once under one reference', () => {
    given(entered, pledged('2019-03', 'NV/7'))
      .when(command('pledge-funds', pledge('2019-04', 'NV/7')))
      .thenRefused('pledge-already-recorded');
    given(entered, pledged('2019-03', null))
      .when(command('pledge-funds', pledge('2019-03', null)))
      .then(pledged('2019-03', null));
  });
  it('fulfil a pledge on record, of the same party, and not before it', () => {
    const past = [entered, pledged('2019-03-01', 'NV/7')];
    given(...past)
      .when(receive('2019-03', 'XYZ', 'NV/7'))
      .then(event('FundsReceived', receipt('2019-03', 'XYZ', 'NV/7')));
    given(...past)
      .when(receive('2019-03', 'XYZ', 'NV/8'))
      .thenRefused('no-such-pledge', { pledge: 'NV/8' });
    given(...past)
      .when(command('pledge-funds', pledge('2019-04', 'NV/8')))
      .then(pledged('2019-04', 'NV/8'));
    given(...past)
      .when(receive('2019-03', 'ABC', 'NV/7'))
      .thenRefused('pledge-of-another', { party: 'XYZ' });
    given(...past)
      .when(receive('2019-02', 'XYZ', 'NV/7'))
      .thenRefused('before-the-pledge');
  });
  it('are a sum in a currency', () => {
    const body = (more: object) => ({ ...pledge('2019-03', null), amount: { ...amount, ...more }, source });
    expect(readShape(commands['pledge-funds'], body({ value: 1_000_000_000 })).ok).toBe(true);
    expect(readShape(commands['pledge-funds'], body({ currency: 'dollars' })).ok).toBe(false);
    expect(readShape(commands['pledge-funds'], body({ value: 0 })).ok).toBe(false);
  });
});

describe('a field unit', () => {
  it('may be reported at work by name, by number, or both', () => {
    given(entered)
      .when(report('2018-11-29', [unit]))
      .then(reported('2018-11-29', [unit]));
    given(entered)
      .when(report('2018-11-29', [], quantity(8)))
      .then(reported('2018-11-29', [], quantity(8)));
    given(entered).when(report('2018-11-29', [])).thenRefused('no-field-unit-named');
    given(entered)
      .when(report('2018-11-29', [unit, 'FM-ABC'], quantity(1)))
      .thenRefused('count-below-names', { count: 1, named: 2 });
    given(entered)
      .when(report('2018-11-29', [unit], quantity(1)))
      .then(reported('2018-11-29', [unit], quantity(1)));
  });
  it('opens once, and not after it worked', () => {
    given(entered).when(open('2010')).then(opened('2010'));
    given(entered, opened('2010')).when(open('2012')).thenRefused('field-unit-already-open', { unit });
    given(entered, reported('2018-11-29', [unit]))
      .when(open('2019'))
      .thenRefused('opened-after-it-worked');
    given(entered, reported('2018-11-29', [unit]), helped('2015'))
      .when(open('2016'))
      .thenRefused('opened-after-it-worked');
    given(entered, reported('2018-11-29', [unit]))
      .when(open('2018'))
      .then(opened('2018'));
  });
  it('is supported while it is at work, as far as the record knows', () => {
    given(entered).when(help('2019')).then(helped('2019'));
    given(entered, opened('2019-06')).when(help('2019-05')).thenRefused('before-it-opened');
    given(entered, closed('2019-06')).when(help('2019-07')).thenRefused('field-unit-closed');
    given(entered, closed('2019-06')).when(help('2019')).then(helped('2019'));
    given(entered, closed('2017'))
      .when(report('2018-11-29', ['FM-ABC', unit]))
      .thenRefused('field-unit-closed', { unit });
  });
  it('closes once, after it opened and worked', () => {
    given(entered).when(close('2021')).then(closed('2021'));
    given(entered, closed('2021')).when(close('2022')).thenRefused('field-unit-closed');
    given(entered, opened('2019-06')).when(close('2018')).thenRefused('before-it-opened');
    given(entered, helped('2019'), helped('2020')).when(close('2019')).thenRefused('closed-before-it-worked');
  });
  it('keeps days of its own, beside any other unit’s', () => {
    const past = [entered, reported('2018-11-29', ['FM-ABC']), opened('2019'), reported('2020', ['FM-XYZ', 'FM-ABC'])];
    given(...past)
      .when(command('open-field-unit', { on: '2018', unit: 'FM-ABC', place: null }))
      .then(event('FieldUnitOpened', { on: '2018', unit: 'FM-ABC', place: null }));
    given(...past)
      .when(help('2018'))
      .thenRefused('before-it-opened');
  });
  it('was at work from its earliest to its latest sign, in whatever order they were entered', () => {
    for (const days of [
      ['2015', '2018-06', '2020'],
      ['2020', '2015', '2018-06'],
      ['2020', 'before 2016', '2015'],
    ]) {
      const past = [entered, ...days.map(helped)];
      given(...past)
        .when(open('2016'))
        .thenRefused('opened-after-it-worked');
      given(...past)
        .when(open('2015'))
        .then(opened('2015'));
      given(...past)
        .when(close('2019'))
        .thenRefused('closed-before-it-worked');
      given(...past)
        .when(close('2020'))
        .then(closed('2020'));
    }
  });
  it('may open again after it closed', () => {
    given(entered, opened('2010'), closed('2015')).when(open('2018')).then(opened('2018'));
    given(entered, opened('2010'), closed('2015')).when(open('2011')).thenRefused('field-unit-already-open');
    given(entered, opened('2010'), closed('2015'), opened('2018')).when(close('2017')).thenRefused('before-it-opened');
    given(entered, closed('2015')).when(open('2010')).then(opened('2010'));
  });
});

describe('early warning', () => {
  it('is a function that a source says is exercised, by units it may not name', () => {
    const said = { on: '2018-11-29', holders: [], what: text('Field units have important functions') };
    given(entered).when(command('report-early-warning', said)).then(event('EarlyWarningFunctionReported', said));
  });
  it('has each mechanism once', () => {
    given(entered).when(setUp('2022', 'Desk')).then(wasSetUp('2022', 'Desk'));
    given(entered, wasSetUp('2022', 'Desk')).when(setUp('2023', 'Desk')).thenRefused('mechanism-already-recorded');
  });
});

describe('the facts of institutional support', () => {
  const factsOf = (...past: Event[]) =>
    past.flatMap((one, i) => institutionalSupport.facts(one, fold(decider, past.slice(0, i + 1))));
  it('keep what was pledged apart from what was given, and count no sums', () =>
    expect(
      factsOf(entered, pledged('2019', null), event('FundsReceived', receipt('2019', 'XYZ', null))).map(
        ({ name, intention, quantity: sum }) => [name, intention, sum],
      ),
    ).toEqual([
      ['institutional-support.funds-pledged', true, null],
      ['institutional-support.funds-received', false, null],
    ]));
  it('say how many serve there, and nobody where nobody is named', () => {
    expect(factsOf(entered, event('StaffLevelReported', level('2019')))).toMatchObject([{ quantity: { value: 8 } }]);
    const unnamed = event('UnitEstablished', { ...establishment('2013'), by: null });
    expect(factsOf(entered, unnamed, established('2013')).map(({ parties }) => parties)).toEqual([[], ['OIC-GS']]);
  });
  it('name the field units the source names', () =>
    expect(factsOf(entered, reported('2018-11-29', [unit], quantity(8)))).toMatchObject([
      { name: 'institutional-support.field-units-reported', parties: [unit], quantity: { value: 8 } },
    ]));
});

it('decides any sequence without throwing', () => {
  const days = ['2018', 'before 2018-11-29', '2019-08', '2019-09-13', '2019-03/2019-09'];
  const all = [
    command('enter', entry),
    ...days.flatMap((day) => [
      establish(day),
      rename(day, 'A'),
      rename(day, 'B'),
      assign(day, 2),
      receive(day, 'XYZ', 'NV/7'),
      open(day),
      help(day),
      close(day),
      report(day, [unit, 'FM-ABC']),
      setUp(day, 'Desk'),
      command('pledge-funds', pledge(day, 'NV/7')),
      command('report-staff-level', level(day)),
    ]),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 40 }), (sequence) => {
      let state = decider.initial;
      for (const one of sequence) {
        const decision = decider.decide(one, state);
        if (!isRefusal(decision)) for (const recorded of decision) state = decider.evolve(state, recorded);
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});
