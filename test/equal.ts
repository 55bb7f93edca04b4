import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

/** As `toEqual`, which is asked where they differ: to find that they do not, it takes many times as long. */
export const expectEqual = (one: unknown, other: unknown): void => {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
};
