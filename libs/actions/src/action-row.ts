import type { DomainEvent, LocalizedText, PartialDate, RecordedEvent, Source } from '#kernel';
import type { Fact, Kind, Served } from './kind/index.js';

/** One event of an action, as the timeline and the action's page need it. */
export interface ActionEntryRow {
  readonly eventId: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  readonly data: unknown;
  /** When it happened; `null` for the entry in the record itself. */
  readonly on: PartialDate | null;
  readonly source: Source | null;
  readonly recordedAt: string;
  readonly actor: string;
  readonly role: string;
}

/** Everything the read side keeps of one action; a fold of its stream and of nothing else. */
export interface ActionRow {
  readonly kind: string;
  readonly id: string;
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  readonly recordedAt: string;
  readonly facts: readonly Fact[];
  readonly entries: readonly ActionEntryRow[];
  /** The kind's own folded state, JSON. */
  readonly state: unknown;
}

const happenedOn = (data: unknown): PartialDate | null => {
  const on: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'on') : null;
  return typeof on === 'string' ? on : null;
};

/** The row after one more event of a stream of `kind`. Throws where the stream does not begin with an entry. */
export const evolveAction = (kind: Kind, row: ActionRow | null, recorded: RecordedEvent): ActionRow => {
  const { id: eventId, stream, revision, position, type, v, data, meta } = recorded;
  const event: DomainEvent = { type, v, data };
  const action = stream.slice(kind.name.length + 1);
  const begun = row ?? begin(kind, action, recorded, event);
  const state: unknown = kind.decider.evolve(begun.state, event);
  const { source, recordedAt, actor, role } = meta;
  const facts = kind.facts(event, state).map((draft) => ({
    ...draft,
    ...{ eventId, stream, revision, kind: kind.name, action, source, recordedAt },
  }));
  const entry = { eventId, revision, position, type, data, on: happenedOn(data), source, recordedAt, actor, role };
  return { ...begun, state, facts: [...begun.facts, ...facts], entries: [...begun.entries, entry] };
};

const begin = (kind: Kind, id: string, { stream, meta }: RecordedEvent, event: DomainEvent): ActionRow => {
  const entry = kind.entry(event);
  if (entry === null) throw new Error(`${event.type} before the entry in ${stream}`);
  const { title, serves } = entry;
  const { recordedAt } = meta;
  return { kind: kind.name, id, title, serves, recordedAt, facts: [], entries: [], state: kind.decider.initial };
};
