import type { Principal } from '#identity';
import { type Distribution, distributionOf, type RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import type { EventFilter } from '../events/seen.js';
import { visibleTo } from '../events/seen.js';

/** Of the events of these streams those that are for others than when they were recorded, by id. */
type Redistributed = (streams: readonly string[]) => Promise<ReadonlyMap<string, Distribution>>;

/**
 * The log as one asker may see it: what a `RecordView` is to the entries. It reads the log itself and to its end, and not up to the
 * position of a view: a feed tells at once of what was recorded, also where the entries lag behind. What was made available since, or
 * withdrawn from sight, the entries tell: where those cannot be had, nothing is told.
 */
export class LogView {
  readonly #log: Pick<EventLog, 'readAll' | 'subscribe' | 'head'>;
  readonly #redistributed: Redistributed;
  readonly #seen: EventFilter;
  readonly #clearance: readonly Distribution[];

  /** `viewer`: `null`: anybody. */
  constructor(
    log: Pick<EventLog, 'readAll' | 'subscribe' | 'head'>,
    redistributed: Redistributed,
    viewer: Principal | null,
    /** What the viewer may see. */
    clearance: readonly Distribution[],
  ) {
    [this.#log, this.#redistributed] = [log, redistributed];
    [this.#seen, this.#clearance] = [visibleTo(viewer), clearance];
  }

  /** Whether nothing is shown to whoever asks, whatever there is. */
  get isClosed(): boolean {
    return this.#clearance.length === 0;
  }

  /** The last position of the log, whoever may see what stands there; `null` where it is empty. */
  head(): Promise<string | null> {
    return this.#log.head();
  }

  /** At most `limit` events after a position, in the order of the log; fewer only at its end. */
  async readAfter(after: string | null, limit: number): Promise<readonly RecordedEvent[]> {
    const found: RecordedEvent[] = [];
    for (let from = after; found.length < limit;) {
      const events = await this.#log.readAll(from, limit);
      found.push(...(await this.#cleared(events)).slice(0, limit - found.length));
      if (events.length < limit) break;
      from = events.at(-1)?.position ?? null;
    }
    return found.map(this.#seen);
  }

  /** What is recorded after a position and from then on, until `signal` aborts. */
  async *follow(after: string | null, signal: AbortSignal): AsyncGenerator<RecordedEvent> {
    for await (const event of this.#log.subscribe(after, signal))
      for (const cleared of await this.#cleared([event])) yield this.#seen(cleared);
  }

  async #cleared(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const since = await this.#redistributed(events.map(({ stream }) => stream));
    return events.filter((event) => this.#clearance.includes(since.get(event.id) ?? distributionOf(event)));
  }
}
