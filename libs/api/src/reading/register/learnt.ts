import type { ActionRow } from '#actions';
import { amended, happenedOn, isAmendment, knownEvents } from '#actions';
import type { Lang, LocalizedText, RecordedEvent, Sentence, Words } from '#kernel';
import { spanOf } from '#kernel';
import { registerSlices, sayIn } from '#register';
import { viewAt } from '../actions/actions.js';
import type { NameOf } from '../actions/timeline.js';
import { inverted, sentenceOf, timelineEntry } from '../actions/timeline.js';
import type { Moment } from '../moment.js';

/** One thing that the record learnt, whenever it happened. */
export interface Learnt {
  readonly eventId: string;
  readonly type: string;
  /** Instant, ISO 8601. */
  readonly learntAt: string;
  readonly sentence: Words;
  /** Whose history it belongs to; `null` for what the register says. */
  readonly action: { readonly kind: string; readonly id: string; readonly title: LocalizedText } | null;
  readonly paragraph: string | null;
  readonly commitment: string | null;
}

const holdsOn = (on: unknown, asOf: string): boolean => typeof on !== 'string' || spanOf(on).latest <= asOf;

/** What was learnt of one action: its entries as they read, a corrected one when it was corrected, and what was withdrawn. */
export const learntOfAction = (
  row: ActionRow,
  resolution: string,
  { asOf, knownAt }: Moment,
  nameOf: NameOf,
): readonly Learnt[] => {
  const view = viewAt(row, knownAt);
  if (view === null || !view.serves.some((served) => served.resolution === resolution)) return [];
  const { kind, id } = row;
  const action = { kind, id, title: view.title };
  const entries = amended(row.events, knownAt).filter(({ event }) => holdsOn(happenedOn(event.data), asOf));
  const standing = entries.filter(({ retractedBy }) => retractedBy === null);
  const dated = standing.some(({ event }) => happenedOn(event.data) !== null);
  // That the action was entered is said by what happened, where anything did.
  const shown = standing
    .filter(({ event, correctedBy }) => !dated || correctedBy !== null || happenedOn(event.data) !== null)
    .map((entry): Learnt => {
      const { eventId, type, learntAt, sentence } = timelineEntry({ ...view, kind, id }, entry, nameOf);
      return { eventId, type, learntAt, sentence, action, paragraph: null, commitment: null };
    });
  const known = knownEvents(row.events, knownAt);
  const ids = new Set(entries.map(({ event }) => event.id));
  // What is withdrawn may be a correction: of which entry, it says itself.
  const entryOf = (event: string): string => {
    const named = known.find((each) => each.id === event);
    return named !== undefined && isAmendment(named) ? entryOf(named.data.event) : event;
  };
  const withdrawn = known.flatMap((event): readonly Learnt[] => {
    if (!isAmendment(event) || event.type !== 'EventRetracted' || !ids.has(entryOf(event.data.event))) return [];
    const { id: eventId, type, meta } = event;
    const sentence = sentenceOf(kind, event, nameOf);
    return [{ eventId, type, learntAt: meta.recordedAt, sentence, action, paragraph: null, commitment: null }];
  });
  return [...shown, ...withdrawn];
};

/** The day of which an event of the register speaks: it tells nothing of days before. */
const dayOf = (data: object): unknown =>
  ['on', 'effectiveOn', 'decidedOn', 'setOn', 'checkedTo']
    .map((field) => Reflect.get(data, field) as unknown)
    .find(Boolean);

const named = (data: object, field: string): string | null => {
  const value: unknown = Reflect.get(data, field);
  return typeof value === 'string' ? value : null;
};

/** What was learnt by events of one slice of the register, all of which concern the resolution. */
export const learntOfRegister = (
  slice: string,
  events: readonly RecordedEvent[],
  { asOf }: Moment,
  nameOf: NameOf,
): readonly Learnt[] => {
  const table: Readonly<Record<string, Readonly<Record<Lang, Sentence<unknown>>>>> =
    registerSlices.find(({ name }) => name === slice)?.words.events ?? {};
  return events
    .filter(({ data }) => holdsOn(dayOf(data as object), asOf))
    .map(({ id, type, data, meta }) => {
      const say = (lang: Lang): string => table[type]?.[lang](data, sayIn(lang, nameOf)) ?? type;
      const commitment = named(data as object, 'commitment');
      const paragraph = named(data as object, type.startsWith('Paragraph') ? 'key' : 'paragraph');
      const sentence = { ar: say('ar'), en: say('en'), fr: say('fr') };
      return { eventId: id, type, learntAt: meta.recordedAt, sentence, action: null, paragraph, commitment };
    });
};

/** Last learnt first, as a key that sorts ascending. */
export const learntKey = ({ learntAt, eventId }: Learnt): string => `${inverted(learntAt)} ${eventId}`;
