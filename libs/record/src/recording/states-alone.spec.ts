import { describe, expect, it } from '@jest/globals';
import { desk, party, reason, serves, source, text } from './fixture.js';
import { CommandRejection, isUnrecorded } from './unrecorded.js';

const training = { title: text('A training'), serves, format: 'workshop', source };
const took = (states: readonly string[]) => ({ on: '2019-09-13', states, source });

/** A desk that knows a state, an organ and a partner, and has a training. */
const withTraining = async () => {
  const at = await desk();
  await at.record('party', 'register', null, { ...party('GCC'), kind: 'partner' });
  await at.record('party', 'register', null, { ...party('SESRIC'), kind: 'organ' });
  const { id } = await at.record('training', 'enter', null, training);
  await at.record('training', 'record-opening', id, { on: '2019-09-09', host: 'TUR', source });
  const places = async (states: readonly string[]): Promise<readonly string[]> => {
    const outcome = await at.ask('training', 'record-participation', id, took(states));
    if (outcome instanceof CommandRejection) return outcome.places.map(({ pointer, code }) => `${pointer} ${code}`);
    return [isUnrecorded(outcome) ? outcome.code : 'recorded'];
  };
  return { at, places };
};

describe('the states that took part (R13)', () => {
  it('are states: neither partners nor organs, each of which is named', async () => {
    const { places } = await withTraining();
    expect(await places(['GCC', 'TUR', 'SESRIC', 'XXX'])).toEqual([
      '/states/3 unknown-reference',
      '/states/0 not-a-state',
      '/states/2 not-a-state',
    ]);
    expect(await places(['TUR'])).toEqual(['recorded']);
  });

  it('are states by what holds: what was registered as one by mistake is none once it is corrected', async () => {
    const { at, places } = await withTraining();
    const { event } = await at.record('party', 'register', null, party('EUR'));
    expect(await places(['EUR'])).toEqual(['recorded']);
    const becomes = { ...party('EUR'), kind: 'partner' };
    await at.record('party', 'corrections', 'EUR', { event, becomes, reason });
    expect(await places(['TUR', 'EUR'])).toEqual(['/states/1 not-a-state']);
  });
});
