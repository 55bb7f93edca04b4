import { describe, expect, it } from '@jest/globals';
import { readScopes } from './scopes.js';

describe('what a token is for', () => {
  const among = ['read-public', 'record'] as const;
  it.each([
    ['record', ['record']],
    ['record,read-public', ['read-public', 'record']],
    [' record  record ', ['record']],
    ['', null],
    [',', null],
    ['assess', null],
    ['record,administer', null],
    ['toString', null],
  ])('%j', (text, scopes) => {
    expect(readScopes(text, among)).toEqual(scopes);
  });
});
