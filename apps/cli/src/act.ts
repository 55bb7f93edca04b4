import type { Where } from './open.js';
import type { Outcome } from './outcome.js';

/** Runs one command on the record that the settings name, and tells what came of it. */
export type Act = (act: (where: Where) => Promise<string | null | Outcome>) => Promise<void>;
