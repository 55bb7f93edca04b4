import type { Principal } from '#identity';
import { clearanceOf } from '#identity';
import type { Distribution, RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import type { EventFilter } from '../events/seen.js';
import { visibleTo } from '../events/seen.js';
import { isCleared } from './position.js';

/**
 * The log as one asker may see it: what a `RecordView` is to the entries. It reads the log itself and to its end, and not up to the
 * position of a view: a feed tells at once of what was recorded, also where the entries lag behind or cannot be had.
 */
export class LogView {
  readonly #log: Pick<EventLog, 'readAll' | 'subscribe' | 'head'>;
  readonly #seen: EventFilter;
  readonly #clearance: readonly Distribution[];

  /** `viewer`: `null`: anybody. */
  constructor(log: Pick<EventLog, 'readAll' | 'subscribe' | 'head'>, viewer: Principal | null) {
    [this.#log, this.#seen, this.#clearance] = [log, visibleTo(viewer), clearanceOf(viewer)];
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
      found.push(...events.filter((event) => isCleared(this.#clearance, event)).slice(0, limit - found.length));
      if (events.length < limit) break;
      from = events.at(-1)?.position ?? null;
    }
    return found.map(this.#seen);
  }

  /** What is recorded after a position and from then on, until `signal` aborts. */
  async *follow(after: string | null, signal: AbortSignal): AsyncGenerator<RecordedEvent> {
    for await (const event of this.#log.subscribe(after, signal))
      if (isCleared(this.#clearance, event)) yield this.#seen(event);
  }
}
