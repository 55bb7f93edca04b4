import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedEvent } from '#kernel';
import { DENIED_WAIT_MS, EventLogDenied } from '../../ports/event-log.js';
import { AppendSignal } from '../append-signal.js';
import type { AllEvents } from './all.js';
import type { Connection } from './connection.js';
import type { Others } from './others.js';
import { Pages } from './pages.js';
import { pause } from '../../pause.js';
import { waitAfter } from '../../wait-after.js';
import { positionText } from './records.js';
import { Recent } from './recent.js';
import { subscriptionOf } from './subscription.js';

interface Next {
  readonly events: readonly RecordedEvent[];
  readonly at: string;
  /** False where there is nothing but to wait. */
  readonly more: boolean;
}

const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [100, 2_000];
/** Events that one follower takes at a time, so that a slow one holds few. */
const AT_HAND = 64;

/**
 * One subscription for the whole process, however many follow. What it brings is kept at hand for a while; who comes late
 * or is slow reads pages of the log until it has come there, so nobody waits for another and nothing piles up.
 */
export class Tail {
  readonly #connection: Connection;
  readonly #all: AllEvents;
  readonly #others: Others;
  readonly #stillMs: number;
  readonly #recent = new Recent();
  readonly #pages: Pages;
  readonly #came = new AppendSignal();
  readonly #closing = new AbortController();
  /** The last event that the subscription brought, or began after. */
  #at: string | null = null;
  #dropped = new AbortController();
  #running: Promise<void> | null = null;

  /** `stillMs`: how long a subscription may stand still before an event that others can read. */
  constructor(connection: Connection, all: AllEvents, others: Others, stillMs: number) {
    this.#connection = connection;
    this.#all = all;
    this.#pages = new Pages(all);
    this.#others = others;
    this.#stillMs = stillMs;
    all.onLost(() => this.#beginAnew());
  }

  start(): void {
    if (!this.#closing.signal.aborted) this.#running ??= this.#run();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#dropped.abort();
    await this.#running;
  }

  /** Ours after `after`, each once, then what comes, until `signal` aborts or the log is closed. */
  async *follow(after: string | null, signal: AbortSignal): AsyncGenerator<RecordedEvent> {
    this.start();
    const until = AbortSignal.any([signal, this.#closing.signal]);
    let [came, wake] = [false, (): void => {}];
    const rouse = (): void => {
      came = true;
      wake();
    };
    const unlisten = this.#came.listen(rouse);
    until.addEventListener('abort', rouse);
    try {
      let [at, failures] = [after ?? '', 0];
      while (!until.aborted) {
        came = false;
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
          if (came || until.aborted) resolve();
        });
      }
    } finally {
      unlisten();
      until.removeEventListener('abort', rouse);
    }
  }

  /** What one who stands at `at` is given next, and where that one then stands; `null` where it cannot be read now. */
  async #next(at: string): Promise<Next | null> {
    const recent = this.#recent.after(at, AT_HAND);
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
    if (this.#at === null) {
      const end = await this.#all.end();
      this.#at = end;
      this.#recent.beginAt(end);
      this.#came.fire();
    }
    // What others have looked at since holds nothing of ours.
    this.#at = this.#all.skip(this.#at);
  }

  async #read(dropped: AbortSignal, progressed: () => void): Promise<void> {
    const [pass, begun] = [this.#others.pass(), this.#at ?? ''];
    const subscription = this.#connection.follow((client, confirmed) =>
      subscriptionOf(client, begun, confirmed, dropped),
    );
    for await (const event of subscription) {
      if (dropped.aborted) continue;
      const [ours, position, before] = [pass(event), positionText(event.position), this.#at ?? ''];
      // A reconnect may begin at an event that came already.
      if (position <= before) continue;
      progressed();
      this.#at = position;
      if (ours === null) this.#all.nothingIn(before, position);
      else {
        this.#all.noteOurs(position);
        this.#recent.add(ours);
        this.#came.fire();
      }
    }
  }

  /** Drops a subscription that is open and brings nothing, though there is something to bring. */
  async #watch(dropped: AbortController): Promise<void> {
    const stillMs = this.#stillMs;
    let [seen, since] = [this.#at, null as number | null];
    while (!dropped.signal.aborted) {
      await pause(stillMs / 4, dropped.signal);
      if (dropped.signal.aborted) return;
      const head = await this.#all.head().catch(() => null);
      const behind = head !== null && head > (this.#at ?? '');
      if (!behind || this.#at !== seen) since = null;
      else since ??= performance.now();
      seen = this.#at;
      if (since !== null && performance.now() - since >= stillMs) dropped.abort();
    }
  }

  /** From the end of the log as it then is. */
  #beginAnew(): void {
    this.#at = null;
    this.#recent.beginAt(null);
    this.#dropped.abort();
  }
}
