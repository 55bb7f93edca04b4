import type {
  ActionId,
  CommandTable,
  DomainEvent,
  EventId,
  FactName,
  Instant,
  KindName,
  LocalizedText,
  PartialDate,
  PartyCode,
  Quantity,
  Revision,
  Slice,
  Source,
  StreamName,
  Words,
} from '#kernel';
import { defineSlice } from '#kernel';
import type { Served } from './served.js';

/** What every kind's first event says: the action's title and what it serves. */
export interface ActionEntry {
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  /** Whose own it is, where they have codes: the body itself, who is supported, with whom it is. All of it is what they did or had. */
  readonly of?: readonly PartyCode[];
  /** Which it is of its series, where somebody numbered it. */
  readonly edition?: number | null;
}

/** What one event says for counting. */
export interface FactDraft {
  readonly name: FactName;
  /** When it happened. */
  readonly on: PartialDate;
  /** Who took part, by name. */
  readonly parties: readonly PartyCode[];
  /** How many states, where the source gives their number; those it names are among them. */
  readonly states: Quantity | null;
  /** How much of what the fact tells: people, certificates, units. */
  readonly quantity: Quantity | null;
  /** Said, not done: shown, never counted. */
  readonly intention: boolean;
}

/** A fact with where it comes from. */
export interface Fact extends FactDraft {
  /** The event that says it. */
  readonly eventId: EventId;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly kind: KindName;
  readonly action: ActionId;
  /** Where it is to be found. */
  readonly source: Source | null;
  /** When it was entered in the record. */
  readonly recordedAt: Instant;
  /** The correction that gives its present reading. */
  readonly correctedBy: Amending | null;
  /** The retraction by which it holds no longer: then it is shown and never counted. */
  readonly retractedBy: Amending | null;
}

/** An event that changed how an earlier one reads, and when it was entered in the record. */
export interface Amending {
  readonly eventId: EventId;
  readonly recordedAt: Instant;
}

/** What answers and pages may see of an action; `v` is the version of its shape. */
export interface KindView {
  readonly v: number;
}

/** A kind of implementation action: a slice whose events say facts. Everything true of it lies in its folder. */
export interface Kind<
  T extends CommandTable = CommandTable,
  S = any,
  E extends DomainEvent = any,
  R extends string = any,
  F extends string = string,
  V extends KindView = KindView,
> extends Slice<T, S, E, R> {
  /** The event's entry when it is the first of its stream, else `null`. */
  entry(event: E): ActionEntry | null;
  /**
   * What is seen of an action of which these events hold, as corrected. Any of them may be missing, since a viewer may not see
   * them all: there is always a view, and it says no more than they do.
   */
  view(events: readonly E[]): V;
  /** `state` is the fold up to and including `event`. */
  facts(event: E, state: S): readonly (FactDraft & { readonly name: F })[];
  /** Whether an action in this state is on record as another one instead: then none of its facts is told twice. */
  readonly movedAway?: (state: S) => boolean;
  /** Fact name → its words; the names a measure may count. */
  readonly factNames: Readonly<Record<F, Words>>;
}

/** An event of a kind enters the action in the record, or happened on a day: another does not compile. */
export type ActionEvent = DomainEvent<string, number, ActionEntry | { readonly on: PartialDate }>;

/** What is so of every kind alike, and so of none in particular. */
type OfAnyKind = 'collection' | 'needs' | 'idFrom' | 'answersTo' | 'namesWithin' | 'day' | 'names' | 'distribution';

/** Checks a kind's types in full where it is declared, and returns it. */
export const defineKind = <
  const T extends CommandTable,
  S,
  E extends ActionEvent,
  R extends string,
  F extends string,
  V extends KindView,
>(
  kind: Omit<Kind<T, S, E, R, F, V>, OfAnyKind>,
): Kind<T, S, E, R, F, V> => {
  const assembled: Kind<T, S, E, R, F, V> = {
    ...kind,
    collection: `actions/${kind.name}`,
    needs: 'record',
    idFrom: () => null,
    answersTo: 'id',
    namesWithin: [],
    day: ({ data }) => ('on' in data ? data.on : null),
    // Whatever the kind: ids of actions are unique over all kinds.
    names: (event, id) => (kind.entry(event) === null ? [] : [{ kind: 'action', key: id }]),
    distribution: () => 'general',
  };
  return { ...assembled, ...defineSlice(assembled) };
};

/** Any kind, known by what is seen of its actions. */
export type KindSeenAs<V extends KindView> = Kind<CommandTable, any, any, any, string, V>;

/** Names of the facts that a kind's events say; for whoever looks for one, so that a rename does not compile. */
export type FactNameOf<K extends Kind> = keyof K['factNames'] & string;

/** Types of a kind's events, for the same. */
export type EventTypeOf<K extends Kind> = keyof K['versions'] & string;

/** A fact with the usual blanks filled in. */
export const fact = <F extends string>(
  name: F,
  on: PartialDate,
  more: Partial<Pick<FactDraft, 'parties' | 'states' | 'quantity' | 'intention'>> = {},
): FactDraft & { readonly name: F } => ({
  name,
  on,
  parties: [],
  states: null,
  quantity: null,
  intention: false,
  ...more,
});
