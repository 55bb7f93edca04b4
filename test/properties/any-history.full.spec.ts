import { often } from '../often.js';
import { holdsForAnyHistory } from './any-history.js';

holdsForAnyHistory({ seed: 20_180_505, runs: often(40, 100), steps: 80 });
