import type { ActionRow } from '#actions';
import { evolveAction, isAmendment, kindNamed } from '#actions';
import type { Projection } from '#platform';
import { sliceOf } from '../slices.js';
import { countableBrief } from './countable.js';

const kindOf = (stream: string) => kindNamed(sliceOf(stream)?.name ?? '');

const code = /^[A-Z][A-Z0-9-]{1,19}$/;

/** Every text in it that may be the code of a party. */
const codesIn = (said: unknown): readonly string[] => {
  if (typeof said === 'string') return code.test(said) ? [said] : [];
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(codesIn) : [];
};

/** One row per action, of whatever kind; found by what it serves, whom it names, and its kind. */
export const actionsProjection: Projection<ActionRow> = {
  name: 'actions',
  version: 6,
  handles: (stream) => kindOf(stream) !== undefined,
  evolve(row, event) {
    const kind = kindOf(event.stream);
    if (kind === undefined) throw new Error(`no kind reads ${event.stream}`);
    return evolveAction(kind, row, event);
  },
  // Also what it served and whom it named before it was corrected: it is asked for as it was known then. A key may
  // find too much, never too little: whether a fact names the party is for who asks.
  keys: ({ kind, events }) => {
    const said = events.map((event) =>
      isAmendment(event) && event.type === 'EventCorrected' ? event.data.becomes : event,
    );
    const serves = said.flatMap((event) => kindNamed(kind)?.entry(event)?.serves ?? []);
    return [
      `kind:${kind}`,
      ...new Set(serves.map(({ resolution }) => `serves:${resolution}`)),
      ...new Set(said.flatMap(({ data }) => codesIn(data)).map((party) => `party:${party}`)),
    ];
  },
  brief: (row, key) => (key.startsWith('serves:') ? countableBrief(row) : undefined),
};
