import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedEvent } from '#kernel';
import { DENIED_WAIT_MS, EventLogDenied } from '../../ports/event-log.js';
import { AppendSignal } from '../append-signal.js';
import type { AllEvents } from './all.js';
import type { Connection } from './connection.js';
import type { ForeignEvents } from './foreign-events.js';
import { Pages } from './pages.js';
import { pause } from '../../pause.js';
import { waitAfter } from '../../wait-after.js';
import { positionText } from './records.js';
import { RecentEvents } from './recent.js';
import { subscriptionOf } from './subscription.js';

interface Next {
  readonly events: readonly RecordedEvent[];
  readonly at: string;
  /** False where there is nothing but to wait. */
  readonly more: boolean;
}

const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [100, 2_000];
/** Events that one follower takes at a time, so that a slow one holds few. */
const PAGE = 64;

/**
 * One subscription for the whole process, however many follow. What it brings is kept at hand for a while; who comes late
 * or is slow reads pages of the log until it has come there, so nobody waits for another and nothing piles up.
 */
export class Tail {
  readonly #connection: Connection;
  readonly #all: AllEvents;
  readonly #foreign: ForeignEvents;
  readonly #stillMs: number;
  readonly #recent = new RecentEvents();
  readonly #pages: Pages;
  readonly #arrivals = new AppendSignal();
  readonly #closing = new AbortController();
  /** The last event that the subscription brought, or began after. */
  #position: string | null = null;
  #dropped = new AbortController();
  #running: Promise<void> | null = null;

  /** `stillMs`: how long a subscription may stand still before an event that others can read. */
  constructor(connection: Connection, all: AllEvents, foreign: ForeignEvents, stillMs: number) {
    this.#connection = connection;
    this.#all = all;
    this.#pages = new Pages(all);
    this.#foreign = foreign;
    this.#stillMs = stillMs;
    all.onLost(() => this.#restart());
  }

  start(): void {
    if (!this.#closing.signal.aborted) this.#running ??= this.#run();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#dropped.abort();
    await this.#running;
  }

  /** Events of the record after `after`, each once, then what comes, until `signal` aborts or the log is closed. */
  async *follow(after: string | null, signal: AbortSignal): AsyncGenerator<RecordedEvent> {
    this.start();
    const until = AbortSignal.any([signal, this.#closing.signal]);
    let [arrived, wake] = [false, (): void => {}];
    const onArrival = (): void => {
      arrived = true;
      wake();
    };
    const unlisten = this.#arrivals.listen(onArrival);
    until.addEventListener('abort', onArrival);
    try {
      let [at, failures] = [after ?? '', 0];
      while (!until.aborted) {
        arrived = false;
        const next = await this.#next(at);
        if (next === null) {
          await pause(waitAfter(failures, FIRST_WAIT_MS, LONGEST_WAIT_MS), until);
          failures += 1;
          continue;
        }
        failures = 0;
        for (const event of next.events) {
          if (until.aborted) return;
          at = event.position;
          yield event;
        }
        at = next.at;
        if (next.more) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (arrived || until.aborted) resolve();
        });
      }
    } finally {
      unlisten();
      until.removeEventListener('abort', onArrival);
    }
  }

  /** What one who stands at `at` is given next, and where that one then stands; `null` where it cannot be read now. */
  async #next(at: string): Promise<Next | null> {
    const recent = this.#recent.after(at, PAGE);
    const { from } = this.#recent;
    if (recent !== null) return { events: recent, at: recent.at(-1)?.position ?? at, more: recent.length > 0 };
    if (from === null) return { events: [], at, more: false };
    try {
      const page = await this.#pages.after(at);
      // A long way to catch up must not keep everyone else waiting.
      await turn();
      // Everything after `from` is at hand, so who finds nothing before it goes on from there.
      return { events: page, at: page.at(-1)?.position ?? from, more: true };
    } catch {
      return null;
    }
  }

  /** Begins anew wherever it was, for as long as the log is open. */
  async #run(): Promise<void> {
    const { signal } = this.#closing;
    for (let failures = 0; !signal.aborted; failures += 1) {
      this.#dropped = new AbortController();
      try {
        await this.#begin();
        void this.#watch(this.#dropped);
        await this.#read(this.#dropped.signal, () => (failures = 0));
      } catch (error) {
        // Whatever it was: it goes on from the last event that came.
        if (error instanceof EventLogDenied) await pause(DENIED_WAIT_MS, signal);
      } finally {
        this.#dropped.abort();
      }
      await pause(waitAfter(failures, FIRST_WAIT_MS, LONGEST_WAIT_MS), signal);
    }
  }

  async #begin(): Promise<void> {
    if (this.#position === null) {
      const end = await this.#all.end();
      this.#position = end;
      this.#recent.beginAt(end);
      this.#arrivals.fire();
    }
    // What others have looked at since holds nothing of the record's.
    this.#position = this.#all.skip(this.#position);
  }

  async #read(dropped: AbortSignal, progressed: () => void): Promise<void> {
    const [pass, begun] = [this.#foreign.pass(), this.#position ?? ''];
    const subscription = this.#connection.follow((client, confirmed) =>
      subscriptionOf(client, begun, confirmed, dropped),
    );
    for await (const event of subscription) {
      if (dropped.aborted) continue;
      const [recorded, position, before] = [pass(event), positionText(event.position), this.#position ?? ''];
      // A reconnect may begin at an event that came already.
      if (position <= before) continue;
      progressed();
      this.#position = position;
      if (recorded === null) this.#all.addEmpty(before, position);
      else {
        this.#all.advanceHead(position);
        this.#recent.add(recorded);
        this.#arrivals.fire();
      }
    }
  }

  /** Drops a subscription that is open and brings nothing, though there is something to bring. */
  async #watch(dropped: AbortController): Promise<void> {
    const stillMs = this.#stillMs;
    let [seen, since] = [this.#position, null as number | null];
    while (!dropped.signal.aborted) {
      await pause(stillMs / 4, dropped.signal);
      if (dropped.signal.aborted) return;
      const head = await this.#all.head().catch(() => null);
      const behind = head !== null && head > (this.#position ?? '');
      if (!behind || this.#position !== seen) since = null;
      else since ??= performance.now();
      seen = this.#position;
      if (since !== null && performance.now() - since >= stillMs) dropped.abort();
    }
  }

  /** From the end of the log as it then is. */
  #restart(): void {
    this.#position = null;
    this.#recent.beginAt(null);
    this.#dropped.abort();
  }
}
