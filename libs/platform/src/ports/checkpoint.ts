import type { Checkpoint } from './projection-store.js';

/** The position every projection has come to: the lowest; `null` where one has not begun, or there is none. */
export function lowest(checkpoints: readonly Pick<Checkpoint, 'position'>[]): string | null {
  let low: string | null = null;
  for (const { position } of checkpoints) {
    if (position === null) return null;
    if (low === null || position < low) low = position;
  }
  return low;
}
