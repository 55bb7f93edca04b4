export { batch } from '../../projections/batch.js';
