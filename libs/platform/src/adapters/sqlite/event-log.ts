import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { NewEvent, RecordedEvent } from '#kernel';
import type { Envelope } from '../../leaf.js';
import { messageOf } from '../../message.js';
import { Damaged } from '../../damaged.js';
import {
  type Appended,
  type EventLog,
  EventLogUnavailable,
  type ExpectedRevision,
  type ReadStream,
} from '../../ports/event-log.js';
import { AppendSignal } from '../append-signal.js';
import { follow } from '../follow.js';
import { positionOf } from '../position.js';
import { type Clock, Stamps } from '../stamps.js';
import { EventWriter, type Unwritten } from './event-writer.js';
import { LogClock } from './log-clock.js';
import { recordedFrom } from './recorded.js';
import type { SqliteFile } from './sqlite-file.js';

/** Most appends of one transaction: what keeps the event loop from standing still for long. */
const GROUP = 256;

export interface SqliteEventLogOptions {
  readonly clock?: Clock;
  readonly replaced?: () => string | null;
}

interface Waiting {
  write(writer: EventWriter): Appended | Unwritten;
  resolve(appended: Appended): void;
  reject(error: unknown): void;
}

/**
 * The log in a SQLite file. Appends that come together share one transaction, so one wait for the disk; each is
 * judged by itself, and none is answered before the commit.
 */
export class SqliteEventLog implements EventLog {
  readonly #file: SqliteFile;
  readonly #writer: EventWriter;
  readonly #appended = new AppendSignal();
  readonly #closing = new AbortController();
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | null = null;
  readonly #reads: Reads;
  readonly #clock: LogClock;
  readonly #replaced: () => string | null;

  /**
   * Owns the file: `close` closes it. `notOurs`: why what would be written now would be lost, `null` where it would not; asked before
   * and after each write, so it must be cheap.
   */
  constructor(file: SqliteFile, { clock, replaced = () => null }: SqliteEventLogOptions = {}) {
    this.#replaced = replaced;
    const stamps = new Stamps(clock);
    this.#file = file;
    this.#writer = new EventWriter(file.writer, stamps);
    this.#reads = readsOf(file.reader);
    this.#clock = new LogClock(file, stamps);
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return this.#enqueue(events, (writer) => writer.append(stream, expected, events));
  }

  appendRecorded(stream: string, expected: ExpectedRevision, events: readonly Envelope[]): Promise<Appended> {
    return this.#enqueue(events, (writer) => writer.appendRecorded(stream, expected, events));
  }

  #enqueue(events: readonly unknown[], write: Waiting['write']): Promise<Appended> {
    if (events.length === 0) return Promise.reject(new RangeError('no events to append'));
    if (this.#closing.signal.aborted) return Promise.reject(new EventLogUnavailable('the log is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      this.#flushing ??= turn().then(() => this.#flush());
    });
  }

  readStream(stream: string, { direction, from, limit = -1 }: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    return this.#read(({ forwards, backwards }) =>
      direction === 'backwards'
        ? backwards.all(stream, from ?? Number.MAX_SAFE_INTEGER, limit).map(recordedFrom)
        : forwards.all(stream, from ?? 0, limit).map(recordedFrom),
    );
  }

  readAll(after: string | null, limit: number): Promise<readonly RecordedEvent[]> {
    return this.#read(({ all }) => all.all(Number(after ?? 0), limit).map(recordedFrom));
  }

  head(): Promise<string | null> {
    return this.#read(({ head }) => {
      const last = head.get()?.['head'] ?? null;
      return last === null ? null : positionOf(Number(last));
    });
  }

  async settle(instant: Date): Promise<string | null> {
    this.#refuseClosed();
    this.#refuseLost();
    await this.#clock.settle(instant.getTime()).catch((error: unknown) => {
      throw error instanceof RangeError ? error : unavailable(error);
    });
    return this.head();
  }

  async clockBehind(): Promise<number> {
    return this.#read(() => this.#clock.behind());
  }

  streamOf(commandId: string): Promise<string | null> {
    return this.#read(({ streamOf }) => {
      const stream = streamOf.get(commandId)?.['stream'] ?? null;
      return stream === null ? null : String(stream);
    });
  }

  subscribe(after: string | null, signal: AbortSignal): AsyncIterable<RecordedEvent> {
    return follow(this, this.#appended, after, AbortSignal.any([signal, this.#closing.signal]));
  }

  /** Calls back after each commit; returns the way to stop. */
  onAppended(listener: () => void): () => void {
    return this.#appended.listen(listener);
  }

  /** Appends already asked for are still answered. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#flushing;
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      let group: Waiting[] = [];
      try {
        this.#refuseLost();
        const answers = await this.#file.transaction(() => {
          group = this.#waiting.splice(0, GROUP);
          this.#clock.look();
          return group.map(({ write }) => write(this.#writer));
        });
        // Lost between the two, nobody knows what is on record.
        this.#refuseLost();
        group.forEach(({ resolve, reject }, index) => {
          const answer = answers[index];
          if (answer === undefined || answer instanceof Error) reject(answer);
          else resolve(answer);
        });
        this.#appended.fire();
      } catch (error) {
        // Where not even a transaction could begin, all who wait now are told so.
        if (group.length === 0) group = this.#waiting.splice(0);
        for (const { reject } of group) reject(unavailable(error));
      }
      await turn();
    }
    this.#flushing = null;
  }

  #refuseLost(): void {
    const why = this.#replaced();
    if (why !== null) throw new EventLogUnavailable(why);
  }

  #refuseClosed(): void {
    if (this.#closing.signal.aborted) throw new EventLogUnavailable('the log is closed');
  }

  async #read<T>(read: (reads: Reads) => T): Promise<T> {
    this.#refuseClosed();
    try {
      return this.#file.state.reading(EventLogUnavailable, () => read(this.#reads));
    } catch (error) {
      // Whatever is wrong with a file that is not ours any more, ours may be whole.
      const why = this.#replaced();
      if (why !== null) throw new EventLogUnavailable(why, { cause: error });
      throw error instanceof Damaged ? error : unavailable(error);
    }
  }
}

/** An event of before format 2 has its leaf beside it. */
const EVENTS = `select position, stream, revision, id, type, v, data, meta, command_id,
  coalesce(leaf, (select leaf from older_leaves older where older.position = events.position)) as leaf from events`;

const readsOf = (reader: DatabaseSync) => ({
  forwards: reader.prepare(`${EVENTS} where stream = ? and revision >= ? order by revision limit ?`),
  backwards: reader.prepare(`${EVENTS} where stream = ? and revision <= ? order by revision desc limit ?`),
  all: reader.prepare(`${EVENTS} where position > ? order by position limit ?`),
  head: reader.prepare('select max(position) as head from events'),
  streamOf: reader.prepare('select stream from events where command_id = ? order by position limit 1'),
});

type Reads = ReturnType<typeof readsOf>;

const unavailable = (cause: unknown): EventLogUnavailable =>
  cause instanceof EventLogUnavailable ? cause : new EventLogUnavailable(messageOf(cause), { cause });
