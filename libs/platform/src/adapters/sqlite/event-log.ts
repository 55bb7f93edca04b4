import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { NewEvent, RecordedEvent } from '#kernel';
import { messageOf } from '../../message.js';
import { Damaged } from '../../ports/damaged.js';
import {
  type Appended,
  DuplicateEvent,
  type EventLog,
  EventLogUnavailable,
  type ExpectedRevision,
  type ReadStream,
  WrongExpectedRevision,
} from '../../ports/event-log.js';
import { AppendSignal } from '../append-signal.js';
import { follow } from '../follow.js';
import { positionOf } from '../position.js';
import { EventWriter } from './event-writer.js';
import type { SqliteFile } from './sqlite-file.js';

/** Most appends of one transaction: what keeps the event loop from standing still for long. */
const GROUP = 256;

interface Waiting {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
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

  /** Owns the file: `close` closes it. */
  constructor(file: SqliteFile) {
    this.#file = file;
    this.#writer = new EventWriter(file.writer);
    this.#reads = readsOf(file.reader);
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (events.length === 0) return Promise.reject(new RangeError('no events to append'));
    if (this.#closing.signal.aborted) return Promise.reject(new EventLogUnavailable('the log is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, expected, events, resolve, reject });
      this.#flushing ??= turn().then(() => this.#flush());
    });
  }

  readStream(stream: string, { direction, from, limit = -1 }: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    return this.#read(({ forwards, backwards }) =>
      direction === 'backwards'
        ? backwards.all(stream, from ?? Number.MAX_SAFE_INTEGER, limit).map(recorded)
        : forwards.all(stream, from ?? 0, limit).map(recorded),
    );
  }

  readAll(after: string | null, limit: number): Promise<readonly RecordedEvent[]> {
    return this.#read(({ all }) => all.all(Number(after ?? 0), limit).map(recorded));
  }

  head(): Promise<string | null> {
    return this.#read(({ head }) => {
      const last = head.get()?.['head'] ?? null;
      return last === null ? null : positionOf(Number(last));
    });
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
        const answers = await this.#file.transaction(() => {
          group = this.#waiting.splice(0, GROUP);
          return group.map((append) => this.#writer.append(append.stream, append.expected, append.events));
        });
        group.forEach(({ resolve, reject }, index) => {
          const answer = answers[index];
          if (answer === undefined || answer instanceof WrongExpectedRevision || answer instanceof DuplicateEvent)
            reject(answer);
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

  async #read<T>(read: (reads: Reads) => T): Promise<T> {
    if (this.#closing.signal.aborted) throw new EventLogUnavailable('the log is closed');
    try {
      return this.#file.state.reading(EventLogUnavailable, () => read(this.#reads));
    } catch (error) {
      throw error instanceof Damaged ? error : unavailable(error);
    }
  }
}

const readsOf = (reader: DatabaseSync) => ({
  forwards: reader.prepare('select * from events where stream = ? and revision >= ? order by revision limit ?'),
  backwards: reader.prepare('select * from events where stream = ? and revision <= ? order by revision desc limit ?'),
  all: reader.prepare('select * from events where position > ? order by position limit ?'),
  head: reader.prepare('select max(position) as head from events'),
  streamOf: reader.prepare('select stream from events where command_id = ? order by position limit 1'),
});

type Reads = ReturnType<typeof readsOf>;

const unavailable = (cause: unknown): EventLogUnavailable =>
  cause instanceof EventLogUnavailable ? cause : new EventLogUnavailable(messageOf(cause), { cause });

const recorded = (row: Record<string, SQLOutputValue>): RecordedEvent => ({
  id: String(row['id']),
  type: String(row['type']),
  v: Number(row['v']),
  data: JSON.parse(String(row['data'])) as unknown,
  meta: JSON.parse(String(row['meta'])) as RecordedEvent['meta'],
  stream: String(row['stream']),
  revision: Number(row['revision']),
  position: positionOf(Number(row['position'])),
});
