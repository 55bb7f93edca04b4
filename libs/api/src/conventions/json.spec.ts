import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBody } from './json.js';
import { Problem } from './problem.js';

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
});
