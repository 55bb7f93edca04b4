import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Code,
  Count,
  Day,
  Happened,
  ListOf,
  Maybe,
  Nested,
  OneOf,
  RefersTo,
  SourceShape,
  TextShape,
  fieldErrorWords,
  happeningsIn,
  readShape,
  referencesIn,
  schemaOf,
} from './index.js';

class Served {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
}

abstract class Base {
  @Happened() on!: string;
  @Nested(() => SourceShape) source!: SourceShape;
}

class Sample extends Base {
  @Nested(() => TextShape) title!: TextShape;
  @ListOf(() => Served, { min: 1, max: 3 }) serves!: readonly Served[];
  @RefersTo('party', { each: true }) parties!: readonly string[];
  @Maybe() @Count({ min: 1, max: 9 }) number!: number | null;
  @Maybe() @Day() until!: string | null;
  @OneOf(['a', 'b']) letter!: string;
  @Code({ max: 10 }) code!: string;
}

const good = {
  on: '2018-11',
  source: { type: 'state', confidence: 'A', citation: 'A page' },
  title: { original: 'ar', ar: 'عنوان' },
  serves: [{ resolution: '45/53-S', commitment: 'network' }],
  parties: ['TUR', 'OIC-GS'],
  letter: 'a',
  code: 'NV/12',
};

const problems = (body: unknown): readonly string[] => {
  const read = readShape(Sample, body);
  return read.ok ? [] : read.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a well-formed body', () => {
  it('is read with null for what may be missing', () => {
    const read = readShape(Sample, good);
    expect(read.ok && JSON.parse(JSON.stringify(read.value))).toEqual({
      ...good,
      number: null,
      until: null,
      source: { ...good.source, locator: null, quote: null },
    });
  });

  it('tells what it refers to and when it happened', () => {
    const read = readShape(Sample, good);
    if (!read.ok) throw new Error('not read');
    expect(referencesIn(Sample, read.value)).toEqual(
      expect.arrayContaining([
        { kind: 'commitment', key: 'network', resolution: '45/53-S', pointer: '/serves/0/commitment' },
        { kind: 'party', key: 'OIC-GS', resolution: null, pointer: '/parties/1' },
      ]),
    );
    expect(happeningsIn(Sample, read.value)).toEqual([{ pointer: '/on', date: '2018-11' }]);
  });

  it('is described by the decorators that check it', () => {
    expect(schemaOf(Sample)).toMatchObject({
      required: ['on', 'source', 'title', 'serves', 'parties', 'letter', 'code'],
      additionalProperties: false,
      properties: { serves: { type: 'array', minItems: 1, maxItems: 3 }, letter: { enum: ['a', 'b'] } },
    });
  });
});

describe('a body that is not', () => {
  it('has every bad field named at once', () => {
    const body = {
      ...good,
      on: '2018-02-30',
      title: { original: 'ar', en: 'x' },
      letter: 'c',
      number: 1.5,
      extra: 1,
      until: '2018-11',
    };
    expect([...problems(body)].sort()).toEqual([
      '/extra unknown-field',
      '/letter not-one-of',
      '/number not-a-number',
      '/on not-a-date',
      '/title/original text-in-no-language',
      '/until not-a-day',
    ]);
  });

  it.each([
    ['on', '05/06/2018', '/on ambiguous-date'],
    ['on', 20181129, '/on not-text'],
    ['on', null, '/on missing'],
    ['code', 'a\u202Eb', '/code bidi-control'],
    ['code', 'a\u200Fb', '/code bidi-control'],
    ['code', 'a\uD800', '/code lone-surrogate'],
    ['code', 'a\u0000', '/code control-character'],
    ['code', ' a', '/code bad-code'],
    ['code', '', '/code empty-text'],
    ['code', 'x'.repeat(11), '/code too-long'],
    ['parties', 'TUR', '/parties not-a-list'],
    ['parties', ['TUR', 'TUR'], '/parties/1 twice'],
    ['parties', ['tur'], '/parties/0 bad-code'],
    ['parties', [null], '/parties/0 missing'],
    ['serves', [], '/serves too-few'],
    ['serves', [{}, {}, {}, {}], '/serves too-many'],
    ['serves', ['x'], '/serves/0 not-an-object'],
    ['serves', [{ resolution: 'a', commitment: 'b', 'a/b~c': 1 }], '/serves/0/a~1b~0c unknown-field'],
    ['title', { original: 'tr', tr: 'x' }, '/title/original not-one-of'],
    ['title', { original: 'en', en: 'x', ar: '' }, '/title/ar empty-text'],
    ['title', { original: 'en', en: 'x\u202E' }, '/title/en bidi-control'],
    ['title', [], '/title not-an-object'],
    ['source', { ...good.source, confidence: 'Z' }, '/source/confidence not-one-of'],
  ])('%s: %j is named', (field, value, problem) => {
    expect(problems({ ...good, [field]: value })).toContain(problem);
  });

  it.each(['null', '1', '"x"', '[]', 'true'])('%s is not an object', (json) => {
    expect(problems(JSON.parse(json))).toEqual([' not-an-object']);
  });

  it('gains nothing from keys of the prototype', () => {
    const body: unknown = JSON.parse(
      JSON.stringify(good).replace('{', '{"__proto__":{"polluted":1},"toString":1,"constructor":1,'),
    );
    expect(problems(body)).toEqual(
      expect.arrayContaining(['/__proto__ unknown-field', '/toString unknown-field', '/constructor unknown-field']),
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('never makes it throw and is never changed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record(Object.fromEntries(Object.keys(good).map((key) => [key, fc.anything()])))),
        (body) => {
          const before = fc.stringify(body);
          const read = readShape(Sample, body);
          expect(fc.stringify(body)).toBe(before);
          if (!read.ok) for (const { code } of read.errors) expect(Object.hasOwn(fieldErrorWords, code)).toBe(true);
        },
      ),
    );
  });

  it('of a hundred thousand items is turned away in one word', () => {
    expect(problems({ ...good, parties: Array.from({ length: 100_000 }, () => 'TUR') })).toEqual(['/parties too-many']);
  });
});
