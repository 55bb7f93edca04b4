import { describe, expect, it } from '@jest/globals';
import { codeOf, desk, reason, source, text } from './fixture.js';

const made = {
  key: 'R1',
  text: text('Do'),
  madeBy: text('Panel'),
  session: text('Session 2'),
  standing: 'voiced',
  addressedTo: text('Member states'),
  on: '2018-11-29',
  source,
};
const third = { origin: 'third-conference' };
const fourth = { origin: 'fourth-conference' };

describe('a key is of one recommendation within its origin (R15)', () => {
  it('also where one of before was placed there', async () => {
    const at = await desk();
    await at.record('recommendation', 'record', null, made);
    await at.record('recommendation', 'place', 'R1', third);
    expect(await at.wouldBe('recommendation', 'record', null, { ...made, ...third })).toBe('recommendation-exists');
    expect(await at.code('recommendation', 'record', null, { ...made, ...third })).toBe('recommendation-exists');
    expect(await at.code('recommendation', 'record', null, { ...made, ...fourth })).toBe('recorded');
    expect(await at.code('recommendation', 'record', null, { ...made, ...third, key: 'R2' })).toBe('recorded');
  });

  it('so that one of before is not placed where it is taken', async () => {
    const at = await desk();
    await at.record('recommendation', 'record', null, { ...made, ...third });
    await at.record('recommendation', 'record', null, made);
    expect(await at.code('recommendation', 'place', 'R1', third)).toBe('recommendation-exists');
    expect(await at.code('recommendation', 'place', 'R1', fourth)).toBe('recorded');
  });

  it('also where that is corrected, or brought back by a withdrawal', async () => {
    const at = await desk();
    await at.record('recommendation', 'record', null, made);
    const placed = await at.record('recommendation', 'place', 'R1', fourth);
    const within = await at.record('recommendation', 'record', null, { ...made, ...third });
    const corrected = { event: placed.event, reason, becomes: third };
    expect(await at.code('recommendation', 'corrections', 'R1', corrected)).toBe('recommendation-exists');
    const gone = await at.withdraw('recommendation', within);
    expect(await at.code('recommendation', 'corrections', 'R1', corrected)).toBe('recorded');
    const again = { event: gone.event, reason };
    expect(await at.code('recommendation', 'retractions', within.id, again)).toBe('recommendation-exists');
  });

  it('also where two are entered at once', async () => {
    const at = await desk();
    await at.record('recommendation', 'record', null, made);
    const outcomes = await Promise.all([
      at.ask('recommendation', 'place', 'R1', third),
      at.ask('recommendation', 'record', null, { ...made, ...third }),
    ]);
    expect(outcomes.map(codeOf).toSorted()).toEqual(['recommendation-exists', 'recorded']);
  });
});
