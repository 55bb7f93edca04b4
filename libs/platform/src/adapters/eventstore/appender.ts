import { jsonEvent, NO_STREAM, WrongExpectedVersionError } from '@eventstore/db-client';
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
import { ours, positionText, storedOf } from './records.js';

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
}

export const claimOf = (commandId: string): string => `_command-${commandId}`;

/**
 * Writes to EventStoreDB. It recognises a repeated event id at the next expected revision only, so each command first
 * claims the stream it writes to, in a stream of the command's own: who comes with the same command later is told.
 */
export class Appender {
  readonly #connection: Connection;
  readonly #reads: Reads;

  constructor(connection: Connection, reads: Reads) {
    this.#connection = connection;
    this.#reads = reads;
  }

  async append({ stream, expected, events, envelopes }: Appending): Promise<Appended> {
    if (events.length === 0) throw new RangeError('no events to append');
    if (!ours.test(stream)) throw new RangeError(`${stream}: a stream of the record begins with a small letter`);
    const ids = new Set<string>();
    for (const { id } of events) {
      if (ids.has(id)) throw new DuplicateEvent(id);
      ids.add(id);
    }
    for (const commandId of new Set(events.map(({ meta }) => meta.commandId)))
      await this.#claim(commandId, stream, ids);
    if (expected !== 'any') return this.#put(stream, expected, envelopes);
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
      const { nextExpectedRevision, position } = await this.#connection.call((client, deadline) =>
        client.appendToStream(stream, written.map(storedOf), { expectedRevision, deadline }),
      );
      if (position === undefined) throw new Error('the event store told no position');
      return { revision: Number(nextExpectedRevision), position: positionText(position) };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError)
        throw new WrongExpectedRevision(stream, expected, actualOf(error));
      throw error;
    }
  }

  async #lastRevision(stream: string): Promise<number | null> {
    return (await this.#reads.readStream(stream, { direction: 'backwards', limit: 1 }))[0]?.revision ?? null;
  }

  /** Throws `DuplicateEvent` where the command has another stream, or has written these events to this one. */
  async #claim(commandId: string, stream: string, ids: ReadonlySet<string>): Promise<void> {
    const claim = jsonEvent({ type: 'CommandClaimed', data: { stream } });
    try {
      await this.#connection.call((client, deadline) =>
        client.appendToStream(claimOf(commandId), claim, { expectedRevision: NO_STREAM, deadline }),
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
