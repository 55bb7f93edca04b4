export * from './codes.js';
export * from './model.js';
export * from './standing.js';
export * from './matrix.js';
export { computeProgress, progressOf } from './progress.js';
export { type RulesVersion, rulesVersion, rulesVersions } from './rules.js';
export { rulesOf } from './versions.js';
export { statusOrder } from './roll-up.js';
export { reasonWords, statusWords } from './words.js';
