import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import {
  Code,
  Count,
  Day,
  Flag,
  Happened,
  ListOf,
  ListOfCodes,
  Maybe,
  Nested,
  OneOf,
  PartialDateField,
  QuantityShape,
  RefersTo,
  SourceShape,
  Text,
  TextShape,
  Year,
  fieldErrorWords,
  readShape,
  schemaOf,
} from './index.js';

class Step {
  @Code({ pattern: /^[a-z-]+$/, max: 20 }) key!: string;
  @PartialDateField() due!: string;
  @Flag() met!: boolean;
}

class Everything {
  @Happened() on!: string;
  @Nested(() => SourceShape) source!: SourceShape;
  @Nested(() => TextShape) title!: TextShape;
  @Nested(() => QuantityShape) count!: QuantityShape;
  @ListOf(() => Step, { min: 1, max: 3 }) steps!: readonly Step[];
  @ListOfCodes({ max: 3 }) codes!: readonly string[];
  @RefersTo('party', { each: true }) parties!: readonly string[];
  @Maybe() @Text({ max: 20 }) note!: string | null;
  @Maybe() @Year() year!: string | null;
  @Day() day!: string;
  @OneOf(['a', 'b']) letter!: string;
  @Count({ min: 1, max: 9 }) number!: number;
}

const good = {
  on: '2018-11',
  source: {
    type: 'state',
    confidence: 'A',
    citation: 'A page',
    locator: 'S 81',
    quote: { lang: 'ar', text: 'نص \u2067x\u2069' },
  },
  title: { original: 'ar', ar: 'عنوان', fr: 'titre' },
  count: { value: 24, qualifier: 'exact', wording: { lang: 'en', text: 'twenty-four' } },
  steps: [{ key: 'formed', due: 'before 2030', met: false }],
  codes: ['NV/12', 'x y'],
  parties: ['TUR', 'OIC-GS'],
  note: '😀'.repeat(20),
  year: '2019',
  day: '2018-11-29',
  letter: 'a',
  number: 3,
};

type Path = readonly (string | number)[];

const paths = (value: unknown, at: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, held]) => paths(held, [...at, key]))]
    : [at];

/** A copy of `value` with what stands at `path` replaced. */
const withAt = (value: unknown, path: Path, held: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return held;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...Object(value) };
  Reflect.set(Object(copy), key, withAt(Reflect.get(Object(value), key), rest, held));
  return copy;
};

const hostile = fc.constantFrom<unknown>(
  JSON.parse('{"toString":1,"valueOf":1}'),
  JSON.parse('{"__proto__":{"polluted":1}}'),
  Object.create(null),
  Symbol('s'),
  1n,
  Number.NaN,
  -0,
  () => 1,
  new Date(Number.NaN),
  Array(2),
  'constructor',
  'toString',
  '__proto__',
  '\uD800',
);

const spoilt = fc.tuple(fc.constantFrom(...paths(good)), fc.oneof(hostile, fc.anything(), fc.jsonValue()));

describe('a body that is right but for one place', () => {
  it('is read or refused, never thrown at, never changed, and leaves every prototype alone', () => {
    const prototypes = () =>
      [Object, Array, String, Function].map(({ prototype }) => Reflect.ownKeys(prototype).length);
    const before = prototypes();
    fc.assert(
      fc.property(spoilt, ([path, junk]) => {
        const body = withAt(good, path, junk);
        const before = fc.stringify(body);
        const read = readShape(Everything, body);
        expect(fc.stringify(body)).toBe(before);
        if (!read.ok) for (const { code } of read.errors) expect(Object.hasOwn(fieldErrorWords, code)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(prototypes()).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('is accepted by the published schema wherever it is accepted here', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const fits = ajv.compile(schemaOf(Everything));
    expect(fits(good)).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...paths(good)), fc.jsonValue(), (path, junk) => {
        const body: unknown = JSON.parse(JSON.stringify(withAt(good, path, junk)));
        expect(readShape(Everything, body).ok && !fits(body)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused by the published schema for lengths, bounds, repeats and names that are refused here', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const fits = ajv.compile(schemaOf(Everything));
    for (const [path, junk] of [
      [['parties'], ['TUR', 'TUR']],
      [['note'], '😀'.repeat(21)],
      [['number'], 10],
      [['steps'], []],
      [['steps', 0, 'extra'], 1],
      [['year'], '18'],
      [['day'], '2018-02-30'],
    ] as const) {
      const body = withAt(good, path, junk);
      expect([path.join('/'), readShape(Everything, body).ok, fits(body)]).toEqual([path.join('/'), false, false]);
    }
  });

  it('may nest a hundred thousand deep or be huge', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    for (const path of paths(good)) {
      expect(readShape(Everything, withAt(good, path, deep)).ok).toBe(false);
      expect(readShape(Everything, withAt(good, path, '/'.repeat(2_000_000))).ok).toBe(false);
    }
  });

  it('of a hundred thousand unknown fields has a hundred of them named', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`f${index}`, 1]));
    const read = readShape(Everything, many);
    expect(read.ok ? [] : read.errors).toHaveLength(100);
  });
});
