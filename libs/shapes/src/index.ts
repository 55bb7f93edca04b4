export * from './amendment-shapes.js';
export * from './common-shapes.js';
export * from './decorators.js';
export type { JsonSchema, ShapeClass } from './field.js';
export * from './read-shape.js';
export { textProblem } from './text-rules.js';
export * from './walk.js';
export * from './words.js';
