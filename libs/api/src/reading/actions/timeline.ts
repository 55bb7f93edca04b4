import type { DateSpan, Lang, LocalizedText, PartialDate, Sentence, Source, Words } from '#kernel';
import { languages, spanOf } from '#kernel';
import type { ActionEntryRow, ActionRow, Served } from '#actions';
import { kindNamed } from '#actions';
import { sayIn } from '#register';
import type { Moment } from '../moment.js';
import { mentions } from '../search/mentions.js';

/** One thing that happened, as a reader meets it. */
export interface TimelineEntry {
  readonly kind: string;
  readonly action: string;
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  readonly eventId: string;
  readonly revision: number;
  readonly type: string;
  /** `null` for the entry of the action in the record, which is not something that happened. */
  readonly on: PartialDate | null;
  readonly sentence: Words;
  /** Party codes that the source names. */
  readonly parties: readonly string[];
  readonly facts: readonly string[];
  readonly source: Source | null;
  readonly recordedAt: string;
}

export type NameOf = (code: string) => Words | undefined;

/** What an action had in the record at a moment: known by then, and not wholly after the day asked about. */
export const entriesAt = ({ entries }: ActionRow, { asOf, knownAt }: Moment): readonly ActionEntryRow[] =>
  entries.filter(
    ({ on, recordedAt }) =>
      (knownAt === null || Date.parse(recordedAt) <= Date.parse(knownAt)) && (on === null || spanOf(on).latest <= asOf),
  );

const sentenceOf = (row: ActionRow, { type, data }: ActionEntryRow, nameOf: NameOf): Words => {
  const table: Readonly<Record<string, Readonly<Record<Lang, Sentence<unknown>>>>> =
    kindNamed(row.kind)?.words.events ?? {};
  const say = (lang: Lang): string =>
    Object.hasOwn(table, type) ? (table[type]?.[lang](data, sayIn(lang, nameOf)) ?? type) : type;
  return { ar: say('ar'), en: say('en'), fr: say('fr') };
};

export const timelineEntry = (row: ActionRow, entry: ActionEntryRow, nameOf: NameOf): TimelineEntry => {
  const facts = row.facts.filter(({ eventId }) => eventId === entry.eventId);
  return {
    kind: row.kind,
    action: row.id,
    title: row.title,
    serves: row.serves,
    eventId: entry.eventId,
    revision: entry.revision,
    type: entry.type,
    on: entry.on,
    sentence: sentenceOf(row, entry, nameOf),
    parties: [...new Set(facts.flatMap(({ parties }) => parties))],
    facts: facts.map(({ name }) => name),
    source: entry.source,
    recordedAt: entry.recordedAt,
  };
};

/** Happenings of these actions; an action of which nothing dated is known yet shows that it was entered. */
export const timelineOf = (rows: readonly ActionRow[], moment: Moment, nameOf: NameOf): readonly TimelineEntry[] =>
  rows.flatMap((row) => {
    const entries = entriesAt(row, moment);
    const dated = entries.filter(({ on }) => on !== null);
    return (dated.length > 0 ? dated : entries.slice(0, 1)).map((entry) => timelineEntry(row, entry, nameOf));
  });

const spanShown = ({ on, recordedAt }: TimelineEntry): DateSpan => spanOf(on ?? recordedAt.slice(0, 10));

const inverted = (text: string): string => text.replace(/\d/g, (digit) => String(9 - Number(digit)));

/** Newest first, as a key that sorts ascending: last possible day, then action and event, so that no two are equal. */
export const timelineKey = (entry: TimelineEntry): string =>
  `${inverted(spanShown(entry).latest)} ${entry.kind} ${entry.action} ${inverted(String(entry.revision).padStart(9, '0'))}`;

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
