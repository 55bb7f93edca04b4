import { answered } from '#api';
import { folded, hasHijriYear, parsePartialDate, typedDate } from '#kernel';
import {
  anyAction,
  type EntryRecorded,
  type Hit,
  listActions,
  listCorrespondence,
  recordedEntries,
  type RecordView,
  search,
} from '#record';
import type { Log } from '../log.js';

type NameOf = Parameters<typeof recordedEntries>[2];

/** By what somebody looks for an entry, as it was typed. */
export interface Wanted {
  readonly day: string;
  readonly number: string;
  readonly words: string;
}

/** An entry that was found. */
export interface FoundEntry extends EntryRecorded {
  readonly stream: string;
}

const MOST = 50;
/** Of what holds more than this, only entries that say it themselves. */
const FEW = 12;

interface Named {
  readonly stream: string;
  /** `null`: all that it holds. */
  readonly event: string | null;
}

const onDay = async (view: RecordView, day: string): Promise<readonly Named[]> => {
  const date = typedDate(day);
  const span = hasHijriYear(date) ? null : parsePartialDate(date);
  if (span === null) return [];
  const days = { from: span.earliest, to: span.latest };
  const { items } = await answered(listActions(view, { ...anyAction, ...days, limit: MOST }));
  const actions = items.map(({ kind, action, eventId }) => ({ stream: `${kind}-${action}`, event: eventId }));
  return [...actions, ...(await view.desk.saidBetween(days, MOST))];
};

const numbered = async (view: RecordView, number: string): Promise<readonly Named[]> => {
  const anyPaper = { party: null, from: null, to: null, answer: null, cursor: null };
  const asked = { ...anyPaper, direction: null, number, limit: MOST };
  const { items } = await answered(listCorrespondence(view, asked));
  return items.map(({ key, eventId }) => ({ stream: key, event: eventId }));
};

const streamOf = ({ kind, key, of, resolution }: Hit): string =>
  kind === 'action'
    ? `${of ?? ''}-${key}`
    : kind === 'paragraph' || kind === 'commitment'
      ? `resolution-${resolution ?? ''}`
      : `${kind}-${key}`;

const saying = async (view: RecordView, words: string): Promise<readonly Named[]> => {
  const { items } = await answered(search(view, { q: words, kind: null, cursor: null, limit: MOST }));
  return [...new Set(items.map(streamOf))].map((stream) => ({ stream, event: null }));
};

const saysAll = ({ sentence }: EntryRecorded, words: string): boolean => {
  const wanted = folded(words).split(' ');
  return Object.values(sentence).some((text) => wanted.every((word) => folded(text).includes(word)));
};

/** Entries of a day, the paper of a number, and what says some words; each once, as it reads now. */
export const foundEntries = async (
  view: RecordView,
  log: Log,
  { day, number, words }: Wanted,
  nameOf: NameOf,
): Promise<readonly FoundEntry[]> => {
  const named = [
    ...(day.trim() === '' ? [] : await onDay(view, day)),
    ...(number.trim() === '' ? [] : await numbered(view, number)),
    ...(words.trim() === '' ? [] : await saying(view, words)),
  ];
  const streams = [...Map.groupBy(named, ({ stream }) => stream)];
  const found = await Promise.all(
    streams.map(async ([stream, of]) => {
      const entries = await recordedEntries(log, stream, nameOf);
      const events = new Set(of.map(({ event }) => event));
      const all = events.has(null) && entries.length <= FEW;
      return entries
        .filter((entry) => all || events.has(entry.event) || (events.has(null) && saysAll(entry, words)))
        .map((entry) => ({ ...entry, stream }));
    }),
  );
  return found.flat().slice(0, MOST);
};
