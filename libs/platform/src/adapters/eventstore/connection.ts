import type { EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import type { Host } from '../../addresses/address.js';
import { type EventStoreAddress, eventStoreAddress } from '../../addresses/event-store.js';
import { EventLogUnavailable, type LogRight } from '../../ports/event-log.js';
import { pause } from '../../pause.js';
import { deniedOf, isRefusal, leaderIn, unavailable } from './failures.js';
import { ConnectedClient } from './connected-client.js';
import { findNode } from './nodes.js';
import { Rights } from './rights.js';

/** So long a subscription may take until the store confirms it. */
const CONFIRMED_WITHIN_MS = 5_000;
/** So long a node that did not answer is passed over where there are others. */
const AVOIDED_FOR_MS = 30_000;

/** What answers and what lasts: a store allows a hundred calls at once on a connection, so they never share one. */
type Use = 'answers' | 'lasts';

/**
 * The connections to the store: each made anew after a call that could not be answered, and closed by us when nobody
 * uses it any more. The client itself keeps a failed handshake for good.
 */
export class Connection {
  readonly rights: Rights;
  readonly #address: EventStoreAddress;
  readonly #timeoutMs: number;
  readonly #clients = new Map<Use, ConnectedClient>();
  readonly #all = new Set<ConnectedClient>();
  /** Nodes that did not answer → when. */
  readonly #silent = new Map<string, number>();
  /** As a follower named it. */
  #leader: Host | null = null;
  #underWay = 0;
  #open = true;

  /** Throws `BadAddress`. Connects when it is first asked. */
  constructor(url: string, timeoutMs: number, onTrouble: (error: Error) => void = () => {}) {
    this.#address = eventStoreAddress(url);
    this.#timeoutMs = timeoutMs;
    this.rights = new Rights(onTrouble);
  }

  /** Throws `EventLogUnavailable` once closed. */
  refuseClosed(): void {
    if (!this.#open) throw new EventLogUnavailable('the log is closed');
  }

  /**
   * What `work` answers within the time; the store's own refusals as they are; `EventLogDenied` where this user may not
   * do it; all else as `EventLogUnavailable`. Where a follower names its leader, `work` is done there.
   */
  async call<T>(
    work: (client: EventStoreDBClient, deadline: number) => Promise<T>,
    right: LogRight = 'read',
  ): Promise<T> {
    const until = performance.now() + this.#timeoutMs;
    try {
      return await this.#answer(work, until, right);
    } catch (error) {
      if (leaderIn(error) === null) throw error;
    }
    try {
      return await this.#answer(work, until, right);
    } catch (error) {
      throw leaderIn(error) === null ? error : unavailable(error);
    }
  }

  /**
   * For what lasts: `work` until it ends or rejects, without a limit of time once it has said that the store confirmed
   * it. Throws as `call` does.
   */
  async *follow<T>(work: (client: EventStoreDBClient, confirmed: () => void) => AsyncIterable<T>): AsyncGenerator<T> {
    const connected = this.#acquire('lasts');
    const deadline = new Deadline(
      Math.min(this.#timeoutMs, CONFIRMED_WITHIN_MS),
      'the event store did not confirm in time',
    );
    let events: AsyncIterator<T> | null = null;
    try {
      const client = await deadline.race(connected.client);
      const confirmed = (): void => {
        deadline.cancel();
        this.rights.allowed('$all');
      };
      events = work(client, confirmed)[Symbol.asyncIterator]();
      for (;;) {
        const next = await deadline.race(events.next());
        if (next.done === true) return;
        yield next.value;
      }
    } catch (error) {
      throw this.#failed(error, connected, 'lasts', '$all');
    } finally {
      deadline.cancel();
      // Not waited for: where nothing came, it waits itself until the line is closed.
      void Promise.resolve(events?.return?.()).catch(() => undefined);
      this.#release(connected, 'lasts');
    }
  }

  /** After the calls that are under way; whoever asks later is refused. */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    const until = performance.now() + this.#timeoutMs;
    while (this.#underWay > 0 && performance.now() < until) await pause(5);
    for (const each of this.#all) each.close();
    this.#all.clear();
  }

  async #answer<T>(
    work: (client: EventStoreDBClient, deadline: number) => Promise<T>,
    until: number,
    right: LogRight,
  ): Promise<T> {
    const connected = this.#acquire('answers');
    this.#underWay += 1;
    const deadline = new Deadline(until - performance.now(), 'the event store did not answer in time');
    try {
      const client = await deadline.race(connected.client);
      const answer = await deadline.race(work(client, Math.max(1, until - performance.now())));
      this.rights.allowed(right);
      return answer;
    } catch (error) {
      if (isRefusal(error)) this.rights.allowed(right);
      throw isRefusal(error) && !deadline.passed ? error : this.#failed(error, connected, 'answers', right);
    } finally {
      deadline.cancel();
      this.#underWay -= 1;
      this.#release(connected, 'answers');
    }
  }

  /** What is thrown instead. The line is not used again but where the store itself answered that this user may not. */
  #failed(error: unknown, connected: ConnectedClient, use: Use, right: LogRight): unknown {
    const denied = deniedOf(error, right);
    if (denied !== null) return this.rights.refused(denied);
    const leader = leaderIn(error);
    if (use === 'answers') this.#leader = leader;
    if (leader === null && connected.host !== null) this.#silent.set(keyOf(connected.host), performance.now());
    if (connected === this.#clients.get(use)) this.#clients.delete(use);
    return leader === null ? unavailable(error) : error;
  }

  #acquire(use: Use): ConnectedClient {
    this.refuseClosed();
    const connected = this.#clients.get(use) ?? this.#connect(use);
    this.#clients.set(use, connected);
    connected.users += 1;
    return connected;
  }

  /** A line is closed by its last user only: closing ends the others' reads. */
  #release(connected: ConnectedClient, use: Use): void {
    connected.users -= 1;
    if (connected.users > 0 || connected === this.#clients.get(use)) return;
    this.#all.delete(connected);
    connected.close();
  }

  #connect(use: Use): ConnectedClient {
    const connected = new ConnectedClient(this.#address, (signal) => this.#find(use, signal));
    this.#all.add(connected);
    return connected;
  }

  /** The leader that a node just named, the only host there is, or what the cluster says. */
  async #find(use: Use, signal: AbortSignal): Promise<Host> {
    const { hosts, discover } = this.#address;
    const [only] = hosts;
    if (use === 'answers' && this.#leader !== null) return this.#leader;
    if (!discover && only !== undefined) return only;
    const avoided = (host: Host): boolean =>
      performance.now() - (this.#silent.get(keyOf(host)) ?? Number.NEGATIVE_INFINITY) < AVOIDED_FOR_MS;
    return findNode(this.#address, avoided, signal);
  }
}

const keyOf = ({ address, port }: Host): string => `${address}:${port}`;

/** A limit of time that can be lifted. */
class Deadline {
  passed = false;
  readonly #passed = Promise.withResolvers<never>();
  #timer: NodeJS.Timeout | null;

  constructor(ms: number, message: string) {
    this.#passed.promise.catch(() => undefined);
    this.#timer = setTimeout(() => {
      this.passed = true;
      this.#passed.reject(new Error(message));
    }, ms);
  }

  /** `work`, or a rejection where the time is over before it. */
  race<T>(work: Promise<T>): Promise<T> {
    if (this.#timer === null) return work;
    work.catch(() => undefined);
    return Promise.race([work, this.#passed.promise]);
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** What was recorded, of a resolved event; links are not resolved, so there is always one. */
export const eventOf = (resolved: ResolvedEvent): NonNullable<ResolvedEvent['event']> => {
  if (resolved.event === undefined) throw new Error('an event store answer without an event');
  return resolved.event;
};

/** A stream whose trouble after its reader has left ends nobody's process; while it is read, its reader hears of it too. */
export const withErrorListener = <T extends NodeJS.EventEmitter>(stream: T): T => {
  stream.on('error', () => undefined);
  return stream;
};
