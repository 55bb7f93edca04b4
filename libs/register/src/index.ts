import type { Slice } from '#kernel';
import { assessment } from './assessment/index.js';
import { party } from './party/index.js';
import { recommendation } from './recommendation/index.js';
import { resolution } from './resolution/index.js';
import { statement } from './statement/index.js';

/** A slice of the register, and how a beginning command names its stream; `null`: the record makes the id. */
export interface RegisterSlice extends Slice {
  idFrom(data: object): string | null;
}

const named =
  (field: string) =>
  (data: object): string =>
    String(Reflect.get(data, field));

export const registerSlices: readonly RegisterSlice[] = [
  { ...resolution, idFrom: named('id') },
  { ...party, idFrom: named('code') },
  { ...recommendation, idFrom: named('key') },
  { ...statement, idFrom: () => null },
  { ...assessment, idFrom: () => null },
];

export * from './alias-key.js';
export * from './assessment/index.js';
export * from './measure.js';
export * from './party/index.js';
export * from './recommendation/index.js';
export * from './resolution/index.js';
export * from './say.js';
export * from './statement/index.js';
export * from './words.js';
