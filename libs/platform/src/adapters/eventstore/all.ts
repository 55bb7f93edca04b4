import {
  type AllStreamRecordedEvent,
  BACKWARDS,
  type Direction,
  END,
  FORWARDS,
  type ReadPosition,
  START,
} from '@eventstore/db-client';
import type { RecordedEvent } from '#kernel';
import { EventLogUnavailable } from '../../ports/event-log.js';
import { within } from '../../pause.js';
import { type Connection, eventOf, withErrorListener } from './connection.js';
import type { ForeignEvents } from './foreign-events.js';
import { positionFrom, positionText } from './records.js';
import { IntervalSet } from './interval-set.js';

/** A follower may be behind, and what is decided or called missing must not rest on that. */
export const fromLeader = { requiresLeader: true };

/** Events of one step: few, since the next is nearly always of the record, then more where others wrote much in between. */
const [FIRST, LARGEST] = [32, 4_096];

/**
 * `$all`, of which not all is of the record. It is read in steps, each bounded in number and time; which intervals hold nothing of
 * the record's is kept, so that nobody reads one twice: not whoever asks next, and not who asks for the end of the log.
 */
export class AllEvents {
  readonly #connection: Connection;
  readonly #foreign: ForeignEvents;
  readonly #timeoutMs: number;
  /** Between these, the first position excluded, nothing is of the record. Only positions of events: they can be read from. */
  readonly #empty = new IntervalSet();
  #head: string | null = null;
  #known = false;
  #passed = 0;
  #searching: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  #onLost: () => void = () => {};

  constructor(connection: Connection, foreign: ForeignEvents, timeoutMs: number) {
    this.#connection = connection;
    this.#foreign = foreign;
    this.#timeoutMs = timeoutMs;
  }

  /** Events of others passed on the way to the end of the log, while that is not known; `null` once it is. */
  get catchingUp(): number | null {
    return this.#passed > LARGEST || (!this.#known && this.#passed > 0) ? this.#passed : null;
  }

  /** Calls back where the log turns out to be another one, or an older state of itself. */
  onLost(lost: () => void): void {
    this.#onLost = lost;
  }

  /** Events of the record after `after`, `''` for the first. */
  async after(after: string, limit: number): Promise<readonly RecordedEvent[]> {
    const found: RecordedEvent[] = [];
    let [at, most] = [after, FIRST];
    for (;;) {
      at = this.skip(at);
      const from = at === '' ? START : positionFrom(at);
      if (from === null) return found;
      // The store reads from a position on, that one included.
      let last = at;
      const pass = this.#foreign.pass();
      const ended = await this.#step(FORWARDS, from, Math.max(most, limit + 1), (event) => {
        const recorded = pass(event);
        const here = positionText(event.position);
        if (recorded === null) this.addEmpty(last, here);
        else if (here > at) {
          found.push(recorded);
          this.advanceHead(here);
        }
        if (here > at) at = here;
        last = here;
        return found.length === limit;
      });
      if (ended !== 'more') return found;
      most = Math.min(most * 4, LARGEST);
    }
  }

  /** The last of the record's as it is now, or rather at an instant since it was asked for; all who ask meanwhile share an answer. */
  async head(): Promise<string | null> {
    this.#connection.refuseClosed();
    if ((await within(this.#timeoutMs, this.#findHead())) === null) throw new EventLogUnavailable(notYet(this.#passed));
    return this.#head;
  }

  /** The position of the last event, whosoever it is; `''` where there is none. */
  async end(): Promise<string> {
    let end = '';
    const pass = this.#foreign.pass();
    await this.#step(BACKWARDS, END, 1, (event) => {
      end = positionText(event.position);
      if (pass(event) !== null) this.advanceHead(end);
      return true;
    });
    return end;
  }

  advanceHead(position: string): void {
    if (this.#head === null || position > this.#head) this.#head = position;
  }

  addEmpty(from: string, to: string): void {
    this.#empty.add(from, to);
  }

  /** The furthest position up to which nothing of the record's follows `at`. */
  skip(at: string): string {
    return this.#empty.containing(at)?.to ?? at;
  }

  /** A look that begins from now on: one at a time, and however long the way, it is gone on with where it was left. */
  #findHead(): Promise<void> {
    this.#next ??= this.#searching.then(() => {
      this.#next = null;
      const mine = this.#searchBackwards();
      this.#searching = mine.catch(() => undefined);
      return mine;
    });
    // Whoever asked may have gone by the time it is told.
    this.#next.catch(() => undefined);
    return this.#next;
  }

  /** From the end of the log back to the last of the record's, or to where others have looked already. */
  async #searchBackwards(): Promise<void> {
    const [seen, known] = [this.#empty.end, this.#head ?? ''];
    // One to begin with: whoever waits for a read asks for the end of the log, which is nearly always of the record.
    let [from, most, top] = [END as ReadPosition, 1, ''];
    for (;;) {
      let [found, jump, low] = [null as string | null, null as string | null, null as AllStreamRecordedEvent | null];
      const pass = this.#foreign.pass();
      const ended = await this.#step(BACKWARDS, from, most, (event) => {
        const here = positionText(event.position);
        if (top === '') top = here;
        if (pass(event) !== null) found = here;
        else {
          this.#passed += 1;
          low = event;
          this.addEmpty(here, top);
          const start = this.#empty.containing(here)?.from ?? here;
          if (start < here) jump = start;
        }
        return found !== null || jump !== null;
      });
      if (top < seen || top < known) {
        this.#forget();
        return this.#searchBackwards();
      }
      if (jump !== null && jump !== '' && jump !== this.#head) {
        // What an interval begins with may be of the record.
        if (await this.#isOfRecord(jump)) found = jump;
      } else if (jump !== null) found = jump;
      if (found !== null || ended === 'ended') return this.#found(found ?? '', top);
      from = jump === null ? (low?.position ?? from) : (positionFrom(jump) ?? from);
      most = Math.min(Math.max(most * 4, FIRST), LARGEST);
    }
  }

  #found(head: string, top: string): void {
    if (head !== '') this.advanceHead(head);
    if (top !== '') this.addEmpty(head, top);
    this.#known = true;
    this.#passed = 0;
  }

  async #isOfRecord(position: string): Promise<boolean> {
    const from = positionFrom(position);
    let recorded = false;
    const pass = this.#foreign.pass();
    if (from !== null)
      await this.#step(FORWARDS, from, 1, (event) => {
        recorded = pass(event) !== null;
        return true;
      });
    return recorded;
  }

  /** An event that was seen is there no more: nothing that was known holds. */
  #forget(): void {
    this.#empty.clear();
    this.#head = null;
    this.#known = false;
    this.#onLost();
  }

  /** One call, which ends in good time: `visit` is given each event until it says that it is enough. */
  #step(
    direction: Direction,
    fromPosition: ReadPosition,
    maxCount: number,
    visit: (event: AllStreamRecordedEvent) => boolean,
  ): Promise<'enough' | 'ended' | 'more'> {
    return this.#connection.call(async (client, timeoutMs) => {
      const [until, options] = [performance.now() + timeoutMs / 2, { ...fromLeader, direction, maxCount }];
      const reading = withErrorListener(client.readAll({ ...options, fromPosition }));
      let [count, left] = [0, null as 'enough' | 'more' | null];
      for await (const resolved of reading) {
        // What had come before it was left is still read: a call with something unread in it never ends.
        if (left !== null) continue;
        count += 1;
        if (visit(eventOf(resolved) as AllStreamRecordedEvent)) left = 'enough';
        // The first may be one that was there before: each step is to come further.
        else if (count > 1 && performance.now() > until) left = 'more';
        if (left !== null) void reading.cancel();
      }
      return left ?? (count < maxCount ? 'ended' : 'more');
    }, '$all');
  }
}

const notYet = (passed: number): string =>
  passed === 0
    ? 'the event store did not answer in time'
    : `the end of the log is not known yet: ${passed} events of others passed so far`;
