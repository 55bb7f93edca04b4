import { describe, expect, it } from '@jest/globals';
import type { EventMeta, RecordedEvent } from '#kernel';
import { effective, specFor, upcast } from '#kernel';
import { happeningsIn } from '#shapes';
import { aliasKey } from '../alias-key.js';
import type { MilestoneStep } from '../measure.js';
import { measureFrom } from '../measure-shape.js';
import type { ResolutionCommand } from './commands.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { ParagraphPart, ResolutionEvent } from './events.js';
import { resolution } from './index.js';
import { resolutionOn, resolutionView } from './view.js';

const given = specFor(decider);
const source = { type: 'state', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const text = { original: 'en', en: 'text' } as const;
const adopted = { on: '2018-05-06', by: 'CFM', session: text, place: text };
const head = { id: '53-45-POL', designation: null, title: text, aliases: ['45/53-S'], adopted, proposedBy: ['TUR'] };

const registered: ResolutionEvent = { type: 'ResolutionRegistered', v: 1, data: head };
const paragraph = (key: string, number: string | null, part: ParagraphPart = 'operative'): ResolutionEvent => ({
  type: 'ParagraphAdded',
  v: 2,
  data: { key, number, part, textRead: null, title: text, mandate: null },
});
const promise = {
  key: 'network',
  paragraph: 'op-7',
  title: text,
  aim: null,
  responsible: ['OIC-SG'],
  dueOn: null,
  weight: 1,
};
const promised: ResolutionEvent = { type: 'CommitmentAdded', v: 1, data: promise };
const past = [registered, paragraph('op-7', '7'), paragraph('conference', null), promised];

const add = (key: string, number: string | null, part: ParagraphPart = 'operative'): ResolutionCommand => ({
  type: 'add-paragraph',
  data: { key, number, part, textRead: null, title: text, mandate: null, source },
});
const number = (key: string, value: string): ResolutionCommand => ({
  type: 'set-paragraph-number',
  data: { key, number: value, source },
});
const numbered = (key: string, value: string): ResolutionEvent => ({
  type: 'ParagraphNumberSet',
  v: 1,
  data: { key, number: value },
});
const succeed = (by: string, renews: string[] = []): ResolutionCommand => ({
  type: 'record-succession',
  data: { by, on: '2019-03-02', renews, source },
});
const succeeded: ResolutionEvent = {
  type: 'SuccessionRecorded',
  v: 1,
  data: { by: '56-46-POL', on: '2019-03-02', renews: ['network'] },
};
const shape = {
  type: 'milestones',
  steps: null,
  facts: null,
  count: null,
  of: null,
  every: null,
  from: null,
  held: null,
  notHeld: [],
  parties: null,
} as const;
const step = (key: string) => ({ key, title: text, weight: 1, facts: [`x.${key}`] });
const setMeasure = (measure: object, commitment = 'network'): ResolutionCommand => ({
  type: 'set-measure',
  data: {
    commitment,
    measure: { ...shape, ...measure },
    setBy: 'TANFIDH',
    setOn: '2026-11-23',
    basis: text,
    source: null,
  },
});
const measuredBy = (steps: readonly MilestoneStep[], setOn = '2026-11-23'): ResolutionEvent => ({
  type: 'MeasureSet',
  v: 1,
  data: { commitment: 'network', measure: { type: 'milestones', steps }, setBy: 'TANFIDH', setOn, basis: text },
});
const measured = (steps: string[], setOn: string): ResolutionEvent => measuredBy(steps.map(step), setOn);

const move = (to: string | null, decidedOn = '2026-01-01', commitment = 'network'): ResolutionCommand => ({
  type: 'change-due-date',
  data: { commitment, to, decidedOn, by: 'OIC-CFM', reason: text, source },
});
const moved = (to: string | null, decidedOn = '2026-01-01'): ResolutionEvent => ({
  type: 'DueDateChanged',
  v: 1,
  data: { commitment: 'network', to, decidedOn, by: 'OIC-CFM', reason: text },
});

describe('a due date', () => {
  it('moves, and is lifted', () => {
    given(...past)
      .when(move('2026-12-31'))
      .then(moved('2026-12-31'));
    given(...past, moved('2026-12-31'))
      .when(move(null, '2026-02-01'))
      .then(moved(null, '2026-02-01'));
  });

  it('is moved by a decision that is entered late, in the place of that decision', () => {
    given(...past, moved('2026-12-31', '2026-02-01'))
      .when(move('2026-06-30', '2026-01-15'))
      .then(moved('2026-06-30', '2026-01-15'));
  });

  it('does not move to where it was on the day of the decision, or of nothing', () => {
    given(...past)
      .when(move(null))
      .thenRefused('due-date-unchanged', { commitment: 'network' });
    given(...past)
      .when(move('2026-12-31', '2026-01-01', 'none'))
      .thenRefused('unknown-commitment', { commitment: 'none' });
    const other: ResolutionEvent = { type: 'CommitmentAdded', v: 1, data: { ...promise, key: 'other' } };
    given(...past, other, moved('2026-12-31'))
      .when(move(null, '2026-02-01', 'other'))
      .thenRefused('due-date-unchanged', { commitment: 'other' });
    given(...past, moved('2026-12-31'))
      .when(move('2026-12-31'))
      .thenRefused('due-date-unchanged');
    given(...past, moved('2026-12-31'), moved('2027-12-31', '2026-03-01'))
      .when(move('2026-12-31', '2026-02-01'))
      .thenRefused('due-date-unchanged');
    given(...past, moved('2026-12-31'))
      .when(move(null, '2025-12-31'))
      .thenRefused('due-date-unchanged');
  });
});

describe('a resolution not registered', () => {
  it('takes nothing but its registration', () => {
    given()
      .when({ type: 'register', data: { ...head, source } as never })
      .then(registered);
    given().when(add('op-7', '7')).thenRefused('not-registered');
    given(registered)
      .when({ type: 'register', data: { ...head, source } as never })
      .thenRefused('already-registered', { id: '53-45-POL' });
  });
});

describe('a registered resolution', () => {
  it('takes each form of its number once', () => {
    given(registered)
      .when({ type: 'add-alias', data: { alias: '53/45', source } })
      .then({ type: 'AliasAdded', v: 1, data: { alias: '53/45' } });
    for (const alias of ['45-53-s', '45/53-S', ' 45/53-S', '53/45-pol'])
      given(registered).when({ type: 'add-alias', data: { alias, source } }).thenRefused('alias-taken', { alias });
    given(registered, { type: 'AliasAdded', v: 1, data: { alias: '53/45' } })
      .when({ type: 'add-alias', data: { alias: '53-45', source } })
      .thenRefused('alias-taken');
  });

  it('has paragraphs whose number may be unknown, and set later', () => {
    given(...past)
      .when(number('conference', '6'))
      .then(numbered('conference', '6'));
    given(...past, numbered('conference', '6'))
      .when(number('conference', '9'))
      .then(numbered('conference', '9'));
    given(...past, numbered('conference', '6'))
      .when(number('conference', '6'))
      .thenRefused('number-already-set', { number: '6' });
    given(...past, numbered('conference', '6'))
      .when(number('op-7', '7'))
      .thenRefused('number-already-set');
    given(...past)
      .when(number('conference', '7'))
      .thenRefused('number-taken', { number: '7' });
    given(...past)
      .when(number('__proto__', '6'))
      .thenRefused('unknown-paragraph', { paragraph: '__proto__' });
    given(...past)
      .when(add('op-7', null))
      .thenRefused('paragraph-exists', { paragraph: 'op-7' });
    given(...past)
      .when(add('op-8', '7'))
      .thenRefused('number-taken', { number: '7' });
    given(...past)
      .when(add('op-8', '٧')) // the same number in Arabic digits
      .thenRefused('number-taken', { number: '٧' });
    given(...past, numbered('conference', '6'))
      .when(number('conference', '٦'))
      .then(numbered('conference', '٦'));
  });

  it('has a preamble with numbers of its own, which promises nothing', () => {
    given(...past)
      .when(add('pp-7', '7', 'preambular'))
      .then(paragraph('pp-7', '7', 'preambular'));
    const withPreamble = [...past, paragraph('pp-7', '7', 'preambular'), paragraph('pp-8', null, 'preambular')];
    given(...withPreamble)
      .when(add('pp-9', '7', 'preambular'))
      .thenRefused('number-taken', { number: '7' });
    given(...withPreamble)
      .when(number('pp-8', '7'))
      .thenRefused('number-taken');
    given(...withPreamble)
      .when({ type: 'add-commitment', data: { ...promise, key: 'x', paragraph: 'pp-7', source } })
      .thenRefused('preambular-paragraph', { paragraph: 'pp-7' });
  });

  it('has of a paragraph of before that it is operative, and that its text was not read', () => {
    const before = { key: 'op-7', number: '7', title: text, mandate: null };
    expect(upcast(resolution, 'ParagraphAdded', 1, before)).toEqual({
      ...before,
      part: 'operative',
      textRead: null,
    });
  });

  it('promises each thing once, under a paragraph it has', () => {
    const promising = (data: object): ResolutionCommand => ({
      type: 'add-commitment',
      data: { ...promise, ...data, source },
    });
    given(...past)
      .when(promising({ key: 'training' }))
      .then({ type: 'CommitmentAdded', v: 1, data: { ...promise, key: 'training' } });
    given(...past)
      .when(promising({}))
      .thenRefused('commitment-exists', { commitment: 'network' });
    given(...past)
      .when(promising({ key: 'x', paragraph: 'op-99' }))
      .thenRefused('unknown-paragraph', { paragraph: 'op-99' });
  });

  it('asks for nothing by a day before it was adopted (T10)', () => {
    const [early, day] = ['1999-12-31', '2018-05-06'];
    const asked = { type: 'add-commitment', data: { ...promise, key: 'x', dueOn: early, source } } as const;
    given(...past)
      .when(asked)
      .thenRefused('due-before-adoption');
    given(...past)
      .when(move(early))
      .thenRefused('due-before-adoption');
    given(...past)
      .when(move(day))
      .then(moved(day));
  });

  it('has no due date moved, and is followed by no other, before it was adopted (T10)', () => {
    given(...past)
      .when(move('2026-12-31', '2018-05-05'))
      .thenRefused('before-adoption', { day: '2018-05-05' });
    given(...past)
      .when(move('2026-12-31', '2018-05-06'))
      .then(moved('2026-12-31', '2018-05-06'));
    const succession = (on: string): ResolutionCommand => ({
      type: 'record-succession',
      data: { by: '56-46-POL', on, renews: [], source },
    });
    given(...past)
      .when(succession('2017'))
      .thenRefused('before-adoption', { day: '2017' });
    given(...past)
      .when(succession('2018'))
      .then({ type: 'SuccessionRecorded', v: 1, data: { by: '56-46-POL', on: '2018', renews: [] } });
  });

  it('measures with what the type of measure needs', () => {
    given(...past)
      .when(setMeasure({ steps: [step('a'), step('b')] }))
      .then(measured(['a', 'b'], '2026-11-23'));
    given(...past)
      .when(setMeasure({ steps: [step('a'), step('a')] }))
      .thenRefused('duplicate-step', { step: 'a' });
    given(...past)
      .when(setMeasure({ steps: [step('a'), { ...step('b'), facts: ['x.b', 'x.a'] }] }))
      .thenRefused('steps-met-alike');
    const named = { ...step('b'), facts: ['x.b', 'x.a'], onlyIfNamed: true as const };
    given(...past)
      .when(setMeasure({ steps: [step('a'), named, { ...named, key: 'c' }] }))
      .then(measuredBy([step('a'), named, { ...named, key: 'c' }]));
    given(...past)
      .when(setMeasure({ steps: [named, step('a'), { ...step('c'), facts: ['x.a'] }] }))
      .thenRefused('steps-met-alike', { fact: 'x.a' });
    given(...past)
      .when(setMeasure({}))
      .thenRefused('measure-incomplete');
    given(...past)
      .when(setMeasure({ type: 'recurring', held: ['x.y'] }))
      .thenRefused('measure-incomplete', { type: 'recurring' });
    given(...past)
      .when(setMeasure({ type: 'none' }, 'toString'))
      .thenRefused('unknown-commitment', { commitment: 'toString' });
  });

  it('is succeeded by another, once', () => {
    given(...past)
      .when(succeed('56-46-POL', ['network']))
      .then(succeeded);
    given(...past, succeeded)
      .when(succeed('56-46-POL'))
      .thenRefused('succession-exists', { resolution: '56-46-POL' });
    given(...past)
      .when(succeed('53-45-POL'))
      .thenRefused('succeeds-itself', { resolution: '53-45-POL' });
    given(...past)
      .when(succeed('56-46-POL', ['network', 'nothing']))
      .thenRefused('unknown-commitment', { commitment: 'nothing' });
  });

  it('says to which day its record was checked', () => {
    const data = { commitment: 'network', checkedTo: '2022-12-31', by: 'TANFIDH' };
    given(...past)
      .when({ type: 'record-checked', data })
      .then({ type: 'RecordChecked', v: 1, data });
    given(...past)
      .when({ type: 'record-checked', data: { ...data, commitment: 'x' } })
      .thenRefused('unknown-commitment', { commitment: 'x' });
    given(...past, { type: 'RecordChecked', v: 1, data })
      .when({ type: 'record-checked', data })
      .then({ type: 'RecordChecked', v: 1, data });
  });
});

describe('each type of measure', () => {
  it.each([
    [
      { type: 'target', count: 'facts', facts: ['x.y'], of: 5 },
      { type: 'target', count: 'facts', facts: ['x.y'], of: 5 },
    ],
    [
      { type: 'target', count: 'distinct-parties', facts: ['x.y'] },
      { type: 'target', count: 'distinct-parties', facts: ['x.y'], of: 'states-in-standing' },
    ],
    [
      { type: 'recurring', held: ['x.y'], from: '2018' },
      { type: 'recurring', every: 'calendar-year', from: '2018', held: ['x.y'], notHeld: [] },
    ],
    [
      { type: 'each-party', facts: ['x.y'] },
      { type: 'each-party', facts: ['x.y'], parties: 'states-in-standing' },
    ],
    [
      { type: 'open-ended', facts: [] },
      { type: 'open-ended', facts: [] },
    ],
    [{ type: 'none' }, { type: 'none' }],
    [{ type: 'target', facts: ['x.y'] }, null],
    [{ type: 'each-party' }, null],
    [{ type: 'open-ended' }, null],
  ])('%j', (given_, wanted) => {
    expect(measureFrom({ ...shape, ...given_ } as never)).toEqual(wanted);
  });
});

describe('the view of a resolution', () => {
  const meta: EventMeta = {
    actor: 'a',
    role: 'administrator',
    onBehalfOf: null,
    commandId: 'c',
    requestHash: 'h',
    correlationId: 'k',
    causationId: null,
    source,
    recordedAt: '2026-11-23T00:00:00Z',
  };
  const recorded = (events: readonly ResolutionEvent[]): readonly RecordedEvent<ResolutionEvent>[] =>
    events.map(
      (event, revision) =>
        ({
          ...event,
          id: `e${revision}`,
          meta,
          stream: 'resolution-53-45-POL',
          revision,
          position: String(revision),
        }) as RecordedEvent<ResolutionEvent>,
    );

  it('shows a number set later with its source', () => {
    const view = resolutionView(effective(recorded([...past, numbered('conference', '6')])));
    expect(view?.paragraphs.map((p) => [p.key, p.number, p.numberSource?.citation])).toEqual([
      ['op-7', '7', 'A test'],
      ['conference', '6', 'A test'],
    ]);
  });

  it('has names that were added later beside those it was registered with', () => {
    const added: ResolutionEvent = { type: 'AliasAdded', v: 1, data: { alias: '53/45' } };
    const view = resolutionView(effective(recorded([...past, added])));
    expect(view).toMatchObject({ aliases: ['45/53-S', '53/45'], aliasesAdded: [{ alias: '53/45', eventId: 'e4' }] });
    expect(resolutionView(effective(recorded(past)))).toMatchObject({ aliases: ['45/53-S'], aliasesAdded: [] });
  });

  it('has the source of a paragraph’s number only where it gives one, and changes one commitment at a time', () => {
    const other: ResolutionEvent = { type: 'CommitmentAdded', v: 1, data: { ...promise, key: 'other' } };
    const view = resolutionView(effective(recorded([...past, other, measured(['a'], '2020-01-01')])));
    expect(view?.paragraphs.map(({ numberSource }) => numberSource?.citation ?? null)).toEqual(['A test', null]);
    expect(view?.commitments.map(({ key, measure }) => [key, measure?.setOn ?? null])).toEqual([
      ['network', '2020-01-01'],
      ['other', null],
    ]);
  });

  it('has of checks to one day the one that was recorded last', () => {
    const checked = (by: string): ResolutionEvent => ({
      type: 'RecordChecked',
      v: 1,
      data: { commitment: 'network', checkedTo: '2026-03-01', by },
    });
    const view = resolutionView(effective(recorded([...past, checked('TANFIDH'), checked('OIC-GS')])));
    expect(view?.commitments[0]?.checkedTo?.by).toBe('OIC-GS');
    expect(view?.commitments[0]?.checks.map(({ by }) => by)).toEqual(['TANFIDH', 'OIC-GS']);
  });

  it('keeps earlier measures', () => {
    const view = resolutionView(
      effective(recorded([...past, measured(['a'], '2020-01-01'), measured(['a', 'b'], '2026-11-23')])),
    );
    expect(view?.commitments[0]?.measure?.setOn).toBe('2026-11-23');
    expect(view?.commitments[0]?.formerMeasures.map(({ setOn }) => setOn)).toEqual(['2020-01-01']);
  });

  it('keeps every change of a due date: from, to, by whom, why', () => {
    const view = resolutionView(effective(recorded([...past, moved('2026-12-31'), moved(null, '2026-02-01')])));
    expect(view?.commitments[0]).toMatchObject({
      dueOn: null,
      dueDateChanges: [
        { from: null, to: '2026-12-31', decidedOn: '2026-01-01', by: 'OIC-CFM', reason: text },
        { from: '2026-12-31', to: null, decidedOn: '2026-02-01' },
      ],
    });
  });

  it('has a change of a due date that was entered late in its place, and what followed it follows from it', () => {
    const late = [
      moved('2027-12-31', '2026-03-01'),
      moved('2026-12-31', '2026-02-01'),
      moved('2027-06-30', '2026-02-01'),
    ];
    const view = resolutionView(effective(recorded([...past, ...late])))!;
    expect(view.commitments[0]).toMatchObject({
      dueOn: '2027-12-31',
      dueDateChanges: [
        { from: null, to: '2026-12-31', eventId: 'e5' },
        { from: '2026-12-31', to: '2027-06-30', eventId: 'e6' },
        { from: '2027-06-30', to: '2027-12-31', eventId: 'e4' },
      ],
    });
    expect(resolutionOn(view, '2026-02-28').commitments[0]?.dueOn).toBe('2027-06-30');
  });

  it('was checked to the last day that anybody had looked at by then', () => {
    const checked = (checkedTo: string): ResolutionEvent => ({
      type: 'RecordChecked',
      v: 1,
      data: { commitment: 'network', checkedTo, by: 'OIC-GS' },
    });
    const all = [...past, checked('2026-03-01'), checked('2026-09-01'), checked('2026-06-01')];
    const view = resolutionView(effective(recorded(all)))!;
    const on = (asOf: string) => resolutionOn(view, asOf).commitments[0]?.checkedTo?.date ?? null;
    expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-12-31'].map(on)).toEqual([
      null,
      '2026-03-01',
      '2026-06-01',
      '2026-09-01',
    ]);
    expect(view.commitments[0]?.checkedTo?.date).toBe('2026-09-01');
  });

  it('says of each part which event recorded it, and which corrected it', () => {
    const [entry, ...more] = recorded([...past, numbered('conference', '6'), measured(['a'], '2020-01-01')]);
    const corrected = more.map((event) => ({ event, correctedBy: null, retractedBy: null }));
    const by = { ...entry!, id: 'c', type: 'EventCorrected', meta: { ...meta, recordedAt: '2026-12-01T00:00:00Z' } };
    const view = resolutionView([{ event: entry!, correctedBy: by, retractedBy: null }, ...corrected]);
    expect(view).toMatchObject({ eventId: 'e0', correctedBy: 'c', knownSince: '2026-12-01T00:00:00Z' });
    expect(view?.paragraphs).toMatchObject([
      { eventId: 'e1', revision: 1, numbered: null },
      { eventId: 'e2', revision: 2, numbered: { eventId: 'e4', revision: 4, correctedBy: null } },
    ]);
    expect(view?.commitments).toMatchObject([
      { eventId: 'e3', measure: { eventId: 'e5', knownSince: meta.recordedAt } },
    ]);
  });

  it('is not changed in its commitments by a successor', () => {
    const before = resolutionView(effective(recorded(past)));
    const after = resolutionView(effective(recorded([...past, succeeded])));
    expect(after?.commitments).toEqual(before?.commitments);
    expect(after?.succeededBy).toMatchObject([{ by: '56-46-POL', renews: ['network'] }]);
  });

  it('stands on a day without what was decided, looked at or came later', () => {
    const checked: ResolutionEvent = {
      type: 'RecordChecked',
      v: 1,
      data: { commitment: 'network', checkedTo: '2026-03-01', by: 'OIC-GS' },
    };
    const all = [...past, succeeded, moved('2026-12-31'), moved('2027-06-30', '2026-02-01'), checked];
    const view = resolutionView(effective(recorded(all)))!;
    const on = (asOf: string) => {
      const { commitments, succeededBy } = resolutionOn(view, asOf);
      const [{ dueOn, dueDateChanges, checkedTo } = commitments[0]!] = commitments;
      return [dueOn, dueDateChanges.length, checkedTo?.date ?? null, succeededBy.length];
    };
    expect(on('2018-12-31')).toEqual([null, 0, null, 0]);
    expect(on('2026-01-01')).toEqual(['2026-12-31', 1, null, 1]);
    expect(on('2026-01-31')).toEqual(['2026-12-31', 1, null, 1]);
    expect(on('2026-02-28')).toEqual(['2027-06-30', 2, null, 1]);
    expect(resolutionOn(view, '2026-03-01')).toEqual(view);
  });

  it('is nothing without a registration', () => {
    expect(resolutionView([])).toBeNull();
    expect(() => resolutionView(effective(recorded([promised])))).toThrow('before ResolutionRegistered');
  });
});

describe('the key of a designation', () => {
  it.each([
    ['45/53-S', '45-53-s'],
    ['45-53-S', '45-53-s'],
    ['٤٥/٥٣-س', '45-53-s'],
    ['\u206645/53-س\u2069', '45-53-s'],
    ['53-45-س', '53-45-s'],
    ['53/45 - S', '53-45-s'],
    ['س-53/45', 'س-53-45'],
    ['11/45-ق ت', '11-45-قت'],
    ['POL – 53/45', 'pol-53-45'],
    ['53\u221545', '53-45'],
    ['53/45\u2011POL', '53-45-pol'],
    ['53/45 \u2014 POL', '53-45-pol'],
    ['53\u206045', '5345'],
    ['45/53-سـ', '45-53-s'],
    ['Resolution No. 53/45-POL', '53-45-pol'],
    ['OIC resolution 53/45', '53-45'],
    ['Res. 53/45-POL', '53-45-pol'],
    ['قرار رقم 53/45', '53-45'],
    ['القرار رقم ٥٣/٤٥-س', '53-45-s'],
    ['la résolution n° 53/45-POL', '53-45-pol'],
    ['Résolution nº 53/45', '53-45'],
    ['No 53/45', '53-45'],
    ['№53/45-POL', '53-45-pol'],
    ['n°53/45', '53-45'],
    ['Nº53/45', '53-45'],
    ['قرار رقم: ٥٣/٤٥', '53-45'],
    ['resolution', 'resolution'],
    ['resolution one', 'resolutionone'],
  ])('%j is %s', (typed, key) => {
    expect(aliasKey(typed)).toBe(key);
  });

  it('does not guess that the parts were swapped', () => {
    expect(aliasKey('45/53')).not.toBe(aliasKey('53/45'));
  });
});

describe('what a resolution is said to have seen', () => {
  it('is held against the calendar: adoption, succession and the check of the record cannot lie ahead', () => {
    const body = { adopted: { on: '2018' }, on: '2019', checkedTo: '2020-01-01' };
    const dates = (['register', 'record-succession', 'record-checked'] as const).map((name) =>
      happeningsIn(commands[name], body).map(({ date }) => date),
    );
    expect(dates).toEqual([['2018'], ['2019'], ['2020-01-01']]);
  });
});
