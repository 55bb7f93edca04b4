import { holdsForAnyHistory } from './any-history.js';

holdsForAnyHistory({ seed: 20_180_505, runs: 100, steps: 80 });
