export { b as a } from './b.js';
