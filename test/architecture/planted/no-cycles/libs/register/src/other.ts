export { a as b } from './bad.js';
