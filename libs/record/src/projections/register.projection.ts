import type { RecordedEvent } from '#kernel';
import type { Projection } from '#platform';
import { registerSlices } from '#register';
import { idIn, sliceOf } from '../slices.js';

/** An event of the register as it was recorded: what a slice says at a position is folded of all of them up to there. */
export interface RegisterReading {
  readonly event: RecordedEvent;
}

/** Under which every entry of a slice is found. */
export const sliceKey = (slice: string): string => `slice:${slice}`;

const names = new Set(registerSlices.map(({ name }) => name));

/** The resolution that an event speaks of. */
const resolutionOf = (slice: string, { stream, data }: RecordedEvent): string | null => {
  if (slice === 'resolution') return idIn({ name: slice }, stream);
  const said: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'resolution') : null;
  return typeof said === 'string' ? said : null;
};

/** Resolutions, parties, recommendations, statements and assessments: one entry per event, found by slice and resolution. */
export const registerProjection: Projection<{ readonly slice: string }> = {
  name: 'register',
  version: 2,
  handles: (stream) => names.has(sliceOf(stream)?.name ?? ''),
  evolve(head, event) {
    const slice = head?.slice ?? sliceOf(event.stream)?.name ?? '';
    const resolution = resolutionOf(slice, event);
    const body: RegisterReading = { event };
    const reading = {
      ...{ slice, revision: event.revision, event: event.id, day: null },
      order: `${event.stream} ${String(event.revision).padStart(9, '0')}`,
      distribution: event.meta.distribution ?? 'general',
      keys: [sliceKey(slice), ...(resolution === null ? [] : [`resolution:${resolution}`])],
      ...{ facts: [], words: '', brief: null, body },
    };
    return { state: { slice }, opened: [reading], closed: [] };
  },
};
