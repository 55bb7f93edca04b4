import type { ActionEntry } from '../../kind/contract.js';

export type Entered = ActionEntry;
