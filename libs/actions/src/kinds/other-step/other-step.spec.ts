import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CommandsOf, RecordedEvent } from '#kernel';
import { specFor } from '#kernel';
import { actionOf } from '../../action-row.js';
import { after, instant, knownBy } from '../../../../kernel/src/fixture.js';
import type { commands } from './commands.js';
import type { OtherStepEvent } from './events.js';
import { otherStep } from './index.js';

type OtherStepCommand = CommandsOf<typeof commands>;
const given = specFor(otherStep.decider);
const source = { type: 'state', confidence: 'A', citation: 'Note', locator: null, quote: null } as const;
const text = { original: 'en', en: 'A round table of ombudsmen' } as const;
const entry = {
  title: text,
  serves: [{ resolution: '53-45-POL', commitment: 'network' }],
  whyNoOtherKind: text,
} as const;
const entered: OtherStepEvent = { type: 'OtherStepEntered', v: 1, data: entry };
const step = { on: '2019-05', what: text, by: ['TUR'], evidence: text } as const;
const taken: OtherStepEvent = { type: 'OtherStepTaken', v: 1, data: step };
const take = (by: readonly string[] = ['TUR']): OtherStepCommand => ({
  type: 'record-step',
  data: { ...step, by, source },
});
const move: OtherStepCommand = { type: 'move-into', data: { on: '2020', into: 'a', reason: text, source } };
const moved: OtherStepEvent = { type: 'OtherStepMoved', v: 1, data: { on: '2020', into: 'a', reason: text } };

describe('a step of no other kind', () => {
  it('is entered with the reason why it is of none, and recorded with who took it and what shows it', () => {
    given()
      .when({ type: 'enter', data: { ...entry, source } })
      .then(entered);
    given(entered)
      .when({ type: 'enter', data: { ...entry, source } })
      .thenRefused('already-entered');
    given().when(take()).thenRefused('not-entered');
    given(entered).when(take()).then(taken);
    given(entered, taken).when(take()).thenRefused('step-already-recorded');
    given(entered).when(take([])).thenRefused('nobody-named');
    const next = { ...step, on: '2019-06' };
    given(entered, taken)
      .when({ type: 'record-step', data: { ...next, source } })
      .then({ type: 'OtherStepTaken', v: 1, data: next });
  });

  it('takes nothing more once it is on record as an action of a kind of its own', () => {
    given(entered, taken).when(move).then(moved);
    given(entered, taken, moved).when(move).thenRefused('moved');
    given(entered, moved).when(take()).thenRefused('moved');
  });

  it('is counted by no measure that is shipped: whatever is to count has a kind', () => {
    const measures = readFileSync('data/53-45-POL/2-resolutions.json', 'utf8');
    expect(measures).toContain('training.opened');
    for (const name of Object.keys(otherStep.factNames)) expect(measures).not.toContain(name);
  });

  it('gives no fact once it is moved, as the record knows it from then on, and gives it again where the move is withdrawn', () => {
    type Stream = readonly RecordedEvent[];
    const names = (events: Stream, knownAt: string | null = null) =>
      actionOf(otherStep, knownBy(events, knownAt)).facts.map(({ name }) => name);
    const begun = after(otherStep, [], 'enter', { ...entry, source }) as Stream;
    const done = after(otherStep, begun, 'record-step', { ...step, source }) as Stream;
    const gone = after(otherStep, done, 'move-into', { ...move.data }) as Stream;
    const back = after(otherStep, gone, 'retractions', { event: gone[2]?.id, reason: text, source: null }) as Stream;
    expect(names(done)).toEqual(['other-step.taken']);
    expect(names(gone)).toEqual([]);
    expect(names(gone, instant(1))).toEqual(['other-step.taken']);
    expect(names(back)).toEqual(['other-step.taken']);
    expect(names(back, instant(2))).toEqual([]);
    expect(actionOf(otherStep, done).facts).toMatchObject([{ parties: ['TUR'] }]);
  });
});
