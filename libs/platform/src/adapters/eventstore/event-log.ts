import {
  ANY,
  type AllStreamRecordedEvent,
  type AppendExpectedRevision,
  BACKWARDS,
  END,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  type ReadStreamOptions,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { NewEvent, RecordedEvent } from '#kernel';
import {
  type Appended,
  DuplicateEvent,
  type EventLog,
  type ExpectedRevision,
  type LogState,
  type ReadStream,
  WrongExpectedRevision,
} from '../../ports/event-log.js';
import { AllEvents, fromLeader } from './all.js';
import { Connection, eventOf, heard } from './connection.js';
import { Damage, foreignAt } from './damage.js';
import { Others } from './others.js';
import { isOurs, isStreamOfRecord, positionFrom, positionText, recordedOf, storedOf } from './records.js';
import { Tail } from './tail.js';

export interface EventStoreOptions {
  /** How long an answer may take. */
  readonly patienceMs?: number;
  /** How long a subscription may stand still before an event that can be read, until it is begun anew. */
  readonly stillMs?: number;
  /** Told once that others write to the server too, and once of each stream that is found damaged. */
  onNotice?(notice: string): void;
}

/**
 * The log in EventStoreDB. It recognises a repeated event id at the next expected revision only, so each command first
 * claims the stream it writes to, in a stream of the command's own: who comes with the same command later is told.
 */
export class EventStoreEventLog implements EventLog {
  readonly #connection: Connection;
  readonly #damage: Damage;
  readonly #others: Others;
  readonly #all: AllEvents;
  readonly #tail: Tail;
  readonly #appending = new Set<Promise<unknown>>();

  private constructor(url: string, { patienceMs = 5_000, stillMs = 3_000, onNotice }: EventStoreOptions) {
    this.#connection = new Connection(url, patienceMs);
    this.#damage = new Damage(({ stream, why }) => onNotice?.(`the stream ${stream} is damaged: ${why}`));
    this.#others = new Others(this.#damage, (stream) =>
      onNotice?.(`others write to the event store too (the first met in ${stream}); what they write is passed over`),
    );
    this.#all = new AllEvents(this.#connection, this.#others, patienceMs);
    // What lasts has a connection of its own: the store answers a limited number of calls at once on each.
    const followed = new Connection(url, patienceMs);
    this.#tail = new Tail(followed, this.#all, this.#others, { confirmMs: patienceMs, stillMs });
  }

  /** Connects when it is first asked; so a process may start before the store does. */
  static open(url: string, options: EventStoreOptions = {}): EventStoreEventLog {
    return new EventStoreEventLog(url, options);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#connection.refuseClosed();
    const appending = this.#append(stream, expected, events);
    this.#appending.add(appending);
    try {
      return await appending;
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
    if (!events.some(isOurs)) return [];
    const why = wrongIn(events, options);
    if (why !== null) throw this.#damage.of(stream, why);
    this.#damage.own(stream);
    return events.map(recordedOf);
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
    const { met: others } = this.#others;
    return { others, damaged: this.#damage.found, catchingUp: this.#all.catchingUp };
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

  async #append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (events.length === 0) throw new RangeError('no events to append');
    if (!isStreamOfRecord(stream)) throw new RangeError(`${stream}: a stream of the record begins with a small letter`);
    // The store would begin a stream anew that was deleted softly.
    if (expected === 'none') this.#damage.refuseMissing(stream);
    const ids = new Set<string>();
    for (const { id } of events) {
      if (ids.has(id)) throw new DuplicateEvent(id);
      ids.add(id);
    }
    for (const commandId of new Set(events.map(({ meta }) => meta.commandId)))
      await this.#claim(commandId, stream, ids);
    const expectedRevision = revisionOf(expected);
    try {
      const { nextExpectedRevision, position } = await this.#connection.call((client, deadline) =>
        client.appendToStream(stream, events.map(storedOf), { expectedRevision, deadline }),
      );
      if (position === undefined) throw new Error('the event store told no position');
      const appended = { revision: Number(nextExpectedRevision), position: positionText(position) };
      this.#all.noteOurs(appended.position);
      // Begun anew by the store where a stream had been deleted: what went before is hidden.
      if (expected === 'none' && appended.revision >= events.length)
        throw this.#damage.of(stream, 'events at its beginning are missing');
      return appended;
    } catch (error) {
      if (error instanceof StreamDeletedError) throw this.#damage.tombstoned(stream);
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      // A race is lost to one of ours; where somebody else wrote last, trying again would never end.
      const [last] = (await this.#read(stream, { direction: 'backwards', limit: 1 })) ?? [];
      if (last !== undefined && !isOurs(last)) throw this.#damage.of(stream, foreignAt(last));
      throw new WrongExpectedRevision(stream, expected, actualOf(error));
    }
  }

  /** Throws `DuplicateEvent` where the command has another stream, or has written these events to this one. */
  async #claim(commandId: string, stream: string, ids: ReadonlySet<string>): Promise<void> {
    const claim = jsonEvent({ type: CLAIM, data: { stream } });
    try {
      await this.#connection.call((client, deadline) =>
        client.appendToStream(claimOf(commandId), claim, { expectedRevision: NO_STREAM, deadline }),
      );
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      const written = (await this.readStream(stream)).find(({ id }) => ids.has(id));
      const elsewhere = (await this.#claimed(commandId)) !== stream;
      if (elsewhere || written !== undefined) throw new DuplicateEvent(written?.id ?? [...ids][0] ?? '');
    }
  }

  async #claimed(commandId: string): Promise<string | null> {
    const [claim] = (await this.#read(claimOf(commandId), { limit: 1 })) ?? [];
    const stream: unknown = claim?.type === CLAIM && claim.isJson ? Reflect.get(Object(claim.data), 'stream') : null;
    return typeof stream === 'string' ? stream : null;
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
        for await (const resolved of heard(client.readStream(stream, options)))
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

const CLAIM = 'CommandClaimed';

const claimOf = (commandId: string): string => `_command-${commandId}`;

const revisionOf = (expected: ExpectedRevision): AppendExpectedRevision =>
  expected === 'any' ? ANY : expected === 'none' ? NO_STREAM : BigInt(expected);

const actualOf = ({ actualVersion }: WrongExpectedVersionError): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : -1;

/** What is not as it must be in a stretch of a stream of ours; `null` where all is. */
const wrongIn = (events: readonly AllStreamRecordedEvent[], { direction, from, limit }: ReadStream): string | null => {
  const foreign = events.find((event) => !isOurs(event));
  if (foreign !== undefined) return foreignAt(foreign);
  const backwards = direction === 'backwards';
  const revisions = events.map(({ revision }) => Number(revision));
  if (backwards) revisions.reverse();
  const [first, last] = [revisions[0] ?? 0, revisions.at(-1) ?? 0];
  const due = !backwards ? Math.max(from ?? 0, 0) : events.length === limit ? first : 0;
  if (first > due) return `events before revision ${first} are missing`;
  return last - first === revisions.length - 1 ? null : `events between revisions ${first} and ${last} are missing`;
};
