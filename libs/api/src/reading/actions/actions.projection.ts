import type { ActionRow } from '#actions';
import { evolveAction, kindNamed } from '#actions';
import type { Projection } from '#platform';
import { sliceOf } from '../../recording/slices.js';

const kindOf = (stream: string) => kindNamed(sliceOf(stream)?.name ?? '');

/** One row per action, of whatever kind; found by what it serves. */
export const actionsProjection: Projection<ActionRow> = {
  name: 'actions',
  version: 1,
  handles: (stream) => kindOf(stream) !== undefined,
  evolve(row, event) {
    const kind = kindOf(event.stream);
    if (kind === undefined) throw new Error(`no kind reads ${event.stream}`);
    return evolveAction(kind, row, event);
  },
  keys: ({ serves }) => [...new Set(serves.map(({ resolution }) => `serves:${resolution}`))],
};
