export { b as a } from './other.js';
