export * from './contract.js';
export * from './seen.js';
export type * from './served.js';
export * from './shapes.js';
