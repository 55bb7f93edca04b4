import * as fc from 'fast-check';
import type { Known } from './known.js';

export type Headers = Readonly<Record<string, string>>;

const from = <T>(...values: readonly T[]) => fc.constantFrom(...values);
/** What Node's own parser lets through to a server: no NUL, no line end. */
const printable = fc.stringMatching(/^[\x20-\x7e\x80-\xff]{0,40}$/);

const languages = from('ar', 'fr-FR, ar;q=0.8', '*', 'en;q=0', 'ar;q=x', 'tr', ';;;', ','.repeat(3000), 'ar;q=1e9');
const keys = fc.oneof(
  fc.nat(40).map((n) => `key-${n}`),
  from('', ' ', 'x'.repeat(201), 'clé', '"key"', '__proto__'),
);
const revisions = fc.oneof(
  fc.nat(5).map((n) => `"${n}"`),
  from('*', 'W/"1"', '1', '""', '"-1"', `"${'9'.repeat(16)}"`, '"1","2"'),
);
const types = from(
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json;',
  'APPLICATION/JSON',
  'text/plain',
  'application/merge-patch+json',
  'multipart/form-data; boundary=x',
  '',
  '/',
  'application/x-www-form-urlencoded',
);
const traces = from('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '00-0-0-0', 'ff-x');

const some = (headers: Readonly<Record<string, fc.Arbitrary<string>>>, freq: number): fc.Arbitrary<Headers> =>
  fc
    .record(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fc.option(value, { freq })])))
    .map((given) =>
      Object.fromEntries(Object.entries(given).filter((each): each is [string, string] => each[1] !== null)),
    );

const mostlyNot = (headers: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<Headers> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some(headers, 2) });

/** What a well-meaning reader may send along. */
export const readingHeaders = (known: Known): fc.Arbitrary<Headers> =>
  mostlyNot({
    'accept-language': languages,
    'if-none-match': fc.nat().map((n) => known.tags[n % Math.max(1, known.tags.length)] ?? '*'),
  });

export const writingHeaders: fc.Arbitrary<Headers> = mostlyNot({
  'accept-language': languages,
  'idempotency-key': keys,
  'if-match': revisions,
});

export const strangeHeaders: fc.Arbitrary<Headers> = mostlyNot({
  'content-type': types,
  'accept-language': languages,
  'idempotency-key': keys,
  'if-match': revisions,
  'if-none-match': from('*', '"x"', ',,,', 'W/', ''),
  traceparent: traces,
  'x-correlation-id': printable,
  range: from('bytes=0-10', 'bytes=-1', 'bytes=9-1,0-', 'x'),
  accept: from('text/html', 'application/xml', '*', ''),
  'content-encoding': from('gzip', 'br', 'x'),
  'last-event-id': from('1', 'x', '', '0'.repeat(16)),
  origin: printable,
});

/** Who asks: the administrator and the Secretariat may write, all others may not. */
export const strangeAuthorization = (weak: readonly string[]): fc.Arbitrary<Headers> =>
  from<Headers>(
    {},
    ...weak.map((token) => ({ authorization: `Bearer ${token}` })),
    ...[
      'Bearer',
      'Bearer ',
      'Bearer tnf_nobody-knows-this',
      'Basic YTpi',
      'bearer  x',
      `Bearer ${'x'.repeat(5000)}`,
      '',
    ].map((authorization) => ({ authorization })),
  );
