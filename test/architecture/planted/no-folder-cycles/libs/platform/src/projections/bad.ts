export { lowest } from '../adapters/checkpoint.js';
