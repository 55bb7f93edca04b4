import { holdsForAnyPreview } from './any-preview.js';

holdsForAnyPreview({ seed: 20_180_505, runs: 60, steps: 60 });
