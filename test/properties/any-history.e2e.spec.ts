import { holdsForAnyHistory } from './any-history.js';

holdsForAnyHistory({ seed: 20_181_129, runs: 25, steps: 60 });
