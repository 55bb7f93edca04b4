import { kindNamed } from '#actions';
import type {
  Distribution,
  EventId,
  FileOnRecord,
  Instant,
  LocalizedText,
  PartialDate,
  RecordedEvent,
  Source,
  Words,
} from '#kernel';
import { amended, filesOf, handledIn, isAmendment, withoutHandling } from '#kernel';
import type { EventLog } from '#platform';
import { recordedPaper } from '../desk/recorded-paper.js';
import { type NameOf, sentenceOf } from '../events/sentence.js';
import { dayOf, idIn, sliceOf, upcastEvent } from '../slices.js';
import type { FoundOnDesk } from '../view/on-desk.js';

/** Files, and the event through which they are reached. */
export interface Scans {
  readonly event: EventId;
  readonly of: readonly FileOnRecord[];
}

/** An entry that something is to be done with, as whoever does it needs to see it. */
export interface DeskEntry {
  readonly stream: string;
  readonly event: EventId;
  readonly slice: string;
  /** Of what it is an entry, within its slice. */
  readonly id: string;
  /** What that is called; `null` for what has no title of its own. */
  readonly title: LocalizedText | null;
  /** What it says; of a correction, what the entry that it names says since. */
  readonly sentence: Words;
  /** Of a correction or withdrawal, what the entry that it names said before; else `null`. */
  readonly before: Words | null;
  /** Of a correction or withdrawal, why; else `null`. */
  readonly reason: LocalizedText | null;
  readonly on: PartialDate | null;
  /** As the entry has it; of a correction, as the entry that it names would have it since. */
  readonly source: Source | null;
  /** The paper that its source is: its registry number, and what was scanned of it; `null` for none. */
  readonly paper: { readonly number: string; readonly scans: Scans } | null;
  /** What it names itself. */
  readonly files: Scans;
  readonly distribution: Distribution;
  readonly awaitsCheck: boolean;
  readonly enteredAt: Instant;
  /** By an opaque id. */
  readonly enteredBy: string;
}

const saidBy = (slice: string, past: readonly RecordedEvent[], event: RecordedEvent, nameOf: NameOf) => {
  const { source } = event.meta;
  if (!isAmendment(event)) return { sentence: sentenceOf(slice, event, nameOf), before: null, reason: null, source };
  const readingIn = (events: readonly RecordedEvent[]) =>
    amended(events).find((one) => one.event.id === event.data.event)?.event ?? null;
  const [was, is] = [readingIn(past), readingIn([...past, event])];
  const isCorrected = event.type === 'EventCorrected' && is !== null;
  return {
    sentence: sentenceOf(slice, isCorrected ? is : event, nameOf),
    before: was === null ? null : sentenceOf(slice, was, nameOf),
    reason: event.data.reason,
    source: (isCorrected ? is : was)?.meta.source ?? source,
  };
};

type Log = Pick<EventLog, 'readStream'>;

const paperOf = async (log: Log, source: Source | null): Promise<DeskEntry['paper']> => {
  const paper = source?.paper === undefined ? null : await recordedPaper(log, source.paper);
  return paper && { number: paper.number, scans: { event: paper.eventId, of: paper.files ?? [] } };
};

const titleIn = (slice: string, events: readonly RecordedEvent[]): LocalizedText | null => {
  const first = amended(events)[0]?.event;
  return first === undefined ? null : (kindNamed(slice)?.entry(first)?.title ?? null);
};

/** Whether a second person has yet to look at one of these entries of a stream, as the log has it. */
export const awaitsCheck = async (
  log: Pick<EventLog, 'readStream'>,
  stream: string,
  events: readonly EventId[],
): Promise<boolean> => {
  const handled = handledIn((await log.readStream(stream)).map(upcastEvent));
  return events.some((id) => handled.get(id)?.awaitsCheck === true);
};

/** The entries found, as the log has them: in the order in which they were found, each stream read once. */
export const entriesOnDesk = async (
  log: Log,
  found: readonly FoundOnDesk[],
  nameOf: NameOf,
): Promise<readonly DeskEntry[]> => {
  const streams = new Map<string, Promise<readonly RecordedEvent[]>>();
  const read = (stream: string): Promise<readonly RecordedEvent[]> => {
    const events = streams.get(stream) ?? log.readStream(stream).then((all) => all.map(upcastEvent));
    streams.set(stream, events);
    return events;
  };
  const entries = await Promise.all(
    found.map(async ({ stream, event: id }): Promise<readonly DeskEntry[]> => {
      const all = await read(stream);
      const [slice, handled, own] = [sliceOf(stream), handledIn(all).get(id), withoutHandling(all)];
      const at = own.findIndex((event) => event.id === id);
      const event = own[at];
      if (slice === undefined || handled === undefined || event === undefined) return [];
      const { recordedAt, actor } = event.meta;
      const said = saidBy(slice.name, own.slice(0, at), event, nameOf);
      return [
        {
          stream,
          event: id,
          slice: slice.name,
          id: idIn(slice, stream),
          title: titleIn(slice.name, own),
          ...said,
          on: dayOf(event),
          paper: await paperOf(log, said.source),
          files: { event: id, of: filesOf(event) },
          ...handled,
          enteredAt: recordedAt,
          enteredBy: actor,
        },
      ];
    }),
  );
  return entries.flat();
};
