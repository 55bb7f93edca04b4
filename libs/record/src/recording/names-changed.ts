import { setImmediate as turn } from 'node:timers/promises';
import type { DomainEvent, Named, RecordedEvent, Refusal, Slice } from '#kernel';
import { isAmendment, refuse, standing } from '#kernel';
import type { EventLog } from '#platform';
import type { Reference } from '#shapes';
import { referencesOf } from '#shapes';
import { asOfToday, idIn, sliceOf } from '../slices.js';

/** Names that a stream gives and did not give before, and those that it gives no more. */
export interface NamesChanged {
  readonly gained: readonly Named[];
  readonly lost: readonly Named[];
}

const without = (some: readonly Named[], others: readonly Named[]): readonly Named[] =>
  some.filter(({ kind, key }) => !others.some((other) => other.kind === kind && other.key === key));

/** What these events make of the names that a stream gives; `past` as recorded, `made` as they would be appended to it. */
export const namesChanged = (
  slice: Slice,
  past: readonly RecordedEvent[],
  made: readonly (DomainEvent & { readonly id: string })[],
): NamesChanged => {
  if (!made.some(isAmendment)) return { gained: made.flatMap((event) => slice.names(event)), lost: [] };
  const events = past.map(asOfToday);
  const namesIn = (history: readonly RecordedEvent[]) => standing(history).flatMap((event) => slice.names(event));
  const before = namesIn(events);
  const after = namesIn([...events, ...made.map((event) => ({ ...events[0], ...event }) as RecordedEvent)]);
  return { gained: without(after, before), lost: without(before, after) };
};

/** What is named within its stream is another thing in every stream. */
const within: readonly Named['kind'][] = ['paragraph', 'commitment'];

/** Looks in the log for events of other streams that refer to what a stream names no more. */
class Referring {
  constructor(
    private readonly stream: string,
    private readonly home: string,
    private readonly lost: readonly Named[],
  ) {}

  /** What of it an event refers to. */
  named(event: RecordedEvent): Named | undefined {
    const slice = sliceOf(event.stream);
    if (slice === undefined || event.stream === this.stream) return undefined;
    const references = referencesOf(slice, event);
    return this.lost.find((name) => references.some((reference) => this.isTo(name, reference)));
  }

  private isTo({ kind, key }: Named, reference: Reference): boolean {
    if (reference.kind !== kind || reference.key !== key) return false;
    return !within.includes(kind) || reference.resolution === this.home;
  }
}

const PAGE = 200;

/** As it was said, whether or not it holds; `null` where this version cannot read it. */
const saidBy = (recorded: RecordedEvent): RecordedEvent | null => {
  try {
    const event = asOfToday(recorded);
    return isAmendment(event) && event.type === 'EventCorrected' ? { ...event, ...event.data.becomes } : event;
  } catch {
    return null;
  }
};

/**
 * A refusal where something else on record rests on a name that goes. The whole log is read for it: names hardly ever go, and an
 * index of all that refers to anything would cost every command.
 */
export const stillReferredTo = async (
  log: EventLog,
  slice: Slice,
  stream: string,
  lost: readonly Named[],
): Promise<Refusal<'still-referred-to' | 'unreadable-may-refer'> | null> => {
  if (lost.length === 0) return null;
  const referring = new Referring(stream, idIn(slice, stream), lost);
  const looked = new Set<string>();
  for (let after: string | null = null; ;) {
    const events: readonly RecordedEvent[] = await log.readAll(after, PAGE);
    const last = events.at(-1);
    if (last === undefined) return null;
    for (const event of events) {
      const said = saidBy(event);
      if (said === null) return refuse('unreadable-may-refer', { by: event.stream, key: lost[0]?.key ?? '' });
      if (looked.has(event.stream) || referring.named(said) === undefined) continue;
      looked.add(event.stream);
      const found = await effectiveReference(log, event.stream, referring);
      if (found !== null) return found;
    }
    // Other requests have their turn: SQLite answers at once, and the log may be long.
    await turn();
    after = last.position;
  }
};

/** Of what holds in a stream, the first that refers to what goes. */
const effectiveReference = async (
  log: EventLog,
  stream: string,
  referring: Referring,
): Promise<Refusal<'still-referred-to'> | null> => {
  for (const event of standing((await log.readStream(stream)).map(asOfToday))) {
    const name = referring.named(event);
    if (name !== undefined) return refuse('still-referred-to', { key: name.key, by: event.stream, event: event.id });
  }
  return null;
};
