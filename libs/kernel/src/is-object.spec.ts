import { describe, expect, it } from '@jest/globals';
import { isObject } from './is-object.js';

describe('an object', () => {
  it.each([[{}], [{ a: 1 }], [Object.create(null)]])('is one: %j', (value) => {
    expect(isObject(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], ['x'], [1], [true], [() => 1]])('is none: %s', (value) => {
    expect(isObject(value)).toBe(false);
  });
});
