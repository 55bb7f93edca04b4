import type { LocalizedText, PartialDate, RecordedEvent } from '#kernel';
import type { Amended } from './amendments/index.js';
import { amended, isAmendment, knownEvents } from './amendments/index.js';
import type { Amending, Fact, Kind, Served } from './kind/index.js';

/** An action as it reads at some instant. */
export interface ActionView {
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  /** When the record first learnt of it. */
  readonly recordedAt: string;
  /** Those of events withdrawn are there too, and say so. */
  readonly facts: readonly Fact[];
  /** The kind's own folded state, JSON. */
  readonly state: unknown;
}

/** Everything the read side keeps of one action; a fold of its stream and of nothing else. */
export interface ActionRow extends ActionView {
  readonly kind: string;
  readonly id: string;
  /** As recorded, corrections and retractions among them, in today's versions. */
  readonly events: readonly RecordedEvent[];
  /** Whether anything in it was corrected or withdrawn. */
  readonly amended: boolean;
}

/** When what an event says happened; `null` for the entry in the record itself. */
export const happenedOn = (data: unknown): PartialDate | null => {
  const on: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'on') : null;
  return typeof on === 'string' ? on : null;
};

const amending = (by: RecordedEvent | null): Amending | null =>
  by === null ? null : { eventId: by.id, recordedAt: by.meta.recordedAt };

const factsOf = (kind: Kind, { event, correctedBy, retractedBy }: Amended, state: unknown): readonly Fact[] => {
  const { id: eventId, stream, revision, meta } = event;
  const { source, recordedAt } = meta;
  const action = stream.slice(kind.name.length + 1);
  return kind.facts(event, state).map((draft) => ({
    ...draft,
    ...{ eventId, stream, revision, kind: kind.name, action, source, recordedAt },
    ...{ correctedBy: amending(correctedBy), retractedBy: amending(retractedBy) },
  }));
};

/** What happened is told once: an action that was moved into another leaves its facts to that one. */
const factsTold = (kind: Kind, state: unknown, facts: readonly Fact[]): readonly Fact[] =>
  kind.movedAway?.(state) === true ? [] : facts;

const headOf = (kind: Kind, first: RecordedEvent): Pick<ActionView, 'title' | 'serves' | 'recordedAt'> => {
  const entry = kind.entry(first);
  if (entry === null) throw new Error(`${first.type} before the entry in ${first.stream}`);
  return { ...entry, recordedAt: first.meta.recordedAt };
};

/** Facts of what was withdrawn are those it would give if nothing had been: so they can be shown, each with its reason. */
const viewOf = (kind: Kind, history: readonly Amended[]): ActionView => {
  let [state, whole]: unknown[] = [kind.decider.initial, kind.decider.initial];
  const facts = history.flatMap((one) => {
    whole = kind.decider.evolve(whole, one.event);
    if (one.retractedBy !== null) return factsOf(kind, one, whole);
    state = kind.decider.evolve(state, one.event);
    return factsOf(kind, one, state);
  });
  return { ...headOf(kind, (history[0] as Amended).event), facts: factsTold(kind, state, facts), state };
};

/** The row after one more event of a stream of `kind`. Throws where the stream does not begin with an entry. */
export const evolveAction = (kind: Kind, row: ActionRow | null, event: RecordedEvent): ActionRow => {
  const events = [...(row?.events ?? []), event];
  const id = event.stream.slice(kind.name.length + 1);
  const changed = row?.amended === true || isAmendment(event);
  if (changed) return { kind: kind.name, id, ...viewOf(kind, amended(events)), events, amended: true };
  const { title, serves, recordedAt } = row ?? headOf(kind, event);
  const state: unknown = kind.decider.evolve(row === null ? kind.decider.initial : row.state, event);
  const facts = [...(row?.facts ?? []), ...factsOf(kind, { event, correctedBy: null, retractedBy: null }, state)];
  const told = factsTold(kind, state, facts);
  return { kind: kind.name, id, title, serves, recordedAt, facts: told, state, events, amended: false };
};

/** The action as it read at an instant (ISO 8601), `null` where the record did not know of it yet. */
export const actionKnown = (kind: Kind, row: ActionRow, knownAt: string | null): ActionView | null => {
  if (knownAt === null) return row;
  const known = knownEvents(row.events, knownAt);
  if (known.length === row.events.length) return row;
  return known.length === 0 ? null : viewOf(kind, amended(known));
};
