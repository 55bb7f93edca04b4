import { randomBytes } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '#kernel';
import { type Envelope, leafOf } from '../leaf.js';
import { CLOCK_STREAM, ClockBehind, MAX_CLOCK_SKEW_MS } from '../ports/log-time.js';

export type Clock = () => Date;

interface Seen extends Pick<RecordedEvent, 'stream' | 'position'> {
  readonly meta: Pick<RecordedEvent['meta'], 'recordedAt'>;
}

/**
 * The instants at which one log learns of events: its clock's, but never earlier than one that was given or seen before.
 * So the log's time never goes back, and what was known at a past instant stays as it was answered.
 */
export class Stamps {
  readonly #clock: Clock;
  /** Of the events that are in the log. */
  #newest = Number.NEGATIVE_INFINITY;
  /** Given to an event that may not be in the log yet, or never. */
  #given = Number.NEGATIVE_INFINITY;
  /** Answered as settled. */
  #floor = Number.NEGATIVE_INFINITY;
  /** Of the newest event by which the log's time began anew; what lies before it in the log counts no more. */
  #beganAt: string | null = null;
  /** Given to such an event of our own that has not been seen in the log yet. */
  #beginning: number | null = null;

  constructor(clock: Clock = () => new Date()) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock().getTime();
  }

  /** Of an event that is in the log, seen once or again. Answers whether the log's time begins anew with it. */
  saw({ stream, position, meta }: Seen): boolean {
    if (this.#beganAt !== null && position <= this.#beganAt) return false;
    const at = Date.parse(meta.recordedAt);
    if (stream !== CLOCK_STREAM) {
      this.#newest = Math.max(this.#newest, at);
      return false;
    }
    this.#beganAt = position;
    // What was settled since our own was stamped stays settled.
    if (at !== this.#beginning) this.#beginAt(at);
    this.#beginning = null;
    return true;
  }

  /** For one append to this stream; throws `ClockBehind`. */
  next(stream: string): string {
    if (stream === CLOCK_STREAM) {
      this.#beginning = this.now();
      this.#beginAt(this.#beginning);
      return textOf(this.#beginning);
    }
    const [now, least] = [this.now(), Math.max(this.#newest, this.#given, this.#floor)];
    if (least - now > MAX_CLOCK_SKEW_MS) throw new ClockBehind(textOf(least), textOf(now));
    this.#given = Math.max(now, least);
    return textOf(this.#given);
  }

  /** Whether nothing can be stamped with this instant, or before it, any more. */
  isSettled(instant: number): boolean {
    return instant < Math.max(this.#newest, this.#floor);
  }

  /** Nothing is stamped before this instant any more. */
  notBefore(instant: number): void {
    this.#floor = Math.max(this.#floor, instant);
  }

  /** From now on nothing is stamped at this instant or before it. Throws `RangeError` where it lies in the future. */
  settle(instant: number): void {
    const now = this.now();
    if (!this.isSettled(instant)) refuseFuture(instant, now);
    // Kept by itself, whatever event it lay before: the time of that event may be put right.
    this.notBefore(Math.min(instant, now) + 1);
  }

  /** How far the next stamp would lie in this clock's future, in milliseconds; 0 where it would not. */
  ahead(): number {
    return Math.max(Math.max(this.#newest, this.#given, this.#floor) - this.now(), 0);
  }

  /**
   * Whatever instants there were before count no more: an operator has put them right. What follows is later than this one, which may
   * have been answered as settled a moment ago; and than what was settled since, before this was seen: that has come already.
   */
  #beginAt(instant: number): void {
    const kept = this.#floor <= this.now() + 1 ? this.#floor : Number.NEGATIVE_INFINITY;
    [this.#newest, this.#given, this.#floor] = [instant, instant, Math.max(instant + 1, kept)];
  }
}

/** Where `instant` lies in the future of this clock, nothing can be said of it yet. Throws `RangeError`. */
export function refuseFuture(instant: number, now: number): void {
  if (instant > now) throw new RangeError(`${textOf(instant)} has not come yet`);
}

/** A new event with all that the log gives it: its place in its stream, its instant, its salt, its leaf. */
export function stamped(
  { id, type, v, data, meta }: NewEvent,
  stream: string,
  revision: number,
  recordedAt: string,
): Envelope {
  const envelope = {
    id,
    stream,
    revision,
    type,
    v,
    data,
    meta: { ...meta, recordedAt, salt: randomBytes(16).toString('hex') },
  };
  return { ...envelope, leaf: leafOf(envelope) };
}

/** Events of another log at their place in this one. Throws `RangeError` where they are of another. */
export function placed(events: readonly Envelope[], stream: string, first: number): readonly Envelope[] {
  return events.map((event, index) => {
    if (event.stream !== stream || event.revision !== first + index)
      throw new RangeError(`${event.stream}, revision ${event.revision} is not ${stream}, revision ${first + index}`);
    const { id, type, v, data, meta, leaf = leafOf(event) } = event;
    return { id, stream, revision: event.revision, type, v, data, meta, leaf };
  });
}

const textOf = (ms: number): string => new Date(ms).toISOString();
