import { openRegister } from '#register';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '#platform';
import { head, paragraph, party, reason, source, text } from './fixture.js';
import { Recorder } from './recorder.js';
import { ReferenceIndex } from './reference-index.js';
import { type Plan, StepRefused } from './try-out.js';
import { CommandRejection, isUnrecorded } from './unrecorded.js';

const now = () => new Date('2026-11-23T12:00:00Z');
const promise = { key: 'training', paragraph: 'op-7', title: text('Training'), responsible: ['TUR'], source };
const entry = {
  title: text('A training'),
  serves: [{ resolution: '53-45-POL', commitment: 'training' }],
  format: 'workshop',
  source,
};
const opening = { on: '2019-09-09/2019-09-13', host: 'TUR', source };

let log: MemoryEventLog;
let recorder: Recorder;
const record = async (slice: string, command: string, id: string | null, body: object) => {
  const origin = { actor: 'a', role: 'registrar', onBehalfOf: null };
  const asked = { slice, command, id, body, origin, idempotencyKey: null, ifMatch: null, correlationId: 'c' };
  const answer = await recorder.record(asked);
  if (isUnrecorded(answer)) throw new Error(answer.code);
  return answer;
};
beforeEach(async () => {
  log = new MemoryEventLog({ clock: now });
  recorder = new Recorder(log, new ReferenceIndex(log), now, openRegister);
  await record('party', 'register', null, party('TUR'));
  const resolution = { ...head('53-45-POL', []), proposedBy: ['TUR'], designation: text('53/45-POL') };
  await record('resolution', 'register', null, resolution);
  await record('resolution', 'add-paragraph', '53-45-POL', { ...paragraph, number: '7' });
  await record('resolution', 'add-commitment', '53-45-POL', { ...promise, aim: 'capacity-building' });
});

const training = (...steps: Plan['steps']): Plan => ({ slice: 'training', id: null, steps });
const enter = { command: 'enter', body: entry };

describe('a plan that is tried out', () => {
  it('gives what its steps would record one after the other, and nothing is recorded', async () => {
    const before = (await log.readAll(null, 100)).length;
    const tried = await recorder.tryOut(training(enter, { command: 'record-opening', body: opening }));
    expect(tried).toMatchObject({
      revision: -1,
      events: [{ type: 'TrainingEntered' }, { type: 'TrainingOpened', data: { host: 'TUR' } }],
    });
    expect((await log.readAll(null, 100)).length).toBe(before);
  });

  it.each<readonly [string, Plan['steps'], number, string]>([
    ['a first step that is malformed', [{ command: 'enter', body: {} }], 0, 'malformed-body'],
    ['a later one', [enter, { command: 'record-opening', body: { source } }], 1, 'malformed-body'],
    [
      'what nobody knows',
      [enter, { command: 'record-opening', body: { ...opening, host: 'XXX' } }],
      1,
      'unknown-reference',
    ],
    ['a day ahead', [enter, { command: 'record-opening', body: { ...opening, on: '2027' } }], 1, 'date-in-future'],
    ['what a rule refuses', [enter, { command: 'record-closing', body: { on: '2019', source } }], 1, 'not-opened'],
    ['a command that there is not', [enter, { command: 'dance', body: {} }], 1, 'unknown-command'],
  ])('is told which step is to blame: %s', async (_what, steps, step, code) => {
    const refused = await recorder.tryOut(training(...steps));
    expect(refused).toMatchObject({ step, why: { code } });
    expect(refused).toBeInstanceOf(StepRefused);
  });

  it('of a slice that there is not is refused', async () => {
    const refused = await recorder.tryOut({ slice: 'nothing', id: null, steps: [] });
    expect(refused).toEqual(new StepRefused(0, new CommandRejection('unknown-kind', { kind: 'nothing' })));
  });

  it('goes on with a stream as it stands, and corrects it', async () => {
    const { id, events } = await record('training', 'enter', null, entry);
    const opened = await recorder.tryOut({
      slice: 'training',
      id,
      steps: [{ command: 'record-opening', body: opening }],
    });
    expect(opened).toMatchObject({ revision: 0, events: [{ type: 'TrainingOpened' }] });
    const becomes = { ...entry, format: 'course' };
    const body = { event: events[0]?.id, reason, becomes };
    const corrected = await recorder.tryOut({ slice: 'training', id, steps: [{ command: 'corrections', body }] });
    expect(corrected).toMatchObject({ events: [{ type: 'EventCorrected' }] });
    expect(await recorder.tryOut({ slice: 'training', id: 'nowhere', steps: [enter] })).toBeInstanceOf(StepRefused);
  });

  it('is refused a number that was given', async () => {
    const paper = { number: '412/2026', kind: 'letter', channel: 'mail', language: 'en', subject: text('A letter') };
    const steps = [{ command: 'register', body: { ...paper, from: { parties: ['TUR'] }, receivedOn: '2026-03-05' } }];
    expect(await recorder.tryOut({ slice: 'incoming', id: null, steps })).toMatchObject({ revision: -1 });
    await record('incoming', 'register', null, steps[0]?.body ?? {});
    expect(await recorder.tryOut({ slice: 'incoming', id: null, steps })).toMatchObject({
      why: { code: 'number-taken' },
    });
  });
});
