import { byText, type Distribution } from '#kernel';
import {
  type Changes,
  type Checkpoint,
  CheckpointMoved,
  type CorrectedInstants,
  type EntryOf,
  type HeadOf,
  type KeptStream,
  type NewestInstant,
  type NextEntries,
  type ProjectionStore,
  type CheckpointAdjustment,
} from '../../ports/projection-store.js';
import type { Counts, EntriesQuery, FoundEntry, ParkedStream, Projection } from '../../ports/read-store.js';
import { lowest, generationIdOf } from '../../ports/checkpoint.js';
import { among, counted, firstAfter, found, lastChange, paged, wordsIn } from './entries.js';

const byStream = (a: { stream: string }, b: { stream: string }): number => byText(a.stream, b.stream);
const placeOf = ({ projection, partition }: Checkpoint): string => `${projection} ${partition}`;
const keyOf = (of: { projection: string; stream: string }): string => `${of.projection} ${of.stream}`;
/** As the JSON that a database would keep. */
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Entries for tests. */
export class MemoryProjectionStore implements ProjectionStore {
  #heads = new Map<string, HeadOf>();
  #entries: EntryOf[] = [];
  #instants: NewestInstant[] = [];
  #corrected: CorrectedInstants[] = [];
  #parked = new Map<string, ParkedStream>();
  #checkpoints = new Map<string, Checkpoint>();
  #generation = 0;
  #changes = 0;
  #redistributed = new Map<string, Readonly<Record<string, Distribution>>>();

  async entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]> {
    return paged(among(this.#entries, query), query).map(found<Body>);
  }

  async briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]> {
    return among(this.#entries, query).flatMap(({ brief }) =>
      brief === null ? [] : [structuredClone(brief) as Brief],
    );
  }

  async counts(query: EntriesQuery): Promise<Counts> {
    return counted(among(this.#entries, query));
  }

  async wordsAfter(
    of: Pick<EntriesQuery, 'projection' | 'clearance'>,
    after: string,
    most: number,
  ): Promise<readonly string[]> {
    return wordsIn(this.#entries, of)
      .filter((word) => word > after)
      .slice(0, most);
  }

  async lastChange(projection: string, position: string): Promise<string | null> {
    return lastChange(this.#entries, projection, position);
  }

  async checkpoint(): Promise<string | null> {
    return lowest([...this.#checkpoints.values()]);
  }

  async positionAt(instant: Date): Promise<string | null> {
    const first = firstAfter(this.#instants, this.#corrected, instant.toISOString());
    const checkpoint = await this.checkpoint();
    if (first === null || checkpoint === null || first > checkpoint) return checkpoint;
    const before = this.#entries.map(({ from }) => from).filter((from) => from < first);
    return before.sort().at(-1) ?? null;
  }

  async redistributed(streams: readonly string[]): Promise<ReadonlyMap<string, Distribution>> {
    const found = [...this.#redistributed].filter(([key]) => streams.some((stream) => key.endsWith(` ${stream}`)));
    return new Map(found.flatMap(([, each]) => Object.entries(each)));
  }

  async version(): Promise<string> {
    return String(this.#changes);
  }

  async generationId(): Promise<string> {
    return generationIdOf(await this.checkpoints(), await this.parked());
  }

  async parked(): Promise<readonly ParkedStream[]> {
    return [...this.#parked.values()].sort(byStream);
  }

  async checkpoints(): Promise<readonly Checkpoint[]> {
    return [...this.#checkpoints.values()];
  }

  async headsOf(projections: readonly string[], streams: readonly string[]): Promise<readonly HeadOf[]> {
    const wanted = new Set(streams);
    return [...this.#heads.values()]
      .filter(({ projection, stream }) => projections.includes(projection) && wanted.has(stream))
      .map(json);
  }

  async kept(projection: string): Promise<readonly KeptStream[]> {
    const own = this.#entries.filter((entry) => entry.projection === projection);
    const byName = Map.groupBy(own, ({ stream }) => stream);
    return [...this.#heads.values()]
      .filter((head) => head.projection === projection)
      .map(({ stream, revision, state }) =>
        json({
          stream,
          revision,
          state,
          entries: (byName.get(stream) ?? []).map(({ projection: _, ...rest }) => rest),
        }),
      );
  }

  async commit(changes: Changes): Promise<void> {
    const { heads, renewed, closed, opened, instants, corrected, unparked, parked, checkpoints } = changes;
    for (const { from, ...checkpoint } of checkpoints) {
      const stands = this.#checkpoints.get(placeOf(checkpoint));
      if (
        stands?.version !== checkpoint.version ||
        stands.generation !== checkpoint.generation ||
        stands.position !== from
      )
        throw new CheckpointMoved(placeOf(checkpoint));
    }
    this.#changes += 1;
    for (const { from: _, ...checkpoint } of checkpoints) this.#checkpoints.set(placeOf(checkpoint), checkpoint);
    for (const head of heads) this.#heads.set(keyOf(head), json(head));
    for (const { at, redistributed, ...of } of renewed) {
      this.#entries = this.#entries.filter((entry) => keyOf(entry) !== keyOf(of));
      this.#redistributed.set(keyOf(of), redistributed);
      for (const [place, checkpoint] of this.#checkpoints)
        if (checkpoint.projection === of.projection) this.#checkpoints.set(place, { ...checkpoint, renewed: at });
    }
    const over = new Map(closed.map(({ projection, event, at }) => [`${projection} ${event}`, at]));
    if (over.size > 0)
      this.#entries = this.#entries.map((entry) => ({
        ...entry,
        to: entry.to ?? over.get(`${entry.projection} ${entry.event}`) ?? null,
      }));
    this.#entries.push(...json(opened));
    this.#instants.push(...instants);
    this.#corrected.push(...corrected);
    for (const gone of unparked) this.#parked.delete(keyOf(gone));
    for (const stopped of parked) this.#parked.set(keyOf(stopped), stopped);
  }

  async adjustCheckpoints(
    decide: (found: readonly Checkpoint[]) => CheckpointAdjustment,
  ): Promise<readonly Checkpoint[]> {
    this.#changes += 1;
    const { cleared, fresh } = decide([...this.#checkpoints.values()]);
    for (const kept of [this.#heads, this.#parked, this.#checkpoints])
      for (const [key, { projection }] of kept) if (cleared.includes(projection)) kept.delete(key);
    const stays = ({ projection }: { readonly projection: string }) => !cleared.includes(projection);
    this.#entries = this.#entries.filter(stays);
    [this.#instants, this.#corrected] = [this.#instants.filter(stays), this.#corrected.filter(stays)];
    for (const one of fresh) {
      const checkpoint = { ...one, generation: this.#generation };
      this.#checkpoints.set(placeOf(checkpoint), checkpoint);
    }
    return [...this.#checkpoints.values()];
  }

  async openNext(projections: readonly Pick<Projection, 'name' | 'version'>[]): Promise<NextEntries> {
    const next = new MemoryProjectionStore();
    next.#generation = this.#generation + 1;
    const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
    await next.adjustCheckpoints(() => ({ cleared: [], fresh }));
    return Object.assign(next, { takeOver: () => this.#become(next), sweep: async () => undefined });
  }

  async #become(next: MemoryProjectionStore): Promise<boolean> {
    const built = (projection: string) => next.#checkpoints.get(`${projection} 0`);
    const read = [...this.#checkpoints.values()];
    if (read.some(({ projection, position }) => (position ?? '') > (built(projection)?.position ?? ''))) return false;
    this.#changes += 1;
    [this.#heads, this.#entries, this.#parked] = [next.#heads, next.#entries, next.#parked];
    [this.#instants, this.#corrected, this.#generation] = [next.#instants, next.#corrected, next.#generation];
    const moved = read.flatMap((one) => {
      const { version, generation, position } = built(one.projection) ?? one;
      return { ...one, version, generation, position, instants: null };
    });
    this.#checkpoints = new Map(
      (read.length === 0 ? [...next.#checkpoints.values()] : moved).map((one) => [placeOf(one), one]),
    );
    return true;
  }
}
