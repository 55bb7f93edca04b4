import type { RecordedEvent } from '#kernel';

/** What is kept at hand for all who follow: whoever is further behind reads pages. */
const [MOST_EVENTS, MOST_BYTES] = [1_000, 8 * 1024 * 1024];

/** The last events of a log, without a gap: every one of the record's after `from`. */
export class RecentEvents {
  #from: string | null = null;
  #bytes = 0;
  readonly #events: { readonly event: RecordedEvent; readonly bytes: number }[] = [];

  /** `null` while nothing is followed. */
  get from(): string | null {
    return this.#from;
  }

  beginAt(from: string | null): void {
    this.#from = from;
    this.#bytes = 0;
    this.#events.length = 0;
  }

  add(event: RecordedEvent): void {
    const bytes = JSON.stringify(event).length;
    this.#events.push({ event, bytes });
    this.#bytes += bytes;
    while (this.#events.length > MOST_EVENTS || this.#bytes > MOST_BYTES) {
      const oldest = this.#events.shift();
      if (oldest === undefined) return;
      this.#bytes -= oldest.bytes;
      this.#from = oldest.event.position;
    }
  }

  /** At most `limit` after `position`; `null` where they do not reach back so far. */
  after(position: string, limit: number): readonly RecordedEvent[] | null {
    if (this.#from === null || position < this.#from) return null;
    const first = this.#events.findLastIndex(({ event }) => event.position <= position) + 1;
    return this.#events.slice(first, first + limit).map(({ event }) => event);
  }
}
