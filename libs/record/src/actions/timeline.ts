import type {
  ActionId,
  EventType,
  FactName,
  KindName,
  LocalizedText,
  PartialDate,
  PartOnRecord,
  PartyCode,
  Words,
} from '#kernel';
import { byText, isAmendment, spanOf } from '#kernel';
import type { ActionReading, ActionRow, Kind, Served } from '#actions';
import type { Count } from '#platform';
import { happenedBy, listedBy } from '../events/days.js';
import { listKey } from '../events/list-key.js';
import { type NameOf, sentenceOf } from '../events/sentence.js';
import type { Moment } from '../moment.js';
import { dayOf, idIn } from '../slices.js';

/** One thing that happened, as a reader meets it. */
export interface TimelineEntry extends PartOnRecord {
  readonly kind: KindName;
  readonly action: ActionId;
  /** What the action is called. */
  readonly title: LocalizedText;
  /** What the action serves. */
  readonly serves: readonly Served[];
  readonly type: EventType;
  /** `null` for the entry of the action in the record, which is not something that happened. */
  readonly on: PartialDate | null;
  /** What happened, in a sentence. */
  readonly sentence: Words;
  /** Who is named by the source. */
  readonly parties: readonly PartyCode[];
  /** What it says for counting. */
  readonly facts: readonly FactName[];
}

/** What holds of an action: not withdrawn, and not wholly after the day asked about. */
export const entriesAt = (row: ActionRow, { asOf }: Moment): readonly ActionReading[] =>
  row.readings.filter((read) => read.retractedBy === null && !isAmendment(read.event) && happenedBy(asOf, read));

/** Of one action: its entry in the record first, then oldest first; what fell on one day as it was recorded. */
export const inOrderOfDays = (entries: readonly ActionReading[]): readonly ActionReading[] => {
  const day = ({ event }: ActionReading): string => {
    const on = dayOf(event);
    return on === null ? '' : spanOf(on).latest;
  };
  return entries.toSorted((a, b) => byText(day(a), day(b)));
};

/** One event of an action, as lists show it. */
export const timelineEntry = (kind: Kind, reading: ActionReading, nameOf: NameOf): TimelineEntry => {
  const { event, title, serves, correctedBy } = reading;
  const { id: eventId, revision, stream, meta } = event;
  const { source, recordedAt } = meta;
  return {
    kind: kind.name,
    action: idIn(kind, stream),
    title,
    serves,
    eventId,
    revision,
    type: event.type,
    on: dayOf(event),
    sentence: sentenceOf(kind.name, event, nameOf),
    parties: [...new Set(reading.facts.flatMap(({ parties }) => parties))],
    facts: reading.facts.map(({ name }) => name),
    source,
    recordedAt,
    correctedBy: correctedBy?.eventId ?? null,
    knownSince: (correctedBy ?? meta).recordedAt,
  };
};

/** What happened of an action by the day. One of which nothing dated is known, whatever the day, shows that it was entered. */
export const happeningsOf = (row: ActionRow, { asOf }: Moment): readonly ActionReading[] =>
  row.readings.filter((read) => read.listed && listedBy(asOf, read));

/** What happened last of an action by the day: what comes first in lists. */
export const newestOf = (row: ActionRow, moment: Moment): ActionReading | null => {
  const placed = happeningsOf(row, moment).map((reading) => ({ key: listKey(reading.event), reading }));
  return placed.toSorted((a, b) => byText(a.key, b.key))[0]?.reading ?? null;
};

/** How much happened in a year. */
export interface Year {
  /** `YYYY` */
  readonly year: string;
  /** How many entries of the list. */
  readonly count: number;
}

/** From the first year to the last, each with what there is of it. */
export const byYear = (years: readonly Count[]): readonly Year[] => {
  const counts = new Map(years.filter(({ count }) => count > 0).map(({ of, count }) => [Number(of), count]));
  if (counts.size === 0) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year: String(year),
    count: counts.get(year) ?? 0,
  }));
};

/** How often a fact is on record. */
export interface FactCount {
  readonly fact: FactName;
  /** How many entries of the list say it. */
  readonly count: number;
}
