import {
  type AllStreamRecordedEvent,
  BACKWARDS,
  END,
  FORWARDS,
  type ReadAllOptions,
  type ReadStreamOptions,
  START,
  StreamNotFoundError,
} from '@eventstore/db-client';
import type { NewEvent, RecordedEvent } from '#kernel';
import type { Envelope } from '../../leaf.js';
import { type Appended, type EventLog, type ExpectedRevision, type ReadStream } from '../../ports/event-log.js';
import { type Clock, placed, refuseFuture, stamped, Stamps } from '../stamps.js';
import { Appender, type Appending, claimOf } from './appender.js';
import { Connection, eventOf, heard } from './connection.js';
import { ours, positionFrom, positionText, recordedOf } from './records.js';
import { subscribeToAll } from './subscription.js';

/** The log in EventStoreDB. */
export class EventStoreEventLog implements EventLog {
  readonly #connection: Connection;
  readonly #closing = new AbortController();
  readonly #appending = new Set<Promise<unknown>>();
  readonly #stamps: Stamps;
  readonly #appender: Appender;

  private constructor(connection: Connection, stamps: Stamps) {
    this.#connection = connection;
    this.#stamps = stamps;
    const claimedBy = (commandId: string) => this.#claimed(commandId);
    this.#appender = new Appender(connection, { readStream: (...asked) => this.readStream(...asked), claimedBy });
  }

  /** Connects when it is first asked; so a process may start before the store does. */
  static open(
    url: string,
    { patienceMs = 5_000, clock }: { readonly patienceMs?: number; readonly clock?: Clock } = {},
  ): EventStoreEventLog {
    return new EventStoreEventLog(new Connection(url, patienceMs), new Stamps(clock));
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const envelopes: Appending['envelopes'] = (first) => {
      const recordedAt = this.#stamps.next();
      return events.map((event, index) => stamped(event, stream, first + index, recordedAt));
    };
    return this.#counted({ stream, expected, events, envelopes });
  }

  appendRecorded(stream: string, expected: ExpectedRevision, events: readonly Envelope[]): Promise<Appended> {
    return this.#counted({ stream, expected, events, envelopes: (first) => placed(events, stream, first) });
  }

  /** Whoever closes waits for it. */
  async #counted(asked: Appending): Promise<Appended> {
    this.#connection.refuseClosed();
    const appending = this.#appender.append(asked);
    this.#appending.add(appending);
    try {
      return await appending;
    } finally {
      this.#appending.delete(appending);
    }
  }

  async readStream(stream: string, options: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    return this.#seen((await this.#read(stream, options)).map(recordedOf));
  }

  async readAll(after: string | null, limit: number): Promise<readonly RecordedEvent[]> {
    this.#connection.refuseClosed();
    const position = after === null ? null : positionFrom(after);
    if (limit <= 0 || (after !== null && position === null)) return [];
    // The store reads from a position on, that one included.
    return this.#take({ direction: FORWARDS, fromPosition: position ?? START }, limit, (at) => at !== after);
  }

  async head(): Promise<string | null> {
    this.#connection.refuseClosed();
    const [last] = await this.#take({ direction: BACKWARDS, fromPosition: END }, 1, () => true);
    return last?.position ?? null;
  }

  /** What other recorders stamp with their own clocks is not settled by this one. */
  async settle(instant: Date): Promise<string | null> {
    this.#connection.refuseClosed();
    const ms = instant.getTime();
    if (!this.#stamps.isSettled(ms)) {
      refuseFuture(ms, this.#stamps.now());
      this.#stamps.notBefore(ms + 1);
    }
    return this.head();
  }

  async clockBehind(): Promise<number> {
    return this.#stamps.ahead();
  }

  async streamOf(commandId: string): Promise<string | null> {
    const stream = await this.#claimed(commandId);
    if (stream === null) return null;
    // A claim whose append never came about, or is still under way, is no answer yet.
    const events = await this.readStream(stream);
    return events.some(({ meta }) => meta.commandId === commandId) ? stream : null;
  }

  subscribe(after: string | null, signal: AbortSignal): AsyncIterable<RecordedEvent> {
    return subscribeToAll(this.#connection, after, AbortSignal.any([signal, this.#closing.signal]));
  }

  /** Appends already asked for are still answered. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#appending);
    await this.#connection.close();
  }

  #seen(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    events.forEach((event) => this.#stamps.saw(event));
    return events;
  }

  async #claimed(commandId: string): Promise<string | null> {
    const [claim] = await this.#read(claimOf(commandId), { limit: 1 });
    return claim === undefined ? null : (claim.data as unknown as { readonly stream: string }).stream;
  }

  async #read(stream: string, { direction, from, limit }: ReadStream): Promise<readonly AllStreamRecordedEvent[]> {
    this.#connection.refuseClosed();
    const backwards = direction === 'backwards';
    if (limit === 0 || (backwards && from !== undefined && from < 0)) return [];
    const options: ReadStreamOptions = {
      ...fromLeader,
      direction: backwards ? BACKWARDS : FORWARDS,
      fromRevision: from === undefined ? (backwards ? END : START) : BigInt(Math.max(from, 0)),
      ...(limit === undefined ? {} : { maxCount: limit }),
    };
    try {
      return await this.#connection.call(async (client) => {
        const events: AllStreamRecordedEvent[] = [];
        for await (const resolved of heard(client.readStream(stream, options)))
          events.push(eventOf(resolved) as AllStreamRecordedEvent);
        return events;
      });
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      throw error;
    }
  }

  async #take(
    options: ReadAllOptions,
    limit: number,
    wanted: (position: string) => boolean,
  ): Promise<readonly RecordedEvent[]> {
    const found = await this.#connection.call(async (client) => {
      const events: AllStreamRecordedEvent[] = [];
      // Not all is ours, so the store cannot be told how many.
      const reading = heard(client.readAll({ ...fromLeader, ...options }));
      try {
        for await (const resolved of reading) {
          const event = eventOf(resolved) as AllStreamRecordedEvent;
          if (ours.test(event.streamId) && wanted(positionText(event.position))) events.push(event);
          if (events.length === limit) break;
        }
        return events;
      } finally {
        // Leaving the loop alone would leave the call open.
        await reading.cancel();
      }
    });
    return this.#seen(found.map(recordedOf));
  }
}

/** A follower may be behind, and what is decided or called missing must not rest on that. */
const fromLeader = { requiresLeader: true };
