import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandOutcome, type CommandRequest, Recorder, RefusedByRule, slices } from '#record';
import { moduleAlone, served } from '../../../../test/servers/module.js';
import { Metrics } from '../conventions/metrics.js';
import { recordOn } from './record-on.js';
import { RecordingModule } from './recording.module.js';

const asked: CommandRequest = {
  slice: 'contact-group',
  command: 'record-meeting',
  id: 'x',
  body: { on: '2019-06-27', number: 2 },
  idempotencyKey: 'k',
  ifMatch: null,
  correlationId: 'c',
  origin: { actor: 'a', role: 'administrator', onBehalfOf: null },
};
const recordedAs: CommandOutcome = {
  id: 'x',
  stream: 'contact-group-x',
  revision: 3,
  position: '9',
  events: [{ id: 'e', type: 'ContactGroupMet' }],
};

describe('the recording module', () => {
  let app: NestFastifyApplication;
  let bus: CommandBus;
  let [came, carried]: [CommandRequest[], object[]] = [[], []];
  let outcome: () => Promise<CommandOutcome>;

  beforeEach(async () => {
    [came, carried] = [[], []];
    outcome = async () => recordedAs;
    const recorder = {
      record(request: CommandRequest) {
        came.push(request);
        return outcome();
      },
    };
    app = await served(moduleAlone(RecordingModule).overrideProvider(Recorder).useValue(recorder));
    bus = app.get(CommandBus);
    bus.subscribe((command) => void carried.push(command));
  });
  afterEach(() => app.close());

  const counted = async (name: string): Promise<readonly object[]> =>
    (await app.get(Metrics).registry.getSingleMetric(name)?.get())?.values.map(({ labels, value }) => ({
      ...labels,
      value,
    })) ?? [];

  it('carries a command of its own class, with what it says, and gives the record the request as it came', async () => {
    expect(await recordOn(bus, asked)).toBe(recordedAs);
    expect(carried.map((command) => [command.constructor.name, { ...command }])).toEqual([
      ['RecordMeeting', asked.body],
    ]);
    expect(came).toEqual([asked]);
    expect(came[0]).toBe(asked);
    expect(await counted('tanfidh_events_appended_total')).toEqual([{ slice: 'contact-group', value: 1 }]);
  });

  it('handles every command of every slice', async () => {
    for (const { name: slice, commands } of slices)
      for (const command of Object.keys(commands))
        expect(await recordOn(bus, { ...asked, slice, command })).toBe(recordedAs);
  });

  it.each<readonly [string, Partial<CommandRequest>, string]>([
    ['a body that is a list', { body: [1, 2] }, 'RecordMeeting'],
    ['no body', { body: undefined }, 'RecordMeeting'],
    ['a body with hostile names', { body: JSON.parse('{"__proto__":{"a":1},"constructor":2}') }, 'RecordMeeting'],
    ['a command that nobody knows', { command: 'dance' }, 'UnknownCommand'],
    ['a slice that nobody knows', { slice: 'nothing' }, 'UnknownCommand'],
    ['a correction', { command: 'corrections' }, 'CorrectEvent'],
    ['a withdrawal', { command: 'retractions' }, 'RetractEvent'],
  ])('lets the record judge %s', async (_what, readiness, name) => {
    const refusal = new RefusedByRule('not-now', { ar: 'ليس الآن', en: 'Not now', fr: 'Pas maintenant' }, {});
    outcome = async () => refusal;
    expect(await recordOn(bus, { ...asked, ...readiness })).toBe(refusal);
    expect(carried.map((command) => Object.getPrototypeOf(command).constructor.name)).toEqual([name]);
    expect(came).toEqual([{ ...asked, ...readiness }]);
    const slice = readiness.slice === undefined ? 'contact-group' : 'unknown';
    expect(await counted('tanfidh_commands_total')).toEqual([{ slice, outcome: 'refused', value: 1 }]);
  });

  it('counts what breaks, and throws it on', async () => {
    outcome = () => Promise.reject(new Error('broken'));
    await expect(recordOn(bus, asked)).rejects.toThrow('broken');
    expect(await counted('tanfidh_commands_total')).toEqual([{ slice: 'contact-group', outcome: 'failed', value: 1 }]);
  });
});
