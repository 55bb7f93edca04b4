import type { TrainingState } from '../training/decider.js';

export const trainingView = (state: TrainingState) => state;
