import type { Slice } from '#kernel';
import { assessment } from './assessment/index.js';
import { openQuestion } from './open-question/index.js';
import { party } from './party/index.js';
import { recommendation } from './recommendation/index.js';
import { registerSettings } from './register-settings/index.js';
import { resolution } from './resolution/index.js';
import { statement } from './statement/index.js';

/** Every slice of the register; one takes part in routes, OpenAPI, references and the list of what was entered by standing here. */
export const registerSlices: readonly Slice[] = [
  resolution,
  party,
  recommendation,
  statement,
  assessment,
  openQuestion,
  registerSettings,
];

export * from './alias-key.js';
export type { Attributed, Judgement } from './attributed.js';
export type { Relayed } from './relayed.js';
export * from './assessed-status.js';
export * from './assessed-status-words.js';
export * from './assessment/index.js';
export * from './measure.js';
export * from './open-question/index.js';
export * from './party/index.js';
export * from './recommendation/index.js';
export * from './register-settings/index.js';
export * from './resolution/index.js';
export * from './formatter.js';
export * from './statement/index.js';
export * from './relayed-words.js';
export { hasSaidItself } from './said-itself.js';
export * from './words.js';
