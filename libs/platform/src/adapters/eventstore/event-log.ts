import {
  type AllStreamRecordedEvent,
  BACKWARDS,
  END,
  FORWARDS,
  type ReadStreamOptions,
  START,
  StreamDeletedError,
  StreamNotFoundError,
} from '@eventstore/db-client';
import type { NewEvent, RecordedEvent } from '#kernel';
import type { Envelope } from '../../leaf.js';
import {
  type Appended,
  DamagedStream,
  type EventLog,
  type ExpectedRevision,
  type LogRight,
  type LogState,
  type ReadStream,
} from '../../ports/event-log.js';
import { CLOCK_STREAM } from '../../ports/log-time.js';
import { type Clock, placed, stamped, Stamps } from '../stamps.js';
import { AllEvents, fromLeader } from './all.js';
import { Appender, type Appending, claimIn, claimOf } from './appender.js';
import { checkRights } from './check-rights.js';
import { Connection, eventOf, withErrorListener } from './connection.js';
import { Damage, wrongIn } from './damage.js';
import { ForeignEvents } from './foreign-events.js';
import { isEventOfRecord, positionFrom, recordedOf } from './records.js';
import { Tail } from './tail.js';

export interface EventStoreOptions {
  /** How long an answer may take. */
  readonly timeoutMs?: number;
  /** How long a subscription may stand still before an event that can be read, until it is begun anew. */
  readonly stillMs?: number;
  readonly clock?: Clock;
  /** Called once where others write to the server too, and once of each stream that is found damaged and of each missing right. */
  onNotice?(notice: string): void;
}

/** The log in EventStoreDB. */
export class EventStoreEventLog implements EventLog {
  readonly #connection: Connection;
  /** What lasts has a connection of its own: the store answers a limited number of calls at once on each. */
  readonly #damage: Damage;
  readonly #foreign: ForeignEvents;
  readonly #all: AllEvents;
  readonly #tail: Tail;
  readonly #appending = new Set<Promise<unknown>>();
  readonly #stamps: Stamps;
  readonly #appender: Appender;
  #knowing: Promise<unknown> | null = null;

  private constructor(url: string, { timeoutMs = 5_000, stillMs = 3_000, clock, onNotice }: EventStoreOptions) {
    this.#connection = new Connection(url, timeoutMs, ({ message }) => onNotice?.(message));
    this.#stamps = new Stamps(clock);
    this.#damage = new Damage(({ stream, why }) => onNotice?.(`the stream ${stream} is damaged: ${why}`));
    this.#foreign = new ForeignEvents(
      this.#damage,
      (event) => this.#stamps.saw(event),
      (stream) =>
        onNotice?.(`others write to the event store too (the first met in ${stream}); what they write is passed over`),
    );
    this.#all = new AllEvents(this.#connection, this.#foreign, timeoutMs);
    this.#tail = new Tail(this.#connection, this.#all, this.#foreign, stillMs);
    this.#appender = new Appender(this.#connection, this.#damage, {
      readStream: (...request) => this.readStream(...request),
      claimedBy: (commandId) => this.#claimed(commandId),
      lastOf: async (stream) => (await this.#read(stream, { direction: 'backwards', limit: 1 }))?.[0] ?? null,
    });
  }

  /** Connects when it is first asked; so a process may start before the store does. */
  static open(url: string, options: EventStoreOptions = {}): EventStoreEventLog {
    return new EventStoreEventLog(url, options);
  }

  /** Throws `EventLogDenied` for the first of these that the store's user has not. Writes nothing. */
  checkRights(rights: readonly LogRight[]): Promise<void> {
    return checkRights(this.#connection, rights);
  }

  /** What the store last refused; tried again now and then. Never rejects. */
  async missingRights(): Promise<readonly LogRight[]> {
    const { rights } = this.#connection;
    await Promise.allSettled(rights.due().map((right) => this.checkRights([right])));
    return rights.missing;
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const envelopes: Appending['envelopes'] = (first) => {
      const recordedAt = this.#stamps.next(stream);
      return events.map((event, index) => stamped(event, stream, first + index, recordedAt));
    };
    return this.#counted({ stream, expected, events, envelopes });
  }

  appendRecorded(stream: string, expected: ExpectedRevision, events: readonly Envelope[]): Promise<Appended> {
    return this.#counted({ stream, expected, events, envelopes: (first) => placed(events, stream, first) });
  }

  /** Whoever closes waits for it. */
  async #counted(request: Appending): Promise<Appended> {
    this.#connection.refuseClosed();
    const appending = this.#timeKnown().then(() => this.#appender.append(request));
    this.#appending.add(appending);
    try {
      const appended = await appending;
      this.#all.advanceHead(appended.position);
      return appended;
    } finally {
      this.#appending.delete(appending);
    }
  }

  /** Throws `DamagedStream` where events are missing, or others' are among them. */
  async readStream(stream: string, options: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    const events = await this.#read(stream, options);
    if (events === null) {
      this.#damage.refuseMissing(stream);
      return [];
    }
    if (!events.some(isEventOfRecord)) return [];
    const why = wrongIn(events, options);
    if (why !== null) throw this.#damage.of(stream, why);
    this.#damage.own(stream);
    const recorded = events.map(recordedOf);
    recorded.forEach((event) => this.#stamps.saw(event));
    return recorded;
  }

  async readAll(after: string | null, limit: number): Promise<readonly RecordedEvent[]> {
    this.#connection.refuseClosed();
    if (limit <= 0 || (after !== null && positionFrom(after) === null)) return [];
    return this.#all.after(after ?? '', limit);
  }

  async head(): Promise<string | null> {
    this.#connection.refuseClosed();
    this.#tail.start();
    return this.#all.head();
  }

  /** Reads one event. */
  async ping(): Promise<void> {
    this.#connection.refuseClosed();
    this.#tail.start();
    await this.#all.end();
  }

  state(): LogState {
    const { summary: others } = this.#foreign;
    return { others, damaged: this.#damage.found, catchingUp: this.#all.catchingUp };
  }

  /** What other recorders stamp with their own clocks is not settled by this one. */
  async settle(instant: Date): Promise<string | null> {
    this.#connection.refuseClosed();
    await this.#timeKnown();
    this.#stamps.settle(instant.getTime());
    return this.head();
  }

  async clockBehind(): Promise<number> {
    // That the log cannot be asked is told elsewhere.
    await this.#timeKnown().catch(() => undefined);
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
    return this.#tail.follow(after, signal);
  }

  /** Appends already asked for are still answered. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#appending);
    await this.#tail.close();
    await this.#connection.close();
  }

  /** Whether and where the log's time began anew is read once: of what lies before it no instant counts. */
  async #timeKnown(): Promise<void> {
    this.#knowing ??= this.readStream(CLOCK_STREAM, { direction: 'backwards', limit: 1 });
    try {
      await this.#knowing;
    } catch (error) {
      // What cannot be read there for good is told elsewhere, and holds up no other stream.
      if (error instanceof DamagedStream) return;
      this.#knowing = null;
      throw error;
    }
  }

  async #claimed(commandId: string): Promise<string | null> {
    const [claim] = (await this.#read(claimOf(commandId), { limit: 1 })) ?? [];
    return claim === undefined ? null : claimIn(claim);
  }

  /** As the store has it, whosoever it is; `null` where it says that there is no such stream. */
  async #read(
    stream: string,
    { direction, from, limit }: ReadStream,
  ): Promise<readonly AllStreamRecordedEvent[] | null> {
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
        for await (const resolved of withErrorListener(client.readStream(stream, options)))
          events.push(eventOf(resolved) as AllStreamRecordedEvent);
        return events;
      });
    } catch (error) {
      if (error instanceof StreamNotFoundError) return null;
      if (error instanceof StreamDeletedError) throw this.#damage.tombstoned(stream);
      throw error;
    }
  }
}
