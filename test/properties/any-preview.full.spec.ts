import { often } from '../often.js';
import { holdsForAnyPreview } from './any-preview.js';

holdsForAnyPreview({ seed: 20_180_505, runs: often(24, 60), steps: 60 });
