import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { entriesOf, parseCsv, told } from '../../../../test/features/support/csv.js';
import { answerSchemas, typeSchemas } from '../openapi/answer-schemas.js';
import { listOperations, readRoutes } from '../openapi/read-routes.js';
import { lastOf, type Schema } from '../openapi/schema.js';
import { cellOf, lineOf, valueAt } from './cell.js';
import type { Column } from './columns.js';
import { csvwOf } from './csvw.js';
import { lists } from './list-rows.js';

/** Texts as people write them and as they should not. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc
    .tuple(
      fc.constantFrom('', ' ', '\t', '\r', '\n', '\u{FEFF}', '\u{200F}', "'", '"'),
      fc.constantFrom('=', '+', '-', '@', '＝', '＠', "'", '"', ',', ';', '|', '\\', '\r\n'),
      fc.string(),
    )
    .map((parts) => parts.join('')),
);
const valueFor = ({ form }: Column): fc.Arbitrary<unknown> =>
  ({
    text,
    texts: fc.array(text, { minLength: 1 }),
    number: fc.integer(),
    boolean: fc.boolean(),
    json: fc.oneof(fc.array(fc.dictionary(fc.string(), text)), fc.record({ a: text, b: fc.array(fc.integer()) })),
  })[form];

const put = (into: Record<string, any>, [step = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) into[step] = value;
  else put((into[step] ??= {}), rest, value);
};
const entry = (columns: readonly Column[]): fc.Arbitrary<object> =>
  fc.tuple(...columns.map((column) => fc.option(valueFor(column)))).map((values) => {
    const made = {};
    for (const [at, { path }] of columns.entries()) put(made, path, values[at] ?? null);
    return made;
  });

describe('a list in rows', () => {
  it('is of every address that answers a list', () => {
    const hasItems = (id: string): boolean => {
      const { $ref } = (answerSchemas as Readonly<Record<string, Schema>>)[id] ?? {};
      return 'items' in Object(typeSchemas[lastOf($ref)]?.['properties']);
    };
    const answering = readRoutes.filter((route) => hasItems(route.id)).map(({ id }) => id);
    // What leads elsewhere, or names several places that an address or a word may mean, is no list of the record.
    const places = ['findCommitment', 'search'];
    expect(answering.filter((id) => !places.includes(id)).toSorted()).toEqual(listOperations.toSorted());
  });

  it.each(lists)('of $name says what its entries say, whatever they say', (list) => {
    const { columns } = JSON.parse(JSON.stringify(csvwOf(list, 'https://licence.example/'))).tableSchema;
    fc.assert(
      fc.property(fc.array(entry(list.columns), { maxLength: 3 }), (items) => {
        const read = entriesOf(list.written({ items }).toString(), columns);
        expect(read.map((each) => told(each))).toEqual(items.map((each) => told(JSON.parse(JSON.stringify(each)))));
      }),
      { numRuns: 25 },
    );
  });

  it.each(lists)(
    'of $name has columns of different names, each described, and few enough to be read',
    ({ columns }) => {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(columns.filter(({ description }) => description === '').map(({ name }) => name)).toEqual([]);
      expect(names.length).toBeLessThan(90);
    },
  );

  it('opens what is within an entry, and deeper only what holds plain values', () => {
    const columns = Object.fromEntries(
      lists.find(({ name }) => name === 'commitments')?.columns.map(({ name, form }) => [name, form]) ?? [],
    );
    expect(columns).toMatchObject({
      resolution: 'text',
      'commitment.key': 'text',
      'commitment.title.ar': 'text',
      'commitment.responsible': 'texts',
      'commitment.source': 'json',
      'progress.status': 'text',
      'progress.progress.numerator': 'number',
      'progress.statementsAgree': 'boolean',
      assessments: 'json',
    });
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+41 22', "'+41 22"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    [' =1', "' =1"],
    ['\u{200F}=1', "'\u{200F}=1"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ["'x", "''x"],
    ['=1,"2"', '"\'=1,""2"""'],
    ['a-b', 'a-b'],
    ['../2018-11-29', '../2018-11-29'],
    ['a;=1', '"a;=1"'],
    ['القرار', 'القرار'],
  ])('of the text %j is no formula: %s', (given, cell) => {
    expect(cellOf(given, 'text')).toBe(cell);
  });

  it('of anything but a text is as JSON has it; of nothing it is empty', () => {
    expect([cellOf(-1, 'number'), cellOf(false, 'boolean'), cellOf({ a: null }, 'json')]).toEqual([
      '-1',
      'false',
      '"{""a"":null}"',
    ]);
    expect([cellOf(null, 'text'), cellOf(undefined, 'json'), cellOf([], 'texts')]).toEqual(['', '', '']);
  });

  it('of a list has its texts apart, whatever they hold', () => {
    expect(cellOf(['TUR', 'SAU'], 'texts')).toBe('TUR|SAU');
    expect(cellOf(['a|b', 'c\\'], 'texts')).toBe('a\\|b|c\\\\');
    expect(cellOf(['=a', 'b'], 'texts')).toBe("'=a|b");
  });

  it('is read back by whoever reads RFC 4180', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (lines) => {
        const written = lines.map((line) => lineOf(line.map((each) => cellOf(each, 'text')))).join('');
        const unmarked = parseCsv(written).map((line) => line.map((each) => each.replace(/^'/, '')));
        expect(unmarked).toEqual(lines);
      }),
    );
  });

  it('looks at what an entry has itself', () => {
    expect([valueAt({ a: { b: 1 } }, ['a', 'b']), valueAt({ a: 1 }, ['a', 'b']), valueAt({}, ['toString'])]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });
});
