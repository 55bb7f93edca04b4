export * from './contract.js';
export * from './shapes.js';
