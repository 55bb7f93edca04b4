import { Problem } from '#platform/serving';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openApiDocument } from '../openapi/document.js';
import { maxValues, parseBody } from './json.js';

const errorsOf = (text: string): unknown => {
  try {
    return parseBody(Buffer.from(text));
  } catch (error) {
    return error instanceof Problem ? error.errors.map(({ pointer, code }) => `${pointer} ${code}`) : error;
  }
};

describe('a body', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('__proto__') && text.isWellFormed() && !/\\ud[89a-f]/i.test(text));
        expect(parseBody(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('names every repeated key by its place', () => {
    expect(errorsOf('{"a":[{"b":1,"b":"2"}],"a":{"c":1}}')).toEqual(['/a/0/b duplicate-key', '/a duplicate-key']);
  });

  it('takes the same key in two objects', () => {
    expect(errorsOf('[{"a":{"a":1}},{"a":"a"}]')).toEqual([{ a: { a: 1 } }, { a: 'a' }]);
  });

  it('takes no prototype, half character or bottomless nesting', () => {
    expect(errorsOf('{"x/y":{"\\u005f_proto__":1}}')).toEqual(['/x~1y/__proto__ forbidden-key']);
    expect(errorsOf('["\\udc00"]')).toEqual(['/0 lone-surrogate']);
    expect(errorsOf('['.repeat(40) + ']'.repeat(40))).toEqual([`${'/0'.repeat(32)} too-deep`]);
  });

  it('takes no number that only infinity could stand for', () => {
    expect(errorsOf('{"a":[1e308,-1e999],"b":1e999}')).toEqual(['/a/1 number-too-large', '/b number-too-large']);
    expect(errorsOf('1e999')).toEqual([' number-too-large']);
  });

  it('holds as many names and values as it may, and not one more, however they lie', () => {
    const many = (count: number, value: string): string => Array.from({ length: count }, () => value).join(',');
    const half = maxValues / 2;
    const whole: readonly string[] = [
      `[${many(maxValues - 1, '1')}]`,
      `[${many(maxValues - 1, '{}')}]`,
      `[ ${many(maxValues - 1, '[ ]')} ]`,
      `[${many(half - 1, '[1]')},"a,b[{\\"c,]"]`,
      `[0,0,{${Array.from({ length: half - 2 }, (_, n) => `"${n},[:":"x"`).join(',')}}]`,
    ];
    for (const text of whole) {
      expect(errorsOf(text)).toEqual(JSON.parse(text));
      const over = `${text.slice(0, -1)},1]`;
      expect(() => parseBody(Buffer.from(over))).toThrow('too-many-values');
    }
    expect(() => parseBody(Buffer.from('['.repeat(maxValues + 1)))).toThrow('too-many-values');
  });

  it('may hold more than any command has', () => {
    interface Shape {
      readonly anyOf?: readonly Shape[];
      readonly properties?: Readonly<Record<string, Shape>>;
      readonly items?: Shape;
      readonly maxItems?: number;
    }
    const mostIn = ({ anyOf, properties, items, maxItems = Infinity }: Shape): number => {
      if (anyOf !== undefined) return Math.max(...anyOf.map(mostIn));
      if (items !== undefined) return 1 + maxItems * mostIn(items);
      return Object.values(properties ?? {}).reduce((sum, each) => sum + 1 + mostIn(each), 1);
    };
    interface Operations {
      readonly post?: {
        readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> };
      };
    }
    const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, Operations>> };
    const bodies = Object.values(paths).flatMap(({ post }) => post?.requestBody.content['application/json'] ?? []);
    expect(bodies.length).toBeGreaterThan(100);
    expect(Math.max(...bodies.map(({ schema }) => mostIn(schema)))).toBeLessThan(maxValues);
  });

  it('is read in a moment, whatever fills its megabyte', () => {
    const mib = 1024 * 1024;
    const filled: readonly string[] = [
      `[${Array.from({ length: 349_525 }, () => '{}').join(',')}]`,
      '['.repeat(mib),
      `"${'\\"'.repeat(mib / 2 - 1)}"`,
      `"${'\\ud800'.repeat(174_000)}"`,
      `"${'س'.repeat(mib / 2 - 1)}"`,
      `{${Array.from({ length: 5_900 }, (_, n) => `"${n}${'x'.repeat(150)}":1`).join(',')}}`,
      `${' '.repeat(mib - 2)}{}`,
      '9'.repeat(mib),
    ];
    const msOf = (bytes: Uint8Array): number => {
      const began = process.cpuUsage();
      try {
        parseBody(bytes);
      } catch {
        // Refused or read: it is the time that counts.
      }
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    const slow = filled.map((text) => {
      const bytes = Buffer.from(text);
      // The least of some, of the processor's time: others run on this machine too.
      return [text.slice(0, 12), Math.min(...[1, 2, 3, 4, 5].map(() => msOf(bytes)))] as const;
    });
    expect(slow.filter(([, ms]) => ms >= 50)).toEqual([]);
  });
});
