import { BACKWARDS, END, jsonEvent, StreamNotFoundError, WrongExpectedVersionError } from '@eventstore/db-client';
import type { LogRight } from '../../ports/event-log.js';
import { type Connection, withErrorListener } from './connection.js';

/** Of this adapter, and never written to. */
const STREAM = '_rights';
/** No stream is ever there, so that what is asked to be appended is refused also where it may be. */
const NEVER = BigInt(Number.MAX_SAFE_INTEGER - 1);

const attempts: Readonly<Record<LogRight, (connection: Connection) => Promise<void>>> = {
  append: async (connection) => {
    const event = jsonEvent({ type: 'RightsChecked', data: {} });
    await connection
      .call((client, deadline) => client.appendToStream(STREAM, event, { expectedRevision: NEVER, deadline }), 'append')
      .catch(unless(WrongExpectedVersionError));
  },
  read: async (connection) => {
    await connection
      .call(async (client) => {
        for await (const _ of withErrorListener(client.readStream(STREAM, { maxCount: 1 })));
      }, 'read')
      .catch(unless(StreamNotFoundError));
  },
  $all: (connection) =>
    connection.call(async (client) => {
      const options = { direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
      for await (const _ of withErrorListener(client.readAll(options)));
    }, '$all'),
};

const unless =
  (refusal: new (...given: never[]) => Error) =>
  (error: unknown): void => {
    if (!(error instanceof refusal)) throw error;
  };

/** Throws `EventLogDenied` for the first of `rights` that the store's user has not, `EventLogUnavailable`. Writes nothing. */
export async function checkRights(connection: Connection, rights: readonly LogRight[]): Promise<void> {
  for (const right of rights) await attempts[right](connection);
}
