import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passwordFault, passwordText } from './password.js';

describe('a password', () => {
  it.each([
    ['correct horse battery', null],
    ['كلمة مرور طويلة', null],
    ['aaaaaaaaaaaa', null],
    ['aaaaaaaaaaa', 'password-too-short'],
    ['', 'password-too-short'],
    // Eleven letters are not twelve because of how they are counted.
    ['😀'.repeat(11), 'password-too-short'],
    ['😀'.repeat(12), null],
    ['a'.repeat(200), null],
    ['a'.repeat(201), 'password-too-long'],
    ['س'.repeat(100), null],
    ['س'.repeat(101), 'password-too-long'],
  ])('%j: %s', (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });

  it('is measured in the bytes that are hashed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (typed) => {
        const long = new TextEncoder().encode(passwordText(typed)).length > 200;
        expect(passwordFault(typed) === 'password-too-long').toBe(long);
      }),
    );
  });

  it('is the same typed on another keyboard', () => {
    expect(passwordText('e\u0301t\u00e9\u00a0x')).toBe(passwordText('\u00e9te\u0301 x'));
    expect(passwordText('A b')).not.toBe(passwordText('a b'));
  });
});
