import type { NewEvent, RecordedEvent } from '#kernel';
import type { Envelope } from '../leaf.js';

/** What the caller believes of the stream: anything, that it is empty, or its last revision. */
export type ExpectedRevision = 'any' | 'none' | number;

/** The revision and position of the last event of an append. */
export interface Appended {
  readonly revision: number;
  readonly position: string;
}

/** Someone else was there first. Reload and decide again. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** -1 where the stream does not exist. */
    readonly actual: number,
  ) {
    super(`${stream}: expected revision ${expected}, found ${actual}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** An event of this id is already in the log; nothing was appended. */
export class DuplicateEvent extends Error {
  constructor(readonly eventId: string) {
    super(`event ${eventId} is already in the log`);
    this.name = 'DuplicateEvent';
  }
}

/** The log cannot take or give events now. Of an append nobody knows whether it was written: a retry under the same command id finds out. */
export class EventLogUnavailable extends Error {
  override readonly name = 'EventLogUnavailable';
}

/** A stream of the record is not whole any more, by what somebody did to the store. Trying again changes nothing. */
export class DamagedStream extends Error {
  override readonly name = 'DamagedStream';

  constructor(
    readonly stream: string,
    readonly why: string,
  ) {
    super(`the stream ${stream} is damaged: ${why}`);
  }
}

export type StreamDamage = Pick<DamagedStream, 'stream' | 'why'>;

/** What others wrote to a server that they share with the record, as far as this process has met it. */
export interface ForeignEventCount {
  readonly events: number;
  /** When the store took the oldest and the newest of them; `null` where there is none. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

/** How a log stands that lies in a server which others may write to. */
export interface LogState {
  readonly others: ForeignEventCount;
  readonly damaged: readonly StreamDamage[];
  /** Events passed on the way to the end of the log, while that is not known; `null` once it is. */
  readonly catchingUp: number | null;
}

/** What a user of the log may do; a store that knows users gives each for itself. */
export type LogRight = 'append' | 'read' | '$all';

const rightWords: Readonly<Record<LogRight, string>> = {
  append: 'append to the streams of the record',
  read: 'read the streams of the record',
  $all: 'read $all, which holds every stream in order',
};

/** So long is waited until what was denied is tried again: somebody has to give the right first. */
export const DENIED_WAIT_MS = 30_000;

/** The log is there and lets this user not do it. Trying again changes nothing until somebody gives the right. */
export class EventLogDenied extends Error {
  override readonly name = 'EventLogDenied';
  constructor(
    readonly right: LogRight,
    /** Whether the log knows the user at all. */
    readonly known: boolean,
    options?: ErrorOptions,
  ) {
    const who = known ? 'its user may not' : 'the user or the password is not known there, which is needed to';
    super(`the event log is there, but ${who} ${rightWords[right]}`, options);
  }
}

export interface ReadStream {
  readonly direction?: 'forwards' | 'backwards';
  /** First revision to read; default: the stream's first (or last, backwards). */
  readonly from?: number;
  readonly limit?: number;
}

/** The record itself. Append-only; the only truth; one contract suite for every adapter. */
export interface EventLog {
  /**
   * All events or none, all of one instant: the log sets it where the write gets its place, never before that of an event
   * before it. Resolves only when they are on disk. Throws `WrongExpectedRevision`, `DuplicateEvent`, `ClockBehind`,
   * `EventLogUnavailable` or `EventLogDenied`; `RangeError` for no events.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** As `append`, for events of another log: with the instants, salts and leaves that they have there. */
  appendRecorded(stream: string, expected: ExpectedRevision, events: readonly Envelope[]): Promise<Appended>;
  /** Empty where the stream does not exist. Throws `DamagedStream` where it is not whole. */
  readStream(stream: string, options?: ReadStream): Promise<readonly RecordedEvent[]>;
  /** Events after `position` (`null`: from the first), in the order of the log, at most `limit`. */
  readAll(after: string | null, limit: number): Promise<readonly RecordedEvent[]>;
  /** The last position, `null` for an empty log. */
  head(): Promise<string | null>;
  /**
   * From now on no event is recorded at `instant` or before it, so what was known then is settled: it is in the log up to
   * the position answered (`null`: nothing is). Throws `RangeError` for an instant of the future, `EventLogUnavailable`.
   */
  settle(instant: Date): Promise<string | null>;
  /**
   * By how many milliseconds the log's time lies in the future of this process's clock: that of its newest event, or of what was answered as
   * settled; 0 where it does not.
   */
  clockBehind(): Promise<number>;
  /** The stream in which this command already wrote, `null` where it has not. */
  streamOf(commandId: string): Promise<string | null>;
  /** Every event after `after`, each once, then live ones as they come, until `signal` aborts. */
  subscribe(after: string | null, signal: AbortSignal): AsyncIterable<RecordedEvent>;
  /** Rejects where the log cannot be read; asks for as little as possible. */
  ping?(): Promise<void>;
  /** Of a log that others can reach. */
  state?(): LogState;
  close(): Promise<void>;
}
