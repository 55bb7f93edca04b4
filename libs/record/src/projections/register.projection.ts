import type { RecordedEvent } from '#kernel';
import { spanOf } from '#kernel';
import { registerSlices } from '#register';
import { fileKeysOf } from './file-keys.js';
import { dayOf, sliceOf } from '../slices.js';
import { byDistribution } from './by-distribution.js';
import { fromPaperKeys } from './from-paper.js';

/** An event of the register as it was recorded: what a slice says at a position is folded of all of them up to there. */
export interface RegisterReading {
  readonly event: RecordedEvent;
}

/** Under which every entry of a slice is found. */
export const sliceKey = (slice: string): string => `slice:${slice}`;

const names = new Set(registerSlices.map(({ name }) => name));

/** Resolutions, parties, recommendations, statements, assessments and open questions: one entry per event, found by slice. */
export const registerProjection = byDistribution<{ readonly slice: string }>({
  name: 'register',
  version: 6,
  handles: (stream) => names.has(sliceOf(stream)?.name ?? ''),
  evolve(head, event) {
    const slice = head?.slice ?? sliceOf(event.stream)?.name ?? '';
    const on = dayOf(event);
    const span = on === null ? null : spanOf(on);
    const body: RegisterReading = { event };
    const reading = {
      slice,
      revision: event.revision,
      event: event.id,
      day: span === null ? null : { from: span.earliest, to: span.latest },
      order: `${event.stream} ${String(event.revision).padStart(9, '0')}`,
      keys: [sliceKey(slice), ...fromPaperKeys(event), ...fileKeysOf([event])],
      facts: [],
      words: '',
      brief: null,
      body,
    };
    return { state: { slice }, opened: [reading], closed: [] };
  },
});
