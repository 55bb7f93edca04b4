import type { RecordedEvent } from '#kernel';
import { messageOf } from '../message.js';
import type { Changes, RowChange } from '../ports/projection-store.js';
import type { ParkedStream, Projection, StoredRow } from '../ports/read-store.js';

/** What the applier starts from, and whom it asks. */
export interface Ground {
  readonly projections: readonly Projection[];
  readonly rows: readonly (StoredRow & { readonly projection: string })[];
  readonly parked: readonly ParkedStream[];
  upcastEvent(event: RecordedEvent): RecordedEvent;
  /** Events of the stream from this revision on. */
  readStream(stream: string, from: number, limit: number): Promise<readonly RecordedEvent[]>;
}

type Row = StoredRow & { readonly projection: string };

const keyOf = (projection: string, stream: string): string => `${projection} ${stream}`;

/** What a row is found by, and what is found there first. */
export const foundBy = (
  projection: Projection,
  row: unknown,
): Required<Pick<RowChange, 'briefs'>> & { keys: string[] } => {
  const keys = [...new Set(projection.keys(row))].sort();
  const briefs = keys.map((key) => [key, projection.brief?.(row, key)] as const);
  return { keys, briefs: Object.fromEntries(briefs.filter(([, brief]) => brief !== undefined)) };
};

/** Works out what some events change, without storing it. Events of one stream must come in order; gaps are filled. */
export class Applier {
  /** Events that made it into a row, counted once per projection. */
  applied = 0;
  readonly #ground: Ground;
  readonly #rows = new Map<string, Row>();
  readonly #changed = new Map<string, RowChange>();
  /** Keys and briefs of the rows it started from; none where there was no row. */
  readonly #storedKeys = new Map<string, string>();
  readonly #parked = new Map<string, ParkedStream>();
  readonly #newlyParked = new Map<string, ParkedStream>();

  constructor(ground: Ground) {
    this.#ground = ground;
    const byName = new Map(ground.projections.map((projection) => [projection.name, projection]));
    for (const row of ground.rows) {
      const key = keyOf(row.projection, row.stream);
      this.#rows.set(key, row);
      const projection = byName.get(row.projection);
      if (projection !== undefined) this.#storedKeys.set(key, JSON.stringify(foundBy(projection, row.row)));
    }
    for (const stopped of ground.parked) this.#parked.set(keyOf(stopped.projection, stopped.stream), stopped);
  }

  /** Rejects only where a gap cannot be read from the log: then nothing of this batch may be stored. */
  async apply(event: RecordedEvent): Promise<void> {
    for (const projection of this.#ground.projections) {
      if (projection.handles(event.stream)) await this.#applyTo(projection, event);
    }
  }

  changes(): Pick<Changes, 'rows' | 'parked'> {
    return { rows: [...this.#changed.values()], parked: [...this.#newlyParked.values()] };
  }

  async #applyTo(projection: Projection, event: RecordedEvent): Promise<void> {
    const key = keyOf(projection.name, event.stream);
    const stopped = this.#parked.get(key);
    if (stopped !== undefined) return this.#wait(key, stopped, event);
    const next = (this.#rows.get(key)?.revision ?? -1) + 1;
    if (event.revision < next) return;
    const missing =
      event.revision === next ? [] : await this.#ground.readStream(event.stream, next, event.revision - next);
    for (const one of [...missing, event]) {
      const expected = (this.#rows.get(key)?.revision ?? -1) + 1;
      if (one.revision !== expected) {
        return this.#park(key, projection, { ...event, revision: expected }, 'the log has a gap here', event.revision);
      }
      if (!this.#evolve(key, projection, one, event.revision)) return;
    }
  }

  /** False where the event cannot be applied; then it is parked. */
  #evolve(key: string, projection: Projection, event: RecordedEvent, known: number): boolean {
    const { stream, revision } = event;
    try {
      const before = this.#rows.get(key)?.row ?? null;
      const row = projection.evolve(before, this.#ground.upcastEvent(event));
      const put = { projection: projection.name, stream, revision, row };
      this.#rows.set(key, put);
      this.#changed.set(key, { ...put, ...this.#keysFor(key, projection, row) });
      this.applied += 1;
      return true;
    } catch (error) {
      this.#park(key, projection, event, messageOf(error), known);
      return false;
    }
  }

  #keysFor(key: string, projection: Projection, row: unknown): Pick<RowChange, 'keys' | 'briefs' | 'fresh'> {
    const found = foundBy(projection, row);
    const stored = this.#storedKeys.get(key);
    return { ...found, keys: stored === JSON.stringify(found) ? null : found.keys, fresh: stored === undefined };
  }

  #park(key: string, projection: Projection, event: RecordedEvent, error: string, known: number): void {
    this.#stop(key, {
      projection: projection.name,
      stream: event.stream,
      revision: event.revision,
      eventId: event.id,
      error,
      parkedAt: new Date().toISOString(),
      waiting: known - event.revision + 1,
    });
  }

  /** Counted from revisions, so that an event delivered twice counts once. */
  #wait(key: string, stopped: ParkedStream, { revision }: RecordedEvent): void {
    const waiting = revision - stopped.revision + 1;
    if (waiting > stopped.waiting) this.#stop(key, { ...stopped, waiting });
  }

  #stop(key: string, stopped: ParkedStream): void {
    this.#parked.set(key, stopped);
    this.#newlyParked.set(key, stopped);
  }
}
