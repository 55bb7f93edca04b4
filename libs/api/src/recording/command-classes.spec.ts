import { describe, expect, it } from '@jest/globals';
import { kinds } from '#actions';
import { slices } from '#record';
import { commandClasses, commandClassOf, CorrectEvent, UnknownCommand } from './command-classes.js';

describe('the class of a command', () => {
  const all = slices.flatMap(({ name: slice, commands }) =>
    Object.entries(commands).map(([command, shape]) => ({ slice, command, shape })),
  );

  it('is the one that its slice declares, and is carried by the bus', () => {
    for (const { slice, command, shape } of all) {
      expect(commandClassOf({ slice, command })).toBe(shape);
      expect(commandClasses.has(shape)).toBe(true);
    }
    expect(commandClassOf({ slice: 'contact-group', command: 'record-meeting' }).name).toBe('RecordMeeting');
  });

  it('is no other command’s: whoever listens to the bus knows by it what is asked', () => {
    const byClass = Map.groupBy(all, ({ shape }) => shape);
    const shared = [...byClass].filter(([, commands]) => commands.length > 1);
    expect(shared.map(([{ name }, commands]) => [name, commands.map(({ command }) => command)])).toEqual([]);
  });

  it('of a correction is the same in every slice', () => {
    expect(kinds.map(({ name: slice }) => commandClassOf({ slice, command: 'corrections' }).name)).toEqual(
      kinds.map(() => CorrectEvent.name),
    );
  });

  it.each([
    ['of a slice that is not there', 'nothing', 'enter'],
    ['that its slice does not know', 'training', 'dance'],
    ['that is named as what every object has', 'training', 'toString'],
    ['of a slice named as what every object has', 'constructor', 'corrections'],
  ])('%s is one that says so', (_what, slice, command) => {
    expect(commandClassOf({ slice, command })).toBe(UnknownCommand);
  });
});
