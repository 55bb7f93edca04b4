import type { ActionRow, Amended, Amendment } from '#actions';
import { amended, happenedOn, isAmendment, knownEvents } from '#actions';
import type {
  ActionId,
  CommitmentKey,
  EventId,
  EventType,
  Instant,
  KindName,
  Lang,
  LocalizedText,
  ParagraphKey,
  RecommendationKey,
  RecordedEvent,
  Sentence,
  Words,
} from '#kernel';
import { spanOf } from '#kernel';
import { registerSlices, sayIn } from '#register';
import { viewAt } from '../view/actions.js';
import { entryOf } from '../actions/amendments.js';
import type { NameOf } from '../actions/timeline.js';
import { entriesAt, happenedBy, happeningsOf, inverted, sentenceOf, timelineEntry } from '../actions/timeline.js';
import type { Moment } from '../moment.js';

/** An action by its kind, its id and what it is called. */
export interface ActionNamed {
  readonly kind: KindName;
  readonly id: ActionId;
  readonly title: LocalizedText;
}

/** One thing that the record learnt, whenever it happened. */
export interface Learnt {
  readonly eventId: EventId;
  readonly type: EventType;
  readonly learntAt: Instant;
  /** The correction by which it reads so, `null` where it reads as first recorded. */
  readonly correctedBy: EventId | null;
  /** What was learnt, in a sentence. */
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

const nowhere = { action: null, paragraph: null, commitment: null, recommendation: null } as const;

const entered = ({ event }: Amended): boolean => happenedOn(event.data) === null;

/** That the action was entered is said by what happened by the day; a correction of its entry is news of its own. */
const standingAt = (row: ActionRow, moment: Moment): readonly Amended[] => {
  const happenings = happeningsOf(row, moment);
  if (happenings.length === 0) return [];
  const corrected = entriesAt(row, moment).filter((one) => entered(one) && one.correctedBy !== null);
  return [...corrected, ...happenings.filter((one) => !corrected.some(({ event }) => event.id === one.event.id))];
};

/** Withdrawals of what had happened by the day; of its entry or a correction of that, where anything had. */
const withdrawalsAt = (row: ActionRow, moment: Moment): readonly RecordedEvent[] => {
  const known = knownEvents(row.events, moment.knownAt);
  const read = new Map(amended(row.events, moment.knownAt).map((one) => [one.event.id, one]));
  const begun = happeningsOf(row, moment).length > 0;
  return known.filter((event) => {
    if (!isAmendment(event) || event.type !== 'EventRetracted') return false;
    const one = read.get(entryOf(known, event as RecordedEvent<Amendment>));
    return one !== undefined && (entered(one) ? begun : happenedBy(moment.asOf, one.event));
  });
};

/** What was learnt of one action: what stands, as it reads, and what was withdrawn. */
export const learntOfAction = (
  row: ActionRow,
  resolution: string,
  moment: Moment,
  nameOf: NameOf,
): readonly Learnt[] => {
  const view = viewAt(row, moment.knownAt);
  if (view === null || !view.serves.some((served) => served.resolution === resolution)) return [];
  const { kind, id } = row;
  const head = { ...nowhere, action: { kind, id, title: view.title } };
  const told = standingAt(row, moment).map((one): Learnt => {
    const line = timelineEntry({ ...view, kind, id }, one, nameOf);
    const { eventId, type, learntAt, correctedBy } = line;
    return {
      ...{ ...head, eventId, type, learntAt, correctedBy },
      get sentence() {
        return line.sentence;
      },
    };
  });
  const withdrawn = withdrawalsAt(row, moment).map((event): Learnt => ({
    ...{ ...head, eventId: event.id, type: event.type, learntAt: event.meta.recordedAt, correctedBy: null },
    get sentence() {
      return sentenceOf(kind, event, nameOf);
    },
  }));
  return [...told, ...withdrawn];
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
  const holds = (on: unknown): boolean => typeof on !== 'string' || spanOf(on).latest <= asOf;
  return events
    .filter(({ data }) => holds(dayOf(data as object)))
    .map(({ id, type, data, meta, stream }) => {
      const say = (lang: Lang): string => table[type]?.[lang](data, sayIn(lang, nameOf)) ?? type;
      return {
        ...{ ...nowhere, eventId: id, type, learntAt: meta.recordedAt, correctedBy: null },
        commitment: named(data as object, 'commitment'),
        paragraph: named(data as object, type.startsWith('Paragraph') ? 'key' : 'paragraph'),
        recommendation: slice === 'recommendation' ? stream.slice('recommendation-'.length) : null,
        get sentence() {
          return { ar: say('ar'), en: say('en'), fr: say('fr') };
        },
      };
    });
};

/** Last learnt first, as a key that sorts ascending. */
export const learntKey = ({ learntAt, eventId }: Learnt): string => `${inverted(learntAt)} ${eventId}`;
