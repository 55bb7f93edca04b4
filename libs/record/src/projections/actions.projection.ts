import type { ActionHead, ActionReading, Kind } from '#actions';
import { kindNamed, nextReadings } from '#actions';
import { isAmendment, parsePartialDate } from '#kernel';
import type { Projection, Reading } from '#platform';
import { referencesOf } from '#shapes';
import { dayOf, sliceOf } from '../slices.js';
import { countableBrief } from './countable.js';
import { listKey } from './list-key.js';

const kindOf = (stream: string) => kindNamed(sliceOf(stream)?.name ?? '');

/**
 * Under `serves` what the action serves, under `party` whom a fact says to have taken part, under `names` whoever else it
 * refers to; under `kind` the entry of the action, by which the whole of it is found.
 */
const keysOf = (kind: Kind, { serves, facts, event }: ActionReading): readonly string[] => {
  const parties = new Set(facts.flatMap((fact) => fact.parties));
  const current = isAmendment(event) && event.type === 'EventCorrected' ? event.data.becomes : event;
  const named = new Set(referencesOf(kind, current).flatMap((one) => (one.kind === 'party' ? [one.key] : [])));
  return [
    ...(event.revision === 0 ? [`kind:${kind.name}`] : []),
    ...new Set(
      serves.flatMap(({ resolution, commitment }) => [`serves:${resolution}`, `serves:${resolution} ${commitment}`]),
    ),
    ...[...parties].map((party) => `party:${party}`),
    ...[...named].filter((one) => !parties.has(one)).map((one) => `names:${one}`),
  ];
};

const readingOf = (kind: Kind, body: ActionReading): Reading => {
  const { event, facts } = body;
  const on = dayOf(event);
  const span = on === null ? null : parsePartialDate(on);
  return {
    slice: isAmendment(event) ? 'amendment' : kind.name,
    revision: event.revision,
    event: event.id,
    day: span === null ? null : { from: span.earliest, to: span.latest },
    order: listKey(kind.name, event, span?.latest ?? null),
    distribution: event.meta.distribution ?? 'general',
    keys: keysOf(kind, body),
    facts: [...new Set(facts.map(({ name }) => name))],
    // What is searched says parties by their names, which other streams give.
    words: '',
    brief: countableBrief(body),
    body,
  };
};

/** One entry per event of an action, of whatever kind, and reading. */
export const actionsProjection: Projection<ActionHead> = {
  name: 'actions',
  version: 9,
  handles: (stream) => kindOf(stream) !== undefined,
  async evolve(head, event, earlier) {
    const kind = kindOf(event.stream);
    if (kind === undefined) throw new Error(`no kind reads ${event.stream}`);
    const next = await nextReadings(kind, head, event, earlier);
    return { state: next.head, opened: next.opened.map((one) => readingOf(kind, one)), closed: next.closed };
  },
};
