import * as fc from 'fast-check';
import type { Known, OfResolution } from './known.js';
import type { Schema } from './routes.js';

type Bag = Record<string, unknown>;

const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({ min: 2017, max: 2026 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 10 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([ym, d]) => `${ym}-${two(d)}`);
const range = (unit: fc.Arbitrary<string>) =>
  fc.uniqueArray(unit, { minLength: 2, maxLength: 2 }).map((ends) => ends.toSorted().join('/'));

/** A date as far as a source may give it. */
export const partialDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: day },
  month,
  year.map(String),
  fc.tuple(fc.constantFrom('before', 'on or before'), fc.oneof(day, month, year)).map((parts) => parts.join(' ')),
  range(day),
  range(month),
);

/** Made once: it looks at every letter there is. */
const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

const text = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      {
        weight: 12,
        arbitrary: fc.constantFrom('Workshop on mediation', 'دورة تدريبية في الوساطة', 'Atelier « médiation »'),
      },
      { weight: 4, arbitrary: letters },
      {
        weight: 2,
        arbitrary: fc.constantFrom('\u200Fقرار\u200E 45/53', '\u2066x\u2069 y', 'a\nb\tc', '👩‍👩‍👧‍👦', '﷽', '<b>&amp;</b>'),
      },
      { weight: 1, arbitrary: fc.constantFrom('x', 'ق', '👩').map((each) => each.repeat(max)) },
    )
    .map((given) => (max < 4000 ? [...given].slice(0, max).join('') : given));

const pick = <T>(pool: () => readonly T[], none: T): fc.Arbitrary<T> =>
  // The newest are as worth naming as the oldest.
  fc.tuple(fc.boolean(), fc.nat()).map(([last, n]) => {
    const all = pool();
    return all.at(last ? -1 - (n % Math.min(all.length, 20)) : n % all.length) ?? none;
  });

/** Bodies as a JSON Schema describes them, naming what the record holds at the moment of asking. */
export class Lawful {
  private readonly made = new Map<Schema, fc.Arbitrary<unknown>>();

  constructor(private readonly known: Known) {}

  /** Of the one resolution that carries most of the record, rather more often. */
  readonly resolution = fc.oneof(
    { weight: 9, arbitrary: fc.constant('53-45-POL') },
    { weight: 1, arbitrary: pick(() => this.known.resolutions, '') },
  );

  named(what: string): fc.Arbitrary<string> {
    const keys = (all: readonly OfResolution[]): readonly string[] => all.map(({ key }) => key);
    const { known } = this;
    if (what === 'resolution') return this.resolution;
    return pick(() => {
      if (what === 'party') return known.parties;
      if (what === 'commitment') return keys(known.commitments);
      if (what === 'paragraph') return keys(known.paragraphs);
      if (what === 'fact') return known.facts;
      if (what === 'recommendation') return known.recommendations;
      if (what === 'statement') return known.statements;
      if (what === 'paper') return known.papers;
      if (what === 'action') return known.actions.map(({ id }) => id);
      throw new Error(`the document names a ${what}, which this fuzzer does not know`);
    }, '');
  }

  of(schema: Schema): fc.Arbitrary<unknown> {
    const made = this.made.get(schema) ?? this.make(schema);
    this.made.set(schema, made);
    return made;
  }

  private make(schema: Schema): fc.Arbitrary<unknown> {
    if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((each) => this.of(each)));
    const { type } = schema;
    if (Array.isArray(type)) return fc.oneof(...type.map((each: string) => this.of({ ...schema, type: each })));
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    switch (type ?? 'unknown') {
      case 'object':
        return this.object(schema);
      case 'array':
        return this.list(schema);
      case 'string':
        return this.string(schema);
      case 'integer':
        return this.integer(schema);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        throw new Error(`the document uses what this fuzzer does not know: ${JSON.stringify(schema)}`);
    }
  }

  private integer({ minimum = 0, maximum = 1_000_000 }: Schema): fc.Arbitrary<number> {
    const few = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 60) });
    return fc.oneof(
      { weight: 5, arbitrary: few },
      { weight: 1, arbitrary: fc.integer({ min: minimum, max: maximum }) },
    );
  }

  private string({ description = '', examples, format, pattern, maxLength }: Schema): fc.Arbitrary<string> {
    const [, what] = /^Names an? (\w+)\.$/.exec(description) ?? [];
    if (what !== undefined) return this.named(what);
    if (examples !== undefined) return fc.oneof({ weight: 6, arbitrary: partialDate }, fc.constantFrom(...examples));
    if (format === 'date') return fc.oneof({ weight: 5, arbitrary: day }, fc.constantFrom('2027-06-30', '2030-01-01'));
    if (pattern !== undefined) return matching(pattern);
    return text(maxLength ?? 200);
  }

  private list({ items = {}, minItems = 0, maxItems = 20, uniqueItems = false }: Schema): fc.Arbitrary<unknown[]> {
    const item = this.of(items);
    const make = (min: number, max: number) =>
      uniqueItems
        ? fc.uniqueArray(item, { minLength: min, maxLength: max })
        : fc.array(item, { minLength: min, maxLength: max });
    const few = make(minItems, Math.min(maxItems, minItems + 4));
    return fc.oneof({ weight: 30, arbitrary: few }, { weight: 1, arbitrary: make(minItems, Math.min(maxItems, 60)) });
  }

  private object({ properties = {}, required = [] }: Schema): fc.Arbitrary<Bag> {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, this.of(each)]));
    const needed = Object.fromEntries(required.map((name) => [name, fields[name] ?? fc.constant(null)]));
    const optional = Object.keys(fields).filter((name) => !required.includes(name));
    // Where fields exclude each other, the schema does not say so: one of them alone is often what is wanted.
    const withOne = optional.map((name) => fc.record({ ...needed, [name]: fields[name] ?? fc.constant(null) }));
    const any = fc.record(fields, { requiredKeys: [...required] }) as fc.Arbitrary<Bag>;
    return fc
      .tuple(
        fc.oneof(any, ...(withOne.length > 3 ? withOne : [])),
        pick(() => this.known.commitments, { resolution: '', key: '' }),
      )
      .map(([given, commitment]) => agreeing(given, commitment));
  }
}

const byPattern = new Map<string, fc.Arbitrary<string>>();

/** Made once for each pattern: it takes 100 ms, and a document has the same few patterns everywhere. */
const matching = (pattern: string): fc.Arbitrary<string> => {
  const made = byPattern.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  byPattern.set(pattern, made);
  return made;
};

/** What no schema says: a text is there in its own language, and a commitment is one of its resolution's. */
const agreeing = (given: Bag, { resolution, key }: OfResolution): Bag => {
  const { original } = given;
  if (typeof original === 'string' && typeof given[original] !== 'string') return { ...given, [original]: 'نص Text' };
  if (typeof given['resolution'] === 'string' && typeof given['commitment'] === 'string')
    return { ...given, resolution, commitment: key };
  return given;
};
