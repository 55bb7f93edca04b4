import { describe, expect, it } from '@jest/globals';
import { partIn } from './range.js';

describe('the part of a file that is asked for', () => {
  it.each([
    [undefined, null],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=0-', { from: 0, to: 9 }],
    ['bytes=3-5', { from: 3, to: 5 }],
    ['bytes=3-500', { from: 3, to: 9 }],
    ['bytes=-4', { from: 6, to: 9 }],
    ['bytes=-40', { from: 0, to: 9 }],
    ['bytes=-0', 'outside'],
    ['bytes=10-', 'outside'],
    ['bytes=10-12', 'outside'],
    ['bytes=5-3', null],
    ['bytes=-', null],
    ['bytes=1-2,4-5', null],
    ['lines=1-2', null],
    ['bytes=a-b', null],
  ])('%j of ten bytes', (header, part) => {
    expect(partIn(header, 10)).toEqual(part);
  });
});
