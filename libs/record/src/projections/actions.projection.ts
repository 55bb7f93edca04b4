import type { ActionHead, ActionReading } from '#actions';
import { happenedOn, isAmendment, kindNamed, nextReadings } from '#actions';
import { parsePartialDate } from '#kernel';
import type { Projection, Reading } from '#platform';
import { sliceOf } from '../slices.js';
import { countableBrief } from './countable.js';
import { listKey } from './list-key.js';

const kindOf = (stream: string) => kindNamed(sliceOf(stream)?.name ?? '');

const code = /^[A-Z][A-Z0-9-]{1,19}$/;

/** Every text in it that may be the code of a party. */
const codesIn = (said: unknown): readonly string[] => {
  if (typeof said === 'string') return code.test(said) ? [said] : [];
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(codesIn) : [];
};

/**
 * Under `serves` what the action serves, under `party` whom a fact says to have taken part, under `names` whoever else is named
 * anywhere in it; under `kind` the entry of the action, by which the whole of it is found.
 */
const keysOf = (kind: string, { serves, facts, event }: ActionReading): readonly string[] => {
  const parties = new Set(facts.flatMap((fact) => fact.parties));
  const said = isAmendment(event) && event.type === 'EventCorrected' ? event.data.becomes.data : event.data;
  const named = new Set(codesIn(said));
  return [
    ...(event.revision === 0 ? [`kind:${kind}`] : []),
    ...new Set(
      serves.flatMap(({ resolution, commitment }) => [`serves:${resolution}`, `serves:${resolution} ${commitment}`]),
    ),
    ...[...parties].map((party) => `party:${party}`),
    ...[...named].filter((one) => !parties.has(one)).map((one) => `names:${one}`),
  ];
};

const readingOf = (kind: string, body: ActionReading): Reading => {
  const { event, facts } = body;
  const on = isAmendment(event) ? null : happenedOn(event.data);
  const span = on === null ? null : parsePartialDate(on);
  return {
    slice: isAmendment(event) ? 'amendment' : kind,
    ...{ revision: event.revision, event: event.id },
    day: span === null ? null : { from: span.earliest, to: span.latest },
    order: listKey(kind, event, span?.latest ?? null),
    distribution: event.meta.distribution ?? 'general',
    keys: keysOf(kind, body),
    facts: [...new Set(facts.map(({ name }) => name))],
    // What is searched says parties by their names, which other streams give.
    words: '',
    ...{ brief: countableBrief(body), body },
  };
};

/** One entry per event of an action, of whatever kind, and reading. */
export const actionsProjection: Projection<ActionHead> = {
  name: 'actions',
  version: 7,
  handles: (stream) => kindOf(stream) !== undefined,
  async evolve(head, event, earlier) {
    const kind = kindOf(event.stream);
    if (kind === undefined) throw new Error(`no kind reads ${event.stream}`);
    const next = await nextReadings(kind, head, event, earlier);
    return { state: next.head, opened: next.opened.map((one) => readingOf(kind.name, one)), closed: next.closed };
  },
};
