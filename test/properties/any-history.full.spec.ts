import { holdsForAnyHistory } from './any-history.js';

holdsForAnyHistory({ seed: 20_180_505, runs: 200, steps: 100 });
