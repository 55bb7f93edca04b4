import { describe, expect, it } from '@jest/globals';
import { Code, ListOf, Maybe, Nested, Personal, Restricted, hasRestricted, openFieldsOf, schemaOf } from './index.js';

class Letter {
  @Code() on!: string;
  @Restricted('secretariat') @Code() reference!: string;
}

class Nominates {
  @Code() state!: string;
  @Code() @Personal() person!: string;
  @Nested(() => Letter) letter!: Letter;
  @Maybe([]) @ListOf(() => Letter, { max: 3 }) others!: readonly Letter[];
  @Maybe() @Restricted('secretariat') @Code() note!: string | null;
}

const letter = { on: '2019', reference: 'R' };
const said = { state: 'TUR', person: 'p', letter, others: [letter], note: null };

describe('a field that is not meant for everybody', () => {
  it('is left out at any depth, and nothing else is', () => {
    const open = { on: '2019' };
    expect(openFieldsOf(Nominates, { ...said, more: 1 })).toEqual({
      state: 'TUR',
      letter: open,
      others: [open],
      more: 1,
    });
    expect(said.letter).toEqual({ on: '2019', reference: 'R' });
  });

  it('is told of the shape that has it, itself or within', () => {
    class Open {
      @Code() state!: string;
    }
    class Around {
      @Nested(() => Letter) letter!: Letter;
    }
    expect([Open, Around, Nominates].map(hasRestricted)).toEqual([false, true, true]);
  });

  it('is marked in the schema, which says what that means', () => {
    const { properties } = schemaOf(Nominates) as { readonly properties: Readonly<Record<string, object>> };
    const words = /left out of every answer to whoever may not record/;
    expect(properties['person']).toMatchObject({
      'x-distribution': 'personal',
      description: expect.stringMatching(words),
    });
    expect(properties['note']).toMatchObject({ 'x-distribution': 'secretariat' });
    expect(properties['letter']).toMatchObject({ properties: { reference: { 'x-distribution': 'secretariat' } } });
    expect(JSON.stringify(properties['state'])).not.toContain('x-distribution');
  });
});
