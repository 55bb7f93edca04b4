export * from './model.js';
export * from './standing.js';
export * from './matrix.js';
export { computeProgress, progressOf, rulesVersion } from './progress.js';
export { statusOrder } from './roll-up.js';
export { reasonWords, rulesInWords, statusWords } from './words.js';
