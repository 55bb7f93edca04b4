import { expect, it } from '@jest/globals';
import { signInName } from './sign-in-name.js';

it.each([
  ['desk.1', 'desk.1'],
  [' Desk.1 ', 'desk.1'],
  ['ＤＥＳＫ', 'desk'],
  ['مكتب-1', 'مكتب-1'],
  ['ab', null],
  ['.ab', null],
  ['a b c', null],
  ['a'.repeat(41), null],
  ['a@b.example', null],
  ['ab\u202ec', null],
])('%j is %j', (typed, name) => {
  expect(signInName(typed)).toBe(name);
});
