import type {
  ActionId,
  Amended,
  DateSpan,
  EventType,
  FactName,
  KindName,
  Lang,
  LocalizedText,
  PartialDate,
  PartOnRecord,
  PartyCode,
  RecordedEvent,
  Sentence,
  Words,
} from '#kernel';
import { amendmentWords, effective, languages, partOnRecord, spanOf, whollyBy } from '#kernel';
import type { ActionRow, Served } from '#actions';
import { formatterIn } from '#register';
import type { Moment } from '../moment.js';
import { mentions } from '../search/mentions.js';
import { listKey } from '../projections/list-key.js';
import { dayOf, sliceNamed } from '../slices.js';

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

export type NameOf = (code: string) => Words | undefined;

/** Whether it had happened, or held, by a day, at the latest it can have been; what speaks of no day had. */
export const happenedBy = (asOf: string, event: RecordedEvent): boolean => {
  const on = dayOf(event);
  return on === null || whollyBy(on, asOf);
};

/** What holds of an action: not withdrawn, and not wholly after the day asked about. */
export const entriesAt = (row: ActionRow, { asOf }: Moment): readonly Amended[] =>
  effective(row.events).filter(({ event }) => happenedBy(asOf, event));

/** Of one action: its entry in the record first, then oldest first; what fell on one day as it was recorded. */
export const inOrderOfDays = (entries: readonly Amended[]): readonly Amended[] => {
  const day = ({ event }: Amended): string => {
    const on = dayOf(event);
    return on === null ? '' : spanOf(on).latest;
  };
  return entries.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1));
};

/** One event of a slice in three languages. */
export const sentenceOf = (slice: string, { type, data }: RecordedEvent, nameOf: NameOf): Words => {
  const table: Readonly<Record<string, Readonly<Record<Lang, Sentence<unknown>>>>> = {
    ...sliceNamed(slice)?.words.events,
    ...(amendmentWords.events as Readonly<Record<string, Readonly<Record<Lang, Sentence<unknown>>>>>),
  };
  const format = (lang: Lang): string =>
    Object.hasOwn(table, type) ? (table[type]?.[lang](data, formatterIn(lang, nameOf)) ?? type) : type;
  return { ar: format('ar'), en: format('en'), fr: format('fr') };
};

/** An action of the list, as it read at the moment asked about. */
export type ActionThen = Pick<ActionRow, 'kind' | 'id' | 'title' | 'serves' | 'facts'>;

export const timelineEntry = (action: ActionThen, one: Amended, nameOf: NameOf): TimelineEntry => {
  const { event } = one;
  const { eventId, revision, source, recordedAt, correctedBy, knownSince } = partOnRecord(one);
  const facts = action.facts.filter(({ eventId }) => eventId === event.id);
  return {
    kind: action.kind,
    action: action.id,
    title: action.title,
    serves: action.serves,
    eventId,
    revision,
    type: event.type,
    on: dayOf(event),
    /** Said only where it is read: a long list is cut to a page first. */
    get sentence() {
      return sentenceOf(action.kind, event, nameOf);
    },
    parties: [...new Set(facts.flatMap(({ parties }) => parties))],
    facts: facts.map(({ name }) => name),
    source,
    recordedAt,
    correctedBy,
    knownSince,
  };
};

/**
 * What happened of an action by the day. One of which nothing dated is known, whatever the day, shows that it was entered: from
 * the day it was recorded, since at the latest it was by then.
 */
export const happeningsOf = (row: ActionRow, { asOf }: Moment): readonly Amended[] => {
  const holds = effective(row.events);
  const dated = holds.filter(({ event }) => dayOf(event) !== null);
  if (dated.length > 0) return dated.filter(({ event }) => happenedBy(asOf, event));
  return holds.slice(0, 1).filter(({ event }) => event.meta.recordedAt.slice(0, 10) <= asOf);
};

/** An entry with where it stands in a list. */
export interface Placed {
  /** Sorts ascending. */
  readonly key: string;
  readonly entry: TimelineEntry;
}

const placeOf = ({ kind }: ActionRow, { event }: Amended): string => {
  const on = dayOf(event);
  return listKey(kind, event, on === null ? null : spanOf(on).latest);
};

/** Happenings of these actions by the day. */
export const timelineOf = (rows: readonly ActionRow[], moment: Moment, nameOf: NameOf): readonly Placed[] =>
  rows.flatMap((row) =>
    happeningsOf(row, moment).map((one) => ({ key: placeOf(row, one), entry: timelineEntry(row, one, nameOf) })),
  );

/** Newest first, of one day by action and then what was told last. */
export const newestFirst = (placed: readonly Placed[]): readonly Placed[] =>
  placed.toSorted((a, b) => (a.key < b.key ? -1 : 1));

const spanShown = ({ on, recordedAt }: TimelineEntry): DateSpan => spanOf(on ?? recordedAt.slice(0, 10));

/** How much happened in a year. */
export interface Year {
  /** `YYYY` */
  readonly year: string;
  /** How many entries of the list. */
  readonly count: number;
}

/** How many happenings in each year from the first to the last, each in the last year it can have been in. */
export const byYear = (entries: readonly Pick<TimelineEntry, 'on'>[]): readonly Year[] => {
  const years = entries.flatMap(({ on }) => (on === null ? [] : [Number(spanOf(on).latest.slice(0, 4))]));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year: String(year),
    count: years.filter((one) => one === year).length,
  }));
};

/** How often a fact is on record. */
export interface FactCount {
  readonly fact: FactName;
  /** How many entries of the list say it. */
  readonly count: number;
}

/** How many happenings say each thing that can be counted, by its name. */
export const byFact = (entries: readonly Pick<TimelineEntry, 'facts'>[]): readonly FactCount[] => {
  const grouped = Map.groupBy(
    entries.flatMap(({ facts }) => [...new Set(facts)]),
    (fact) => fact,
  );
  return [...grouped]
    .map(([fact, each]) => ({ fact, count: each.length }))
    .toSorted((a, b) => (a.fact < b.fact ? -1 : 1));
};

export interface TimelineFilter {
  readonly kind: string | null;
  /** Pairs `<resolution> <commitment>`, any of which the action serves; `null`: all. */
  readonly serving: ReadonlySet<string> | null;
  readonly party: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly q: string | null;
}

export const passes = (entry: TimelineEntry, { kind, serving, party, from, to, q }: TimelineFilter): boolean => {
  const { earliest, latest } = spanShown(entry);
  return (
    (kind === null || entry.kind === kind) &&
    (serving === null ||
      entry.serves.some(({ resolution, commitment }) => serving.has(`${resolution} ${commitment}`))) &&
    (party === null || entry.parties.includes(party)) &&
    (from === null || latest >= from) &&
    (to === null || (earliest ?? latest) <= to) &&
    (q === null ||
      mentions(
        q,
        languages.flatMap((lang) => [entry.title[lang], entry.sentence[lang]]),
      ))
  );
};
