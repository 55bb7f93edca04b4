import { describe, expect, it, jest } from '@jest/globals';
import { MemoryEventLog } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { sliceOf } from '../slices.js';
import { StreamStates } from './stream-states.js';

const stream = 'training-long';
const slice = sliceOf(stream)!;
const title = { original: 'en', en: 'Mediation for Peace' };
const entered = () =>
  newEvent(
    { title, serves: [{ resolution: 'r', commitment: 'c' }], format: 'workshop', edition: null },
    undefined,
    'TrainingEntered',
  );
const opened = (on = '2019-01-01') =>
  newEvent({ on, host: null, place: null, partners: [] }, undefined, 'TrainingOpened');
const awarded = () => newEvent({ on: '2019-02-01', count: null }, undefined, 'CertificatesAwarded');
const closed = () => newEvent({ on: '2019-03-01' }, undefined, 'TrainingClosed');

const held = async (...events: ReturnType<typeof entered>[]) => {
  const log = new MemoryEventLog();
  if (events.length > 0) await log.append(stream, 'none', events);
  return { log, states: new StreamStates(log) };
};

describe('the state of a stream', () => {
  it('that is not there is the slice’s first', async () => {
    const { states } = await held();
    expect(await states.of(slice, stream)).toEqual({
      revision: -1,
      position: null,
      state: slice.decider.initial,
    });
  });

  it('is what a fold of the whole gives, whatever was read before, and reads only what is new', async () => {
    const { log, states } = await held(entered(), opened());
    const first = await states.of(slice, stream);
    // By another process.
    await log.append(stream, 1, [awarded(), closed()]);
    const [read, fresh] = [jest.spyOn(log, 'readStream'), new StreamStates(log)];
    const now = await states.of(slice, stream);
    expect(read.mock.calls).toEqual([
      [stream, { limit: 1 }],
      [stream, { from: 1 }],
    ]);
    expect(now).toEqual(await fresh.of(slice, stream));
    expect(now.revision).toBe(3);
    expect(now.state).not.toEqual(first.state);
    expect(await states.of(slice, stream)).toEqual(now);
  });

  it('is folded anew after a correction or a withdrawal, which change what came before', async () => {
    const wrong = opened('2018-01-01');
    const { log, states } = await held(entered(), wrong, awarded());
    const before = await states.of(slice, stream);
    const becomes = { type: 'TrainingOpened', v: 1, data: { on: '2019-01-02', host: null, place: null, partners: [] } };
    const amendments = [
      newEvent({ event: wrong.id, becomes, reason: title }, undefined, 'EventCorrected'),
      newEvent({ event: wrong.id, reason: title }, undefined, 'EventRetracted'),
    ];
    let last = before.state;
    for (const amendment of amendments) {
      await log.append(stream, 'any', [amendment]);
      const now = await states.of(slice, stream);
      expect(now).toEqual(await new StreamStates(log).of(slice, stream));
      expect(now.state).not.toEqual(last);
      last = now.state;
    }
  });
});
