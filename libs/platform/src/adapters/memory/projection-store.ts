import { type Changes, type Checkpoint, CheckpointMoved, type IndexEntry } from '../../ports/projection-store.js';
import type { NextRows, ProjectionStore, Refit, RowChange } from '../../ports/projection-store.js';
import type { ParkedStream, Projection, StoredRow } from '../../ports/read-store.js';
import { lowest } from '../../ports/checkpoint.js';

interface Kept extends Omit<RowChange, 'row' | 'keys' | 'briefs' | 'fresh'> {
  readonly json: string;
  readonly briefs: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
}

const texts = (briefs: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(briefs).map(([key, brief]) => [key, JSON.stringify(brief)]));
const byStream = (a: { stream: string }, b: { stream: string }): number => (a.stream < b.stream ? -1 : 1);
const placeOf = ({ projection, partition }: Checkpoint): string => `${projection} ${partition}`;
const keyOf = (of: { projection: string; stream: string }): string => `${of.projection} ${of.stream}`;

/** Rows for tests, kept as the JSON a database would keep. */
export class MemoryProjectionStore implements ProjectionStore {
  #rows = new Map<string, Kept>();
  #parked = new Map<string, ParkedStream>();
  #checkpoints = new Map<string, Checkpoint>();
  #generation = 0;
  #changes = 0;

  async row<Row>(projection: string, stream: string): Promise<StoredRow<Row> | null> {
    const kept = this.#rows.get(keyOf({ projection, stream }));
    return kept === undefined ? null : stored<Row>(kept);
  }

  async rows<Row>(projection: string, key: string): Promise<readonly StoredRow<Row>[]> {
    return this.#find(({ projection: of, keys }) => of === projection && keys.includes(key)).map(stored<Row>);
  }

  async briefs<Brief>(projection: string, key: string): Promise<readonly Brief[]> {
    const found = this.#find(({ projection: of, keys }) => of === projection && keys.includes(key));
    return found.flatMap(({ briefs: { [key]: text } }) => (text === undefined ? [] : [JSON.parse(text) as Brief]));
  }

  async index(projection: string): Promise<readonly IndexEntry[]> {
    return this.#find(({ projection: of }) => of === projection).flatMap(({ stream, keys, briefs }) =>
      keys.map((key) => ({ stream, key, brief: briefs[key] ?? null })),
    );
  }

  async all<Row>(projection: string): Promise<readonly StoredRow<Row>[]> {
    return this.#find(({ projection: of }) => of === projection).map(stored<Row>);
  }

  async checkpoint(): Promise<string | null> {
    return lowest([...this.#checkpoints.values()]);
  }

  async version(): Promise<string> {
    return String(this.#changes);
  }

  async parked(): Promise<readonly ParkedStream[]> {
    return [...this.#parked.values()].sort(byStream);
  }

  async checkpoints(): Promise<readonly Checkpoint[]> {
    return [...this.#checkpoints.values()];
  }

  async rowsOf(streams: readonly string[]): Promise<readonly (StoredRow & { projection: string })[]> {
    const wanted = new Set(streams);
    return this.#find(({ stream }) => wanted.has(stream)).map((kept) => ({
      ...stored(kept),
      projection: kept.projection,
    }));
  }

  async commit({ rows, unparked, parked, checkpoints }: Changes): Promise<void> {
    for (const { from, ...checkpoint } of checkpoints) {
      const found = this.#checkpoints.get(placeOf(checkpoint));
      if (
        found?.version !== checkpoint.version ||
        found.generation !== checkpoint.generation ||
        found.position !== from
      )
        throw new CheckpointMoved(placeOf(checkpoint));
    }
    this.#changes += 1;
    for (const { from: _, ...checkpoint } of checkpoints) this.#checkpoints.set(placeOf(checkpoint), checkpoint);
    for (const { row, keys, briefs, fresh: _, ...rest } of rows) {
      const kept = this.#rows.get(keyOf(rest));
      const found = keys === null && kept !== undefined ? kept : { keys: keys ?? [], briefs: texts(briefs) };
      this.#rows.set(keyOf(rest), { ...rest, keys: found.keys, briefs: found.briefs, json: JSON.stringify(row) });
    }
    for (const gone of unparked) this.#parked.delete(keyOf(gone));
    for (const stopped of parked) this.#parked.set(keyOf(stopped), stopped);
  }

  async refit(decide: (found: readonly Checkpoint[]) => Refit): Promise<readonly Checkpoint[]> {
    this.#changes += 1;
    const { cleared, fresh } = decide([...this.#checkpoints.values()]);
    for (const kept of [this.#rows, this.#parked, this.#checkpoints])
      for (const [key, { projection }] of kept) if (cleared.includes(projection)) kept.delete(key);
    for (const one of fresh) {
      const checkpoint = { ...one, generation: this.#generation };
      this.#checkpoints.set(placeOf(checkpoint), checkpoint);
    }
    return [...this.#checkpoints.values()];
  }

  async beside(projections: readonly Pick<Projection, 'name' | 'version'>[]): Promise<NextRows> {
    const next = new MemoryProjectionStore();
    next.#generation = this.#generation + 1;
    const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
    await next.refit(() => ({ cleared: [], fresh }));
    return Object.assign(next, { takeOver: () => this.#become(next), sweep: async () => undefined });
  }

  async #become(next: MemoryProjectionStore): Promise<boolean> {
    const built = (projection: string) => next.#checkpoints.get(`${projection} 0`);
    const read = [...this.#checkpoints.values()];
    if (read.some(({ projection, position }) => (position ?? '') > (built(projection)?.position ?? ''))) return false;
    this.#changes += 1;
    [this.#rows, this.#parked, this.#generation] = [next.#rows, next.#parked, next.#generation];
    const moved = read.flatMap((one) => {
      const { version, generation, position } = built(one.projection) ?? one;
      return { ...one, version, generation, position };
    });
    this.#checkpoints = new Map(
      (read.length === 0 ? [...next.#checkpoints.values()] : moved).map((one) => [placeOf(one), one]),
    );
    return true;
  }

  #find(wanted: (kept: Kept) => boolean): readonly Kept[] {
    return [...this.#rows.values()].filter(wanted).sort(byStream);
  }
}

const stored = <Row>({ stream, revision, json }: Kept): StoredRow<Row> => ({
  stream,
  revision,
  row: JSON.parse(json) as Row,
});
