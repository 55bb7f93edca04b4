import * as fc from 'fast-check';

const from = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Texts that have broken others: unseen, reversed, halved, endless, or meant for another machine. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  from('', ' ', '\u0000', 'a\u0000b', '\u0007', '\u007F', '\u0085', '\u2028', '\uFEFF', '\u200B', '\u00AD', '\u3164'),
  from('\u202Eevil', '\u202Dx', '\u2066x', 'x\u2069', '\u200F', '\u061C', '\uD800', 'a\uDC00', '\uDBFF\uDBFF'),
  from('\u{E0001}', '\uFFFF', '\u{10FFFF}', '\uE000', 'ﷺ', `e${'\u0301'.repeat(400)}`, '👩‍👩‍👧‍👦', 'İı', 'ß', 'ـــ', '٢٠١٨'),
  from('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'null', 'undefined', 'NaN', 'true'),
  from(
    "'; drop table events; --",
    '<script>alert(1)</script>',
    '${7*7}',
    '../../etc/passwd',
    '%00',
    '\r\nX: y',
    '*',
    '%',
  ),
  from(4001, 100_000).map((length) => 'س'.repeat(length)),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

export const hostileDate: fc.Arbitrary<string> = fc.oneof(
  from(
    '2019-02-29',
    '2019-02-30',
    '2020-02-29',
    '2019-13',
    '2019-00',
    '2019-00-00',
    '0000',
    '0999-12-31',
    '1000-01-01',
  ),
  from(
    '9999-12-31',
    '9999',
    '10000-01-01',
    '-2019-01-01',
    '+2019-01-01',
    '2019-1-1',
    '2019-W01',
    '05/06/2018',
    '1.2.2019',
  ),
  from('2019-01-01T00:00:00Z', '2019/2018', '2018/2019-01', '2018-01/2018-01', '2018/2019/2020', '/', '2018/', '/2018'),
  from('before', 'before ', 'before 1000', 'before 2018/2019', 'on or before', 'on or before 9999-12-31', 'after 2018'),
  from(
    'before before 2018',
    '٢٠١٩-٠١-٠١',
    '２０１９',
    '2019-01-01 ',
    ' 2019',
    '2019-01-01\u0000',
    'tomorrow',
    '1e3',
    '2999-01',
  ),
);

const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'x';
  for (let n = 0; n < depth; n += 1) value = wrap(value);
  return value;
};

/** Own properties with names every object has, as `JSON.parse` makes them. */
const prototypes: fc.Arbitrary<unknown> = from(
  '{"__proto__":{"role":"administrator"}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"toJSON":1,"toString":null,"hasOwnProperty":0,"then":{}}',
  '{"length":1e9,"0":1}',
).map((json) => JSON.parse(json) as unknown);

/** Any JSON value where another was due. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: hostileDate },
  {
    weight: 3,
    arbitrary: from<unknown>(null, true, false, 0, -0, -1, 0.1, 1e21, 1e308, 2 ** 53, -(2 ** 31), [], {}, [[]], [null]),
  },
  { weight: 1, arbitrary: prototypes },
  { weight: 1, arbitrary: from(5, 31, 32, 40, 500).map((depth) => nested(depth, (inner) => [inner])) },
  { weight: 1, arbitrary: from(5, 31, 32, 40, 500).map((depth) => nested(depth, (inner) => ({ a: inner }))) },
  { weight: 1, arbitrary: from(201, 5000).map((length) => Array.from({ length }, (_, n) => n)) },
  { weight: 1, arbitrary: from(201, 5000).map((length) => Array.from({ length }, () => 'TUR')) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

const MIB = 1024 * 1024;
const bytes = (...values: readonly number[]) => Buffer.from(values);

/** What may stand where a JSON body was due. */
export const hostilePayload: fc.Arbitrary<string | Buffer> = fc.oneof(
  { weight: 6, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
  {
    weight: 3,
    arbitrary: from('', ' ', '{', '{"a":', '[1,]', '{a:1}', "{'a':1}", 'undefined', '01', '1e999', '"\\ud800"'),
  },
  {
    weight: 2,
    arbitrary: from('{"on":"2018","on":"2019"}', '{"\\u0000":1}', '\uFEFF{}', '{"a":1}{"b":2}', '"\t"', '{"":{}}'),
  },
  {
    weight: 2,
    arbitrary: from(bytes(0x22, 0xff, 0x22), bytes(0xed, 0xa0, 0x80), bytes(0xc0, 0x80), bytes(0), bytes(0x1f, 0x8b)),
  },
  { weight: 1, arbitrary: from(33, 10_000).map((depth) => '['.repeat(depth)) },
  { weight: 1, arbitrary: from(33, 10_000).map((depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }).map((random) => Buffer.from(random)) },
);

/** Near the limit of a body's size, on both sides of it: dear, and so asked for less. */
export const hugePayload: fc.Arbitrary<string> = fc.oneof(
  from(MIB, MIB + 1).map((size) => `"${'x'.repeat(size - 2)}"`),
  from(40_000, 170_000).map((length) => JSON.stringify({ serves: Array.from({ length }, () => ({})) })),
  from(20_000, 60_000).map((length) =>
    JSON.stringify(Object.fromEntries(Array.from({ length }, (_, n) => [`key${n}`, n]))),
  ),
);
