import { setTimeout as sleep } from 'node:timers/promises';
import {
  ErrorType,
  EventStoreDBClient,
  MaxAppendSizeExceededError,
  type ResolvedEvent,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { messageOf } from '../../message.js';
import { EventLogUnavailable } from '../../ports/event-log.js';

/** One client, and how many are using it. */
interface Line {
  readonly client: EventStoreDBClient;
  users: number;
}

/**
 * The client, made anew after each call that could not be answered: the client itself keeps a failed handshake for good.
 */
export class Connection {
  readonly #url: string;
  readonly #patienceMs: number;
  #line: Line;
  #open = true;

  constructor(url: string, patienceMs: number) {
    this.#url = url;
    this.#patienceMs = patienceMs;
    this.#line = this.#connect();
  }

  /** Throws `EventLogUnavailable` once closed. */
  refuseClosed(): void {
    if (!this.#open) throw new EventLogUnavailable('the log is closed');
  }

  /** What `work` answers within the time; the store's own refusals as they are; all else as `EventLogUnavailable`. */
  async call<T>(work: (client: EventStoreDBClient, deadline: number) => Promise<T>): Promise<T> {
    const line = this.#take();
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('the event store did not answer in time')), this.#patienceMs);
    try {
      return await Promise.race([work(line.client, this.#patienceMs), late]);
    } catch (error) {
      if (isRefusal(error)) throw error;
      this.#replace(line);
      throw new EventLogUnavailable(messageOf(error), { cause: error });
    } finally {
      clearTimeout(timer);
      this.#leave(line);
    }
  }

  /** For what lasts: `work` until it ends or rejects, without a limit of time. */
  async *follow<T>(work: (client: EventStoreDBClient) => AsyncIterable<T>): AsyncGenerator<T> {
    const line = this.#take();
    try {
      yield* work(line.client);
    } catch (error) {
      this.#replace(line);
      throw error;
    } finally {
      this.#leave(line);
    }
  }

  /** After what is under way; whoever asks later is refused. */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    const until = performance.now() + this.#patienceMs;
    while (this.#line.users > 0 && performance.now() < until) await sleep(5);
    // The client waits for each of its streams to end; one that broke at a bad moment never does.
    const done = new AbortController();
    const tooLong = sleep(this.#patienceMs, undefined, { signal: done.signal }).catch(() => undefined);
    await Promise.race([this.#line.client.dispose(), tooLong]).finally(() => done.abort());
  }

  #take(): Line {
    this.refuseClosed();
    const line = this.#line;
    line.users += 1;
    return line;
  }

  #replace(line: Line): void {
    if (line === this.#line && this.#open) this.#line = this.#connect();
  }

  /** A client is disposed of by its last user only: disposing ends the others' reads as if they were complete. */
  #leave(line: Line): void {
    line.users -= 1;
    if (line.users === 0 && line !== this.#line) void line.client.dispose().catch(() => undefined);
  }

  #connect(): Line {
    const client = EventStoreDBClient.connectionString(this.#url);
    appendOneByOne(client);
    return { client, users: 0 };
  }
}

/**
 * The client's batched append keeps what is under way of all clients in one place: an error on one stream rejects the
 * appends of all, though they are written, and a late answer then ends the process. An append of its own does neither.
 */
const appendOneByOne = (client: EventStoreDBClient): void => {
  type Asked = { supports(method: { readonly path: string }, feature?: string): Promise<boolean> };
  const asked = client as unknown as Asked;
  const { supports } = asked;
  asked.supports = async (method, feature) => !method.path.endsWith('/BatchAppend') && supports(method, feature);
};

/** The store understood and said no, or was asked what it cannot do: trying again changes nothing. */
const isRefusal = (error: unknown): boolean =>
  error instanceof WrongExpectedVersionError ||
  error instanceof StreamNotFoundError ||
  error instanceof StreamDeletedError ||
  error instanceof MaxAppendSizeExceededError ||
  error instanceof EventLogUnavailable ||
  (typeof error === 'object' && error !== null && 'type' in error && error.type === ErrorType.INVALID_ARGUMENT);

/** What was recorded, of a resolved event; links are not resolved, so there is always one. */
export const eventOf = (resolved: ResolvedEvent): NonNullable<ResolvedEvent['event']> => {
  if (resolved.event === undefined) throw new Error('an event store answer without an event');
  return resolved.event;
};

/** A stream whose trouble after its reader has left ends nobody's process; while it is read, its reader hears of it too. */
export const heard = <T extends NodeJS.EventEmitter>(stream: T): T => {
  stream.on('error', () => undefined);
  return stream;
};
