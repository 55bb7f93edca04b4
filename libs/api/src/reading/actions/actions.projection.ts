import type { ActionRow } from '#actions';
import { evolveAction, isAmendment, kindNamed } from '#actions';
import type { Projection } from '#platform';
import { sliceOf } from '../../recording/slices.js';

const kindOf = (stream: string) => kindNamed(sliceOf(stream)?.name ?? '');

/** One row per action, of whatever kind; found by what it serves. */
export const actionsProjection: Projection<ActionRow> = {
  name: 'actions',
  version: 2,
  handles: (stream) => kindOf(stream) !== undefined,
  evolve(row, event) {
    const kind = kindOf(event.stream);
    if (kind === undefined) throw new Error(`no kind reads ${event.stream}`);
    return evolveAction(kind, row, event);
  },
  // Also what it served before it was corrected: it is asked for as it was known then.
  keys: ({ kind, events }) => [
    ...new Set(
      events
        .map((event) => (isAmendment(event) && event.type === 'EventCorrected' ? event.data.becomes : event))
        .flatMap((event) => kindNamed(kind)?.entry(event)?.serves ?? [])
        .map(({ resolution }) => `serves:${resolution}`),
    ),
  ],
};
