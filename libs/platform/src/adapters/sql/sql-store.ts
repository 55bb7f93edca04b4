import type { Kysely, Selectable } from 'kysely';
import { byText, type Distribution } from '#kernel';
import type {
  Changes,
  Checkpoint,
  EntriesStore,
  HeadOf,
  KeptStream,
  CheckpointAdjustment,
} from '../../ports/projection-store.js';
import type { Counts, EntriesQuery, FoundEntry, ParkedStream } from '../../ports/read-store.js';
import { lowest, generationIdOf } from '../../ports/checkpoint.js';
import {
  clear,
  closeReadings,
  moveCheckpoints,
  openReadings,
  putHeads,
  putInstants,
  putParked,
  putWords,
} from './changes.js';
import { chunks } from './chunks.js';
import { keptOf } from './kept.js';
import { dropStreams, dropUnsaid } from './renew.js';
import { ofLiveProjections, physicalName, type RowNames } from './row-names.js';
import type { SqlDatabase } from './sql-database.js';
import { SqlEntries } from './sql-entries.js';
import { firstAfter, lastBefore } from './sql-time.js';
import type { Tables } from './tables.js';

/** Entries, heads, instants, parked streams and checkpoints in SQL. */
export class SqlStore implements EntriesStore {
  readonly #db: SqlDatabase;
  readonly #names: RowNames;
  readonly #entries: SqlEntries;

  constructor(db: SqlDatabase, names: RowNames) {
    this.#db = db;
    this.#names = names;
    this.#entries = new SqlEntries(db, names);
  }

  entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]> {
    return this.#entries.entries<Body>(query);
  }

  briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]> {
    return this.#entries.briefs<Brief>(query);
  }

  counts(query: EntriesQuery): Promise<Counts> {
    return this.#entries.counts(query);
  }

  async wordsAfter(
    { projection, clearance }: Pick<EntriesQuery, 'projection' | 'clearance'>,
    after: string,
    most: number,
  ): Promise<readonly string[]> {
    if (clearance.length === 0) return [];
    const rows = await this.#db.reader
      .selectFrom('words')
      .select('word')
      .distinct()
      .where('distribution', 'in', clearance)
      .where('projection', '=', this.#names.physical(projection))
      .where('word', '>', after)
      .orderBy('word')
      .limit(most)
      .execute();
    return rows.map(({ word }) => word);
  }

  async lastChange(projection: string, position: string): Promise<string | null> {
    const { last } = await this.#db.reader
      .selectFrom('entries')
      .select(({ fn }) => fn.max<string | null>('from_position').as('last'))
      .where('projection', '=', this.#names.physical(projection))
      .where('from_position', '<=', position)
      .executeTakeFirstOrThrow();
    return last;
  }

  async checkpoint(): Promise<string | null> {
    return lowest(await this.checkpoints());
  }

  async positionAt(instant: Date): Promise<string | null> {
    const { reader } = this.#db;
    const checkpoints = await this.checkpoints();
    const [checkpoint, names] = [lowest(checkpoints), new Set(checkpoints.map(nameOf))];
    if (checkpoint === null) return null;
    const first = await firstAfter(reader, [...names], instant.toISOString());
    if (first === null || first > checkpoint) return checkpoint;
    return lastBefore(reader, [...names], first);
  }

  async redistributed(streams: readonly string[]): Promise<ReadonlyMap<string, Distribution>> {
    const { reader } = this.#db;
    const generationOf = await this.#names.generations(reader);
    const read = (some: readonly string[]) =>
      reader.selectFrom('redistributed').selectAll().where('stream', 'in', some).execute();
    const found = (await Promise.all(chunks([...new Set(streams)]).map(read))).flat();
    const live = ofLiveProjections(found, generationOf);
    return new Map(live.map(({ event, distribution }) => [event, distribution as Distribution]));
  }

  async parked(): Promise<readonly ParkedStream[]> {
    const { reader } = this.#db;
    const generationOf = await this.#names.generations(reader);
    return ofLiveProjections(await reader.selectFrom('parked').selectAll().execute(), generationOf)
      .map(({ event_id, parked_at, generation: _, ...rest }) => ({ ...rest, eventId: event_id, parkedAt: parked_at }))
      .sort(byStream);
  }

  /** What is read changes with a checkpoint, or with a stream that is parked no more. */
  async version(): Promise<string> {
    const [checkpoints, parked] = await Promise.all([this.checkpoints(), this.parked()]);
    return JSON.stringify([checkpoints, parked.map(({ projection, stream }) => [projection, stream])]);
  }

  async generationId(): Promise<string> {
    return generationIdOf(...(await Promise.all([this.checkpoints(), this.parked()])));
  }

  checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#checkpoints(this.#db.reader);
  }

  async headsOf(projections: readonly string[], streams: readonly string[]): Promise<readonly HeadOf[]> {
    const { reader } = this.#db;
    const generationOf = await this.#names.generations(reader);
    const names = projections.map((name) => physicalName(name, generationOf(name)));
    if (names.length === 0) return [];
    const read = (some: readonly string[]) =>
      reader.selectFrom('heads').selectAll().where('projection', 'in', names).where('stream', 'in', some).execute();
    const found = (await Promise.all(chunks(streams).map(read))).flat();
    return ofLiveProjections(found, generationOf).map(({ projection, stream, revision, state }) => ({
      projection,
      stream,
      revision,
      state: JSON.parse(state) as unknown,
    }));
  }

  kept(projection: string): Promise<readonly KeptStream[]> {
    return keptOf(this.#db.reader, this.#names.physical(projection));
  }

  commit(changes: Changes): Promise<void> {
    return this.#db.writer.transaction().execute(async (db) => {
      const generationOf = await this.#names.generations(db);
      const placed = <T extends { readonly projection: string }>(all: readonly T[]): readonly T[] =>
        all.map((one) => ({ ...one, projection: physicalName(one.projection, generationOf(one.projection)) }));
      // First: whoever moves the same checkpoint waits here, and then finds it moved.
      await moveCheckpoints(db, changes.checkpoints);
      await putHeads(db, placed(changes.heads));
      const gone = await dropStreams(db, placed(changes.renewed));
      // Before any other reading of the same event is there.
      await closeReadings(db, placed(changes.closed));
      await openReadings(db, placed(changes.opened));
      await putWords(db, placed(changes.opened));
      await dropUnsaid(db, this.#db.words, gone);
      await putInstants(db, { instants: placed(changes.instants), corrected: placed(changes.corrected) });
      for (const { projection, stream } of placed(changes.unparked))
        await db.deleteFrom('parked').where('projection', '=', projection).where('stream', '=', stream).execute();
      await putParked(db, placed(changes.parked));
    });
  }

  adjustCheckpoints(decide: (found: readonly Checkpoint[]) => CheckpointAdjustment): Promise<readonly Checkpoint[]> {
    return this.#db.writer.transaction().execute(async (db) => {
      await this.#db.alone(db);
      const generationOf = await this.#names.generations(db);
      const { cleared, fresh } = decide(await this.#checkpoints(db));
      for (const projection of cleared) await clear(db, physicalName(projection, generationOf(projection)));
      for (const { projection, version, partition, position } of fresh) {
        const physical = physicalName(projection, generationOf(projection));
        await db.insertInto('checkpoints').values({ projection: physical, version, partition, position }).execute();
      }
      return this.#checkpoints(db);
    });
  }

  async #checkpoints(db: Kysely<Tables>): Promise<readonly Checkpoint[]> {
    const generationOf = await this.#names.generations(db);
    return ofLiveProjections(await db.selectFrom('checkpoints').selectAll().execute(), generationOf).map(checkpointOf);
  }
}

const nameOf = ({ projection, generation }: Checkpoint): string => physicalName(projection, generation);

// Sorted here and not by the database, whose idea of order is its own.
const byStream = (a: { readonly stream: string }, b: { readonly stream: string }): number => byText(a.stream, b.stream);

const checkpointOf = ({
  run,
  newest,
  ...rest
}: Selectable<Tables['checkpoints']> & { readonly generation: number }): Checkpoint => ({
  ...rest,
  instants: run === null || newest === null ? null : { run, newest },
});
