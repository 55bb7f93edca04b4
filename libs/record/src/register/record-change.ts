import type { ActionReading, ActionRow } from '#actions';
import { kindNamed } from '#actions';
import type {
  ActionId,
  CommitmentKey,
  EventId,
  EventType,
  Instant,
  KindName,
  LocalizedText,
  ParagraphKey,
  RecommendationKey,
  RecordedEvent,
  ReferenceKind,
  Slice,
  Words,
} from '#kernel';
import { amended, isAmendment } from '#kernel';
import { referencesOf } from '#shapes';
import { entryOf } from '../actions/amendments.js';
import type { NameOf } from '../events/sentence.js';
import { entriesAt, happeningsOf } from '../actions/timeline.js';
import { happenedBy } from '../events/days.js';
import { sentenceOf } from '../events/sentence.js';
import type { Moment } from '../moment.js';
import { descending } from '../events/list-key.js';
import { dayOf, idIn } from '../slices.js';

/** An action by its kind, its id and what it is called. */
export interface ActionNamed {
  readonly kind: KindName;
  readonly id: ActionId;
  readonly title: LocalizedText;
}

/** One change of what is known, by when it was entered, whenever it happened. */
export interface RecordChange {
  readonly eventId: EventId;
  readonly type: EventType;
  readonly knownSince: Instant;
  /** The correction by which it reads so, `null` where it reads as first recorded. */
  readonly correctedBy: EventId | null;
  /** What was entered, in a sentence. */
  readonly sentence: Words;
  /** Whose history it belongs to; `null` for what the register says. */
  readonly action: ActionNamed | null;
  /** The paragraph that it is about, where it is about one. */
  readonly paragraph: ParagraphKey | null;
  /** The commitment that it is about, where it is about one. */
  readonly commitment: CommitmentKey | null;
  /** The recommendation that it is about, where it is about one. */
  readonly recommendation: RecommendationKey | null;
}

/** What was entered, with where it stands in the list. */
export interface PlacedChange {
  /** Last entered first, as a key that sorts ascending. */
  readonly key: string;
  readonly change: RecordChange;
}

type Place = Pick<RecordChange, 'action' | 'paragraph' | 'commitment' | 'recommendation'>;

const nowhere: Place = { action: null, paragraph: null, commitment: null, recommendation: null };

/** One event of a slice as it reads, or a withdrawal; `correction`: by which it reads so. */
const changeAt = (
  place: Place,
  slice: string,
  { event, correction }: { readonly event: RecordedEvent; readonly correction: RecordedEvent | null },
  nameOf: NameOf,
): PlacedChange => {
  const since = correction ?? event;
  const change: RecordChange = {
    ...place,
    eventId: event.id,
    type: event.type,
    knownSince: since.meta.recordedAt,
    correctedBy: correction?.id ?? null,
    get sentence() {
      return sentenceOf(slice, event, nameOf);
    },
  };
  return { key: `${descending(change.knownSince)} ${descending(since.position)} ${event.id}`, change };
};

const entered = ({ event }: { readonly event: RecordedEvent }): boolean => dayOf(event) === null;

/** That the action was entered is said by what happened by the day; a correction of its entry is news of its own. */
const effectiveAt = (row: ActionRow, moment: Moment): readonly ActionReading[] => {
  const happenings = happeningsOf(row, moment);
  if (happenings.length === 0) return [];
  const corrected = entriesAt(row, moment).filter((one) => entered(one) && one.correctedBy !== null);
  return [...corrected, ...happenings.filter((one) => !corrected.some(({ event }) => event.id === one.event.id))];
};

/** Withdrawals of what had happened by the day; of its entry or a correction of that, where anything had. */
const withdrawalsAt = (row: ActionRow, moment: Moment): readonly RecordedEvent[] => {
  const read = new Map(amended(row.events).map((one) => [one.event.id, one]));
  const begun = happeningsOf(row, moment).length > 0;
  return row.events.filter((event) => {
    if (!isAmendment(event) || event.type !== 'EventRetracted') return false;
    const one = read.get(entryOf(row.events, event));
    return one !== undefined && (entered(one) ? begun : happenedBy(moment.asOf, one));
  });
};

/** What was entered of one action: what stands, as it reads, and what was withdrawn. */
export const changesOfAction = (
  row: ActionRow,
  resolution: string,
  moment: Moment,
  nameOf: NameOf,
): readonly PlacedChange[] => {
  const kind = kindNamed(row.kind);
  if (kind === undefined || !row.serves.some((served) => served.resolution === resolution)) return [];
  const { id } = row;
  const recorded = new Map(row.events.map((event) => [event.id, event]));
  const place = { ...nowhere, action: { kind: kind.name, id, title: row.title } };
  const effective = effectiveAt(row, moment).map(({ event, correctedBy }) => {
    const correction = correctedBy === null ? null : (recorded.get(correctedBy.eventId) ?? null);
    return changeAt(place, kind.name, { event, correction }, nameOf);
  });
  const withdrawn = withdrawalsAt(row, moment).map((event) =>
    changeAt(place, kind.name, { event, correction: null }, nameOf),
  );
  return [...effective, ...withdrawn];
};

/** What it belongs to among what the register has: by what it is itself, and by what it names outright, not in a list. */
const placeOf = (slice: Slice, event: RecordedEvent): Place => {
  const id = idIn(slice, event.stream);
  const references = referencesOf(slice, event).filter(({ pointer }) => pointer.lastIndexOf('/') === 0);
  const outright = [{ kind: slice.name, key: id }, ...references];
  const keyIn = (names: readonly { readonly kind: string; readonly key: string }[], sought: ReferenceKind) =>
    names.find(({ kind }) => kind === sought)?.key ?? null;
  return {
    action: null,
    // What was added to a resolution is found in its paragraph.
    paragraph: keyIn([...outright, ...slice.names(event, id)], 'paragraph'),
    commitment: keyIn(outright, 'commitment'),
    recommendation: keyIn(outright, 'recommendation'),
  };
};

/** What was entered of one stream of the register: what holds of it, as it reads, and what was withdrawn. */
export const changesOfRegister = (
  slice: Slice,
  events: readonly RecordedEvent[],
  { asOf }: Moment,
  nameOf: NameOf,
  leftOut: ReadonlySet<string>,
): readonly PlacedChange[] => {
  const read = amended(events).filter((one) => happenedBy(asOf, one) && !leftOut.has(one.event.id));
  const effective = read
    .filter(({ retractedBy }) => retractedBy === null)
    .map(({ event, correctedBy }) =>
      changeAt(placeOf(slice, event), slice.name, { event, correction: correctedBy }, nameOf),
    );
  const withdrawn = events.filter(isAmendment).flatMap((event) => {
    if (event.type !== 'EventRetracted') return [];
    const about = read.find((one) => one.event.id === entryOf(events, event));
    if (about === undefined) return [];
    return [changeAt(placeOf(slice, about.event), slice.name, { event, correction: null }, nameOf)];
  });
  return [...effective, ...withdrawn];
};
