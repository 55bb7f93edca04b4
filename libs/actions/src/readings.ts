import type { LocalizedText, RecordedEvent } from '#kernel';
import { amended, isAmendment, withdrawnAmendments } from '#kernel';
import type { Amending, Fact, FactDraft, Kind, Served } from './kind/index.js';

/** One event of an action as it reads, with what lists and figures tell of it; JSON. */
export interface ActionReading {
  /** Of the action, as both read at the same time. */
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  /** Data and source as corrected. */
  readonly event: RecordedEvent;
  /** As it was recorded; `null` where it reads so. */
  readonly recorded: RecordedEvent | null;
  readonly correctedBy: Amending | null;
  readonly retractedBy: Amending | null;
  readonly facts: readonly FactDraft[];
  /** Whether it stands in lists of what happened. */
  readonly listed: boolean;
}

/**
 * What of an action stands in lists of what happened: what speaks of a day; where nothing does, the first that holds, since by the
 * day on which that was recorded it had happened.
 */
interface Listing {
  /** Whether anything that holds speaks of a day. */
  readonly dated: boolean;
  /** What is listed until something does; `null` where something does, or nothing holds. */
  readonly undated: ActionReading | null;
}

/** What the next event of an action is read by. */
export interface ActionHead {
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  /** The kind's own folded state, JSON. */
  readonly state: unknown;
  /** Whether it is on record as another action instead, which tells its facts. */
  readonly moved: boolean;
  readonly listing: Listing;
}

/** What one more event changes. */
export interface NextReadings {
  readonly head: ActionHead;
  readonly opened: readonly ActionReading[];
  /** Ids of events that read otherwise from now on. */
  readonly closed: readonly string[];
}

const amending = (by: RecordedEvent | null): Amending | null =>
  by === null ? null : { eventId: by.id, recordedAt: by.meta.recordedAt };

const entryOf = (kind: Kind, first: RecordedEvent): Pick<ActionHead, 'title' | 'serves'> => {
  const entry = kind.entry(first);
  if (entry === null) throw new Error(`${first.type} before the entry in ${first.stream}`);
  return { title: entry.title, serves: entry.serves };
};

/** Marks what stands in lists, of all that is read of an action. */
const marked = (
  kind: Kind,
  read: readonly Omit<ActionReading, 'listed'>[],
): { readonly listing: Listing; readonly readings: readonly ActionReading[] } => {
  const holds = read.filter(({ event, retractedBy }) => retractedBy === null && !isAmendment(event));
  const dated = holds.filter(({ event }) => kind.day(event) !== null);
  const listed = new Set(dated.length > 0 ? dated : holds.slice(0, 1));
  const readings = read.map((one) => ({ ...one, listed: listed.has(one) }));
  const undated = dated.length > 0 ? null : (readings.find((one) => one.listed) ?? null);
  return { listing: { dated: dated.length > 0, undated }, readings };
};

const isMoved = (kind: Kind, state: unknown): boolean => kind.movedAway?.(state) === true;

/**
 * Every event of an action as it reads now, in the order in which they were recorded, amendments among them. Facts of what was
 * withdrawn are those it would give if nothing had been: so they can be shown, each with its reason. What happened is told
 * once: an action that was moved into another leaves its facts to that one.
 */
export const readingsOf = (
  kind: Kind,
  events: readonly RecordedEvent[],
): { readonly head: ActionHead; readonly readings: readonly ActionReading[] } => {
  const history = amended(events);
  const first = history[0]?.event ?? events[0];
  if (first === undefined) throw new Error(`no event of a ${kind.name}`);
  const entry = entryOf(kind, first);
  let [state, whole]: unknown[] = [kind.decider.initial, kind.decider.initial];
  const read = history.map(({ event, correctedBy, retractedBy }) => {
    whole = kind.decider.evolve(whole, event);
    if (retractedBy === null) state = kind.decider.evolve(state, event);
    const facts = kind.facts(event, retractedBy === null ? state : whole);
    const recorded = correctedBy === null ? null : (events.find(({ id }) => id === event.id) ?? null);
    const by = { correctedBy: amending(correctedBy), retractedBy: amending(retractedBy) };
    return { ...entry, event, recorded, ...by, facts };
  });
  const withdrawn = withdrawnAmendments(events);
  const amendments = events.filter(isAmendment).map((event) => ({
    ...entry,
    event,
    recorded: null,
    correctedBy: null,
    retractedBy: amending(withdrawn.get(event.id) ?? null),
    facts: [],
  }));
  const moved = isMoved(kind, state);
  const countable = moved ? read.map((one) => ({ ...one, facts: [] })) : read;
  const all = [...countable, ...amendments].toSorted((a, b) => a.event.revision - b.event.revision);
  const { listing, readings } = marked(kind, all);
  return { head: { ...entry, state, moved, listing }, readings };
};

/** A plain event changes nothing of what came before it, however much that is, but that the first that is dated is listed in place of the entry. */
const after = (kind: Kind, head: ActionHead | null, event: RecordedEvent): NextReadings => {
  const { title, serves } = head ?? entryOf(kind, event);
  const { dated, undated } = head?.listing ?? { dated: false, undated: null };
  const state: unknown = kind.decider.evolve(head === null ? kind.decider.initial : head.state, event);
  const moved = isMoved(kind, state);
  const facts = moved ? [] : kind.facts(event, state);
  const isDated = kind.day(event) !== null;
  const listed = isDated || (!dated && undated === null);
  const reading = { title, serves, event, recorded: null, correctedBy: null, retractedBy: null, facts, listed };
  const listing = {
    dated: dated || isDated,
    undated: dated || isDated ? null : (undated ?? reading),
  };
  const replaced = isDated && undated !== null ? [undated] : [];
  return {
    head: { title, serves, state, moved, listing },
    opened: [...replaced.map((one) => ({ ...one, listed: false })), reading],
    closed: replaced.map((one) => one.event.id),
  };
};

/** The whole action anew, for an event by which others may read otherwise. */
const readAgain = async (
  kind: Kind,
  event: RecordedEvent,
  earlier: () => Promise<readonly RecordedEvent[]>,
): Promise<NextReadings> => {
  const events = await earlier();
  const { head, readings } = readingsOf(kind, [...events, event]);
  const before = events.length === 0 ? [] : readingsOf(kind, events).readings;
  const texts = new Map(before.map((one) => [one.event.id, JSON.stringify(one)]));
  const opened = readings.filter((one) => texts.get(one.event.id) !== JSON.stringify(one));
  return { head, opened, closed: opened.map((one) => one.event.id).filter((id) => texts.has(id)) };
};

/**
 * What one more event of a stream of `kind` changes; `earlier` is asked for only where it is an amendment, or moves the action
 * into another. Throws where the stream does not begin with an entry.
 */
export const nextReadings = async (
  kind: Kind,
  head: ActionHead | null,
  event: RecordedEvent,
  earlier: () => Promise<readonly RecordedEvent[]>,
): Promise<NextReadings> => {
  if (isAmendment(event)) return readAgain(kind, event, earlier);
  const next = after(kind, head, event);
  return next.head.moved === (head?.moved ?? false) ? next : readAgain(kind, event, earlier);
};

/** What a reading says for counting, with where it comes from. */
export const factsIn = (kind: Kind, { event, facts, correctedBy, retractedBy }: ActionReading): readonly Fact[] => {
  const { id: eventId, stream, revision, meta } = event;
  const { source, recordedAt } = meta;
  const action = stream.slice(kind.name.length + 1);
  return facts.map((draft) => ({
    ...draft,
    eventId,
    stream,
    revision,
    kind: kind.name,
    action,
    source,
    recordedAt,
    correctedBy,
    retractedBy,
  }));
};
