import type { Checkpoint } from './projection-store.js';
import type { ParkedStream } from './read-store.js';

/** The position every projection has come to: the lowest; `null` where one has not begun, or there is none. */
export function lowest(checkpoints: readonly Pick<Checkpoint, 'position'>[]): string | null {
  let low: string | null = null;
  for (const { position } of checkpoints) {
    if (position === null) return null;
    if (low === null || position < low) low = position;
  }
  return low;
}

/** Another text whenever what is read at a position may be another than it was. */
export const generationIdOf = (
  checkpoints: readonly Pick<Checkpoint, 'projection' | 'version' | 'generation' | 'renewed'>[],
  parked: readonly Pick<ParkedStream, 'projection' | 'stream' | 'revision'>[],
): string =>
  JSON.stringify([
    [
      ...new Set(
        checkpoints.map(
          ({ projection, version, generation, renewed }) => `${projection} ${version} ${generation} ${renewed ?? ''}`,
        ),
      ),
    ].sort(),
    parked.map(({ projection, stream, revision }) => [projection, stream, revision]),
  ]);
