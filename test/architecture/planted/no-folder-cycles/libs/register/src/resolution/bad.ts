export { kinds } from '../party/kinds.js';
