export * from './decider.js';
export * from './event.js';
export * from './fraction.js';
export * from './lang.js';
export * from './partial-date.js';
export * from './quantity.js';
export * from './slice.js';
export * from './spec.js';
