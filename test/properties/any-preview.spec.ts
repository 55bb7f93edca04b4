import { holdsForAnyPreview } from './any-preview.js';

holdsForAnyPreview({ seed: 20_180_506, runs: 8, steps: 40 });
