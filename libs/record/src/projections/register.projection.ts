import type { RecordedEvent } from '#kernel';
import type { Projection } from '#platform';
import { registerSlices } from '#register';
import { sliceOf } from '../slices.js';

/** A stream of the register as it was recorded: kept whole, so that it can be folded as it was known at any instant. */
export interface RegisterRow {
  readonly slice: string;
  readonly events: readonly RecordedEvent[];
}

const names = new Set(registerSlices.map(({ name }) => name));

/** Resolutions, parties, recommendations, statements and assessments: one row per stream, found by slice. */
export const registerProjection: Projection<RegisterRow> = {
  name: 'register',
  version: 1,
  handles: (stream) => names.has(sliceOf(stream)?.name ?? ''),
  evolve: (row, event) => ({
    slice: row?.slice ?? sliceOf(event.stream)?.name ?? '',
    events: [...(row?.events ?? []), event],
  }),
  keys: ({ slice }) => [slice],
};
