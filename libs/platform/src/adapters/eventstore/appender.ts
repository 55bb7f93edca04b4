import {
  type AllStreamRecordedEvent,
  jsonEvent,
  NO_STREAM,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { NewEvent } from '#kernel';
import type { Envelope } from '../../leaf.js';
import {
  type Appended,
  DuplicateEvent,
  type EventLog,
  type ExpectedRevision,
  WrongExpectedRevision,
} from '../../ports/event-log.js';
import type { Connection } from './connection.js';
import { type Damage, foreignAt } from './damage.js';
import { isEventOfRecord, isStreamOfRecord, positionText, storedOf } from './records.js';

export interface Appending {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly Pick<NewEvent, 'id' | 'meta'>[];
  /** With all that the log gives them, the first of them at this revision. */
  envelopes(first: number): readonly Envelope[];
}

interface Reads extends Pick<EventLog, 'readStream'> {
  /** The stream that a command has claimed, `null` where it has claimed none. */
  claimedBy(commandId: string): Promise<string | null>;
  /** Whosoever it is. */
  lastOf(stream: string): Promise<AllStreamRecordedEvent | null>;
}

export const claimOf = (commandId: string): string => `_command-${commandId}`;

const CLAIM = 'CommandClaimed';

/** The stream that a claim names; `null` where somebody else wrote into a claim's place. */
export const claimIn = ({ type, isJson, data }: AllStreamRecordedEvent): string | null => {
  const stream: unknown = type === CLAIM && isJson ? Reflect.get(Object(data), 'stream') : null;
  return typeof stream === 'string' ? stream : null;
};

/**
 * Writes to EventStoreDB. It recognises a repeated event id at the next expected revision only, so each command first
 * claims the stream it writes to, in a stream of the command's own: who comes with the same command later is told.
 */
export class Appender {
  readonly #connection: Connection;
  readonly #damage: Damage;
  readonly #reads: Reads;

  constructor(connection: Connection, damage: Damage, reads: Reads) {
    this.#connection = connection;
    this.#damage = damage;
    this.#reads = reads;
  }

  async append({ stream, expected, events, envelopes }: Appending): Promise<Appended> {
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
    if (expected !== 'any') {
      try {
        return await this.#put(stream, expected, envelopes);
      } catch (error) {
        // A race is lost to one of the record's; where somebody else wrote last, trying again would never end.
        if (error instanceof WrongExpectedRevision) await this.#lastRevision(stream);
        throw error;
      }
    }
    // An event's revision is part of its leaf, so it has to be known before the event is written.
    for (;;) {
      try {
        return await this.#put(stream, (await this.#lastRevision(stream)) ?? 'none', envelopes);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
      }
    }
  }

  async #put(
    stream: string,
    expected: number | 'none',
    envelopes: (first: number) => readonly Envelope[],
  ): Promise<Appended> {
    const written = envelopes(expected === 'none' ? 0 : expected + 1);
    const expectedRevision = expected === 'none' ? NO_STREAM : BigInt(expected);
    try {
      const { nextExpectedRevision, position } = await this.#connection.call(
        (client, deadline) => client.appendToStream(stream, written.map(storedOf), { expectedRevision, deadline }),
        'append',
      );
      if (position === undefined) throw new Error('the event store told no position');
      const revision = Number(nextExpectedRevision);
      if (expected === 'none' && revision >= written.length)
        throw this.#damage.of(stream, 'events at its beginning are missing');
      return { revision, position: positionText(position) };
    } catch (error) {
      if (error instanceof StreamDeletedError) throw this.#damage.tombstoned(stream);
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      throw new WrongExpectedRevision(stream, expected, actualOf(error));
    }
  }

  /** Throws `DamagedStream` where the last event is not of the record. */
  async #lastRevision(stream: string): Promise<number | null> {
    const last = await this.#reads.lastOf(stream);
    if (last !== null && !isEventOfRecord(last)) throw this.#damage.of(stream, foreignAt(last));
    return last === null ? null : Number(last.revision);
  }

  /** Throws `DuplicateEvent` where the command has another stream, or has written these events to this one. */
  async #claim(commandId: string, stream: string, ids: ReadonlySet<string>): Promise<void> {
    const claim = jsonEvent({ type: CLAIM, data: { stream } });
    try {
      await this.#connection.call(
        (client, deadline) =>
          client.appendToStream(claimOf(commandId), claim, { expectedRevision: NO_STREAM, deadline }),
        'append',
      );
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      const written = (await this.#reads.readStream(stream)).find(({ id }) => ids.has(id));
      const elsewhere = (await this.#reads.claimedBy(commandId)) !== stream;
      if (elsewhere || written !== undefined) throw new DuplicateEvent(written?.id ?? [...ids][0] ?? '');
    }
  }
}

const actualOf = ({ actualVersion }: WrongExpectedVersionError): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : -1;
