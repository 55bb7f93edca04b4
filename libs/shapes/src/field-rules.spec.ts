import { describe, expect, it } from '@jest/globals';
import type { ShapeClass } from './index.js';
import { Code, Count, Happened, Maybe, Nested, Text, TextShape, readShape, schemaOf } from './index.js';

const codesOf = (shape: ShapeClass, body: unknown): readonly string[] => {
  const read = readShape(shape, body);
  return read.ok ? [] : read.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a text or a code', () => {
  class Told {
    @Maybe() @Text() text!: string | null;
    @Maybe() @Nested(() => TextShape) prose!: TextShape | null;
    @Maybe() @Code() code!: string | null;
  }
  const prose = (en: string) => ({ prose: { original: 'en', en } });

  it.each([['\u200B'], ['\u200F'], ['\u2066\u2069'], ['\u3164'], ['\u2060\uFEFF'], [' \n'], ['']])(
    'of nothing that can be seen (%j) is empty',
    (text) => {
      expect(codesOf(Told, prose(text))).toEqual(['/prose/en empty-text']);
      expect(readShape(Told, { code: text }).ok).toBe(false);
    },
  );

  it.each([
    ...['\u200B', '\u200D', '\u2028', '\u00A0', '\u00AD', '\uFEFF', '\u{E0041}', '\uE000', '\u3164'].map((mark) => [
      mark,
      'invisible-character',
    ]),
    ...['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069'].map((mark) => [mark, 'bidi-control']),
  ])('that is a code holds no %j', (mark, problem) => {
    expect(codesOf(Told, { code: `a${mark}b` })).toEqual([`/code ${problem}`]);
  });

  it('may be in any script', () => {
    for (const code of ['NV/12-é', 'م/١٢', '45/53-S', '第5号'])
      expect([code, codesOf(Told, { code })]).toEqual([code, []]);
  });

  it('may hold joiners and marks; only running text may isolate, and nothing overrides', () => {
    expect(codesOf(Told, { text: 'می\u200Cرود \u200F(1)' })).toEqual([]);
    expect(codesOf(Told, { text: 'a \u2067b\u2069' })).toEqual(['/text bidi-control']);
    expect(codesOf(Told, prose('a \u2067b\u2069'))).toEqual([]);
    expect(codesOf(Told, prose('a \u202Db'))).toEqual(['/prose/en bidi-control']);
  });

  it('is in no language where its original is anything but a language', () => {
    for (const original of [JSON.parse('{"toString":1,"valueOf":1}'), 'constructor', [['ar']], 5])
      expect(codesOf(Told, { prose: { original, ar: 'نص' } })).toEqual(['/prose/original not-one-of']);
    expect(codesOf(Told, { prose: { original: 'fr' } })).toEqual(['/prose/original text-in-no-language']);
    expect(codesOf(Told, { prose: { original: 'fr', fr: null } })).toEqual(['/prose/original text-in-no-language']);
  });
});

describe('a shape that builds on another', () => {
  class Base {
    @Happened() on!: string;
    @Maybe() @Count({ max: 5 }) number!: number | null;
  }
  class MayLack extends Base {
    @Maybe() declare on: string;
  }
  class Other extends Base {
    @Nested(() => TextShape) declare on: never;
    @Count({ max: 9 }) declare number: number;
  }

  it('keeps the check of a field it only lets be missing', () => {
    expect(codesOf(MayLack, {})).toEqual([]);
    expect(codesOf(MayLack, { on: 'rubbish' })).toEqual(['/on not-a-date']);
    expect(codesOf(MayLack, { on: { a: 1 } })).toEqual(['/on not-text']);
  });

  it('replaces what it declares anew, and leaves the base as it was', () => {
    expect(codesOf(Other, { on: { original: 'en', en: 'x' }, number: 9 })).toEqual([]);
    expect(codesOf(Other, {})).toEqual(['/on missing', '/number missing']);
    expect(codesOf(Base, { on: '2018', number: 9 })).toEqual(['/number not-a-number']);
  });

  it('is a fault where a field has no check at all', () => {
    class Bare {
      @Maybe() anything!: unknown;
    }
    expect(() => schemaOf(Bare)).toThrow('Bare.anything has no check');
  });
});

describe('a date of another habit', () => {
  class Dated {
    @Happened() on!: string;
  }

  it.each(['05/06/2018', '5.6.18', '05-06-2018', 'before 05/06/2018', 'on or before 5/6/2018'])(
    '%s is told apart from what is no date',
    (on) => {
      expect(codesOf(Dated, { on })).toEqual(['/on ambiguous-date']);
    },
  );
});
