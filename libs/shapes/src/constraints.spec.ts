import { describe, expect, it } from '@jest/globals';
import { IsString } from 'class-validator';
import * as field from './field.js';
import type { ShapeClass } from './index.js';
import {
  Code,
  Count,
  Day,
  Flag,
  Happened,
  ListOfCodes,
  Maybe,
  Nested,
  OneOf,
  RefersTo,
  Text,
  TextShape,
  Year,
  readShape,
} from './index.js';

const problemsOf = (shape: ShapeClass, body: unknown): readonly string[] => {
  const read = readShape(shape, body);
  return read.ok
    ? []
    : read.errors.map(({ pointer, code, params }) => [pointer, code, ...Object.values(params)].join(' '));
};

class Every {
  @Maybe() @Text({ max: 5 }) text!: string | null;
  @Maybe() @Code({ max: 5, pattern: /^[a-z]+$/ }) code!: string | null;
  @Maybe() @Count({ min: 1, max: 9 }) count!: number | null;
  @Maybe() @Flag() flag!: boolean | null;
  @Maybe() @OneOf(['a', 'b']) letter!: string | null;
  @Maybe() @Day() day!: string | null;
  @Maybe() @Year() year!: string | null;
  @Maybe() @Happened() on!: string | null;
  @Maybe() @Nested(() => TextShape) prose!: TextShape | null;
  @Maybe([]) @RefersTo('party', { each: true }) parties!: readonly string[];
}

describe('a value that breaks several constraints', () => {
  it.each([
    ['text', '\u202E\uD800\u0000xxx', '/text too-long 5'],
    ['text', '\u202E\uD800\u0000', '/text lone-surrogate'],
    ['text', '\u202E\u0000', '/text control-character'],
    ['code', '\u200F\u00A0\n', '/code empty-text'],
    ['code', 'A\u200F\u00A0\n', '/code bidi-control'],
    ['code', 'A\u00A0\n', '/code invisible-character'],
    ['code', 'A\n', '/code bad-code'],
    ['count', -1.5, '/count not-a-number 1 9'],
    ['on', '5/6/18', '/on ambiguous-date'],
    ['parties', ['', '', 'tur', 'TUR', 'TUR'], '/parties/0 empty-text'],
  ])('%s: %j is told of by the first', (name, value, problem) => {
    expect(problemsOf(Every, { [name]: value })[0]).toBe(problem);
    expect(new Set(problemsOf(Every, { [name]: value }).map((each) => each.split(' ')[0])).size).toBe(
      problemsOf(Every, { [name]: value }).length,
    );
  });

  it('is told of in each item of a list, and what is given twice only where nothing else is wrong', () => {
    expect(problemsOf(Every, { parties: ['', 'TUR', 'tur', 'TUR', '', 'EGY'] })).toEqual([
      '/parties/0 empty-text',
      '/parties/2 bad-code',
      '/parties/3 twice',
      '/parties/4 empty-text',
    ]);
    expect(problemsOf(Every, { parties: Object.assign(Array(2), { 1: 'EGY' }) })).toEqual(['/parties/0 missing']);
  });
});

describe('a value that only looks like what is asked', () => {
  it.each([
    ['text', Object('x')],
    ['code', Object('x')],
    ['count', Object(1)],
    ['flag', Object(true)],
    ['letter', Object('a')],
    ['day', Object('2018-11-29')],
    ['year', Object('2018')],
    ['on', Object('2018')],
    ['prose', () => 1],
    ['parties', new Set(['TUR'])],
    ['parties', [Object('TUR')]],
  ])('is not taken for it: %s', (name, value) => {
    expect(problemsOf(Every, { [name]: value })).toHaveLength(1);
  });
});

describe('a shape that builds on one that builds on another', () => {
  class First {
    @Maybe() @Count({ max: 5 }) number!: number | null;
  }
  class Second extends First {
    @Count({ min: 6, max: 9 }) declare number: number;
  }
  class Third extends Second {
    @ListOfCodes({ max: 1 }) more!: readonly string[];
  }

  it('is asked only what the nearest says of a field', () => {
    expect(problemsOf(Third, { number: 7, more: [] })).toEqual([]);
    expect(problemsOf(Third, { number: 5, more: ['a', 'b'] })).toEqual([
      '/number not-a-number 6 9',
      '/more too-many 1',
    ]);
    expect(problemsOf(Third, { more: [] })).toEqual(['/number missing']);
  });
});

describe('a list that something is wrong with, and no item of it', () => {
  class Holds {
    @field.describe({ checks: [IsString(field.inItems('not-text'))], list: { min: 0, max: 9 } })
    codes!: readonly string[];
  }

  it('is itself told of', () => {
    expect(problemsOf(Holds, { codes: ['a'] })).toEqual(['/codes not-text']);
  });
});
