import {
  ANY,
  type AllStreamRecordedEvent,
  type AppendExpectedRevision,
  BACKWARDS,
  END,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  type ReadAllOptions,
  type ReadStreamOptions,
  START,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { NewEvent, RecordedEvent } from '#kernel';
import {
  type Appended,
  DuplicateEvent,
  type EventLog,
  type ExpectedRevision,
  type LogRight,
  type ReadStream,
  WrongExpectedRevision,
} from '../../ports/event-log.js';
import { checkRights } from './check-rights.js';
import { Connection, eventOf, heard } from './connection.js';
import { ours, positionFrom, positionText, recordedOf, storedOf } from './records.js';
import { subscribeToAll } from './subscription.js';

/**
 * The log in EventStoreDB. It recognises a repeated event id at the next expected revision only, so each command first
 * claims the stream it writes to, in a stream of the command's own: who comes with the same command later is told.
 */
export class EventStoreEventLog implements EventLog {
  readonly #connection: Connection;
  readonly #closing = new AbortController();
  readonly #appending = new Set<Promise<unknown>>();

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Connects when it is first asked; so a process may start before the store does. `onTrouble` is told once of each right
   * that is missing.
   */
  static open(
    url: string,
    {
      patienceMs = 5_000,
      onTrouble,
    }: { readonly patienceMs?: number; readonly onTrouble?: (error: Error) => void } = {},
  ): EventStoreEventLog {
    return new EventStoreEventLog(new Connection(url, patienceMs, onTrouble));
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

  async readStream(stream: string, options: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    return (await this.#read(stream, options)).map(recordedOf);
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

  async #append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (events.length === 0) throw new RangeError('no events to append');
    if (!ours.test(stream)) throw new RangeError(`${stream}: a stream of the record begins with a small letter`);
    const ids = new Set<string>();
    for (const { id } of events) {
      if (ids.has(id)) throw new DuplicateEvent(id);
      ids.add(id);
    }
    for (const commandId of new Set(events.map(({ meta }) => meta.commandId)))
      await this.#claim(commandId, stream, ids);
    const expectedRevision = revisionOf(expected);
    try {
      const { nextExpectedRevision, position } = await this.#connection.call(
        (client, deadline) => client.appendToStream(stream, events.map(storedOf), { expectedRevision, deadline }),
        'append',
      );
      if (position === undefined) throw new Error('the event store told no position');
      return { revision: Number(nextExpectedRevision), position: positionText(position) };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError)
        throw new WrongExpectedRevision(stream, expected, actualOf(error));
      throw error;
    }
  }

  /** Throws `DuplicateEvent` where the command has another stream, or has written these events to this one. */
  async #claim(commandId: string, stream: string, ids: ReadonlySet<string>): Promise<void> {
    const claim = jsonEvent({ type: 'CommandClaimed', data: { stream } });
    try {
      await this.#connection.call(
        (client, deadline) =>
          client.appendToStream(claimOf(commandId), claim, { expectedRevision: NO_STREAM, deadline }),
        'append',
      );
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      const written = (await this.readStream(stream)).find(({ id }) => ids.has(id));
      const elsewhere = (await this.#claimed(commandId)) !== stream;
      if (elsewhere || written !== undefined) throw new DuplicateEvent(written?.id ?? [...ids][0] ?? '');
    }
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
    }, '$all');
    return found.map(recordedOf);
  }
}

/** A follower may be behind, and what is decided or called missing must not rest on that. */
const fromLeader = { requiresLeader: true };

const claimOf = (commandId: string): string => `_command-${commandId}`;

const revisionOf = (expected: ExpectedRevision): AppendExpectedRevision =>
  expected === 'any' ? ANY : expected === 'none' ? NO_STREAM : BigInt(expected);

const actualOf = ({ actualVersion }: WrongExpectedVersionError): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : -1;
