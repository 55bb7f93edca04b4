export * from './model.js';
export * from './standing.js';
export * from './matrix.js';
export { computeProgress, explain, progressOf, rulesVersion } from './progress.js';
export { rollUp, statusOrder } from './roll-up.js';
export { reasonWords, rulesInWords, statusWords } from './words.js';
