import type { NewEvent, RecordedEvent } from '#kernel';

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
  /** All events or none. Resolves only when they are on disk. Throws `WrongExpectedRevision`, `DuplicateEvent`, `EventLogUnavailable` or `EventLogDenied`; `RangeError` for no events. */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Empty where the stream does not exist. */
  readStream(stream: string, options?: ReadStream): Promise<readonly RecordedEvent[]>;
  /** Events after `position` (`null`: from the first), in the order of the log, at most `limit`. */
  readAll(after: string | null, limit: number): Promise<readonly RecordedEvent[]>;
  /** The last position, `null` for an empty log. */
  head(): Promise<string | null>;
  /** The stream in which this command already wrote, `null` where it has not. */
  streamOf(commandId: string): Promise<string | null>;
  /** Every event after `after`, each once, then live ones as they come, until `signal` aborts. */
  subscribe(after: string | null, signal: AbortSignal): AsyncIterable<RecordedEvent>;
  close(): Promise<void>;
}
