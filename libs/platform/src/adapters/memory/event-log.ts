import type { NewEvent, RecordedEvent } from '#kernel';
import {
  type Appended,
  DuplicateEvent,
  type EventLog,
  EventLogUnavailable,
  type ExpectedRevision,
  type ReadStream,
  WrongExpectedRevision,
} from '../../ports/event-log.js';
import type { Envelope } from '../../leaf.js';
import { AppendSignal } from '../append-signal.js';
import { follow } from '../follow.js';
import { meets, positionOf } from '../position.js';
import { type Clock, placed, stamped, Stamps } from '../stamps.js';

/** The log for tests: same contract, nothing on disk. */
export class MemoryEventLog implements EventLog {
  readonly #events: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();
  readonly #ids = new Set<string>();
  readonly #commands = new Map<string, string>();
  readonly #appended = new AppendSignal();
  readonly #closing = new AbortController();
  readonly #stamps: Stamps;

  constructor({ clock }: { readonly clock?: Clock } = {}) {
    this.#stamps = new Stamps(clock);
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return this.#put(stream, expected, events, (first) => {
      const recordedAt = this.#stamps.next(stream);
      return events.map((event, index) => stamped(event, stream, first + index, recordedAt));
    });
  }

  appendRecorded(stream: string, expected: ExpectedRevision, events: readonly Envelope[]): Promise<Appended> {
    return this.#put(stream, expected, events, (first) => placed(events, stream, first));
  }

  async #put(
    stream: string,
    expected: ExpectedRevision,
    events: readonly { readonly id: string }[],
    envelopes: (first: number) => readonly Envelope[],
  ): Promise<Appended> {
    this.#open();
    if (events.length === 0) throw new RangeError('no events to append');
    const before = this.#streams.get(stream) ?? [];
    const actual = before.length - 1;
    if (!meets(expected, actual)) throw new WrongExpectedRevision(stream, expected, actual);
    const ids = new Set<string>();
    for (const { id } of events) {
      if (this.#ids.has(id) || ids.has(id)) throw new DuplicateEvent(id);
      ids.add(id);
    }
    // A copy by way of JSON, as every other log hands back: later changes of the caller's objects do not reach it.
    const recorded = envelopes(actual + 1).map((envelope, index): RecordedEvent => {
      const copy = JSON.parse(JSON.stringify(envelope)) as Envelope;
      return { ...copy, position: positionOf(this.#events.length + index + 1) };
    });
    this.#streams.set(stream, [...before, ...recorded]);
    for (const event of recorded) {
      this.#stamps.saw(event);
      this.#events.push(event);
      this.#ids.add(event.id);
      if (!this.#commands.has(event.meta.commandId)) this.#commands.set(event.meta.commandId, stream);
    }
    this.#appended.fire();
    return { revision: actual + recorded.length, position: positionOf(this.#events.length) };
  }

  async readStream(stream: string, { direction, from, limit }: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    this.#open();
    const events = this.#streams.get(stream) ?? [];
    const chosen =
      direction === 'backwards'
        ? events.slice(0, from === undefined ? undefined : Math.max(from + 1, 0)).reverse()
        : events.slice(Math.max(from ?? 0, 0));
    return structuredClone(limit === undefined ? chosen : chosen.slice(0, limit));
  }

  async readAll(after: string | null, limit: number): Promise<readonly RecordedEvent[]> {
    this.#open();
    const start = after === null ? 0 : Number(after);
    return structuredClone(this.#events.slice(start, start + limit));
  }

  async head(): Promise<string | null> {
    this.#open();
    return this.#events.at(-1)?.position ?? null;
  }

  async settle(instant: Date): Promise<string | null> {
    this.#open();
    this.#stamps.settle(instant.getTime());
    return this.head();
  }

  async clockBehind(): Promise<number> {
    return this.#stamps.ahead();
  }

  async streamOf(commandId: string): Promise<string | null> {
    this.#open();
    return this.#commands.get(commandId) ?? null;
  }

  subscribe(after: string | null, signal: AbortSignal): AsyncIterable<RecordedEvent> {
    return follow(this, this.#appended, after, AbortSignal.any([signal, this.#closing.signal]));
  }

  /** Calls back after each append; returns the way to stop. */
  onAppended(listener: () => void): () => void {
    return this.#appended.listen(listener);
  }

  async close(): Promise<void> {
    this.#closing.abort();
  }

  #open(): void {
    if (this.#closing.signal.aborted) throw new EventLogUnavailable('the log is closed');
  }
}
