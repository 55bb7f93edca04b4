import type { Slice } from '#kernel';
import { incoming } from './incoming/index.js';
import { outgoing } from './outgoing/index.js';

/** The two books that a registry keeps: of what came in, and of what went out. */
export const correspondenceSlices: readonly Slice[] = [incoming, outgoing];

export * from './answer.js';
export * from './model.js';
export * from './paper.js';
export { channelWords, paperKindWords } from './paper-words.js';
export { numberKey } from './registry-number.js';
export { numbersOf, paperView } from './view.js';
