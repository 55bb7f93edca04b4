import type { Kysely, Transaction } from 'kysely';
import type { Checkpoint, NextEntries } from '../../ports/projection-store.js';
import type { Projection } from '../../ports/read-store.js';
import { clear, dropSome } from './changes.js';
import type { SqlDatabase } from './sql-database.js';
import { SqlStore } from './sql-store.js';
import { liveNames, namesOf, ofLiveProjections, physicalName } from './row-names.js';
import type { Tables } from './tables.js';

/** Entries of a generation that is being made, in the same tables under names of their own. */
export class NextSqlEntries extends SqlStore implements NextEntries {
  readonly #db: SqlDatabase;
  readonly #made: ReadonlyMap<string, number>;

  private constructor(db: SqlDatabase, made: ReadonlyMap<string, number>) {
    super(db, namesOf(made));
    this.#db = db;
    this.#made = made;
  }

  static async begin(
    db: SqlDatabase,
    projections: readonly Pick<Projection, 'name' | 'version'>[],
  ): Promise<NextSqlEntries> {
    const live = await liveNames.generations(db.reader);
    const made = new Map(projections.map(({ name }) => [name, live(name) + 1]));
    const next = new NextSqlEntries(db, made);
    await db.writer.transaction().execute(async (alone) => {
      for (const { name, version } of projections) {
        const projection = physicalName(name, live(name) + 1);
        await clear(alone, projection);
        await alone.insertInto('checkpoints').values({ projection, version, partition: 0, position: null }).execute();
      }
    });
    return next;
  }

  takeOver(): Promise<boolean> {
    return this.#db.writer.transaction().execute(async (db) => {
      await this.#db.alone(db);
      const checkpoints = await db.selectFrom('checkpoints').selectAll().execute();
      const read = ofLiveProjections(checkpoints, await liveNames.generations(db));
      const built = ofLiveProjections(checkpoints, (projection) => this.#made.get(projection) ?? 0);
      if ([...this.#made.keys()].some((name) => isBehind(name, built, read))) return false;
      for (const [projection, generation] of this.#made) await this.#switch(db, projection, generation, built, read);
      return true;
    });
  }

  async sweep(between: () => Promise<void>): Promise<void> {
    const { reader, writer } = this.#db;
    const live = await liveNames.generations(reader);
    for (const [projection, generation] of this.#made) {
      if (live(projection) !== generation) continue;
      for (let old = 0; old < generation; old += 1) await sweepOne(writer, physicalName(projection, old), between);
    }
  }

  /** From now on these are read. Who has still the old checkpoint in hand does not find it any more. */
  async #switch(
    db: Transaction<Tables>,
    projection: string,
    generation: number,
    built: readonly Checkpoint[],
    read: readonly Checkpoint[],
  ): Promise<void> {
    const { version = 0, position = null } = built.find((one) => one.projection === projection) ?? {};
    const parts = read.filter((one) => one.projection === projection).map(({ partition }) => partition);
    const physical = physicalName(projection, generation);
    for (const name of [physical, ...read.filter((one) => one.projection === projection).map(nameOf)])
      await db.deleteFrom('checkpoints').where('projection', '=', name).execute();
    for (const partition of new Set(parts.length === 0 ? [0] : parts))
      await db.insertInto('checkpoints').values({ projection: physical, version, partition, position }).execute();
    await db
      .insertInto('live_rows')
      .values({ projection, generation, physical })
      .onConflict((conflict) => conflict.column('projection').doUpdateSet({ generation, physical }))
      .execute();
  }
}

const nameOf = ({ projection, generation }: Checkpoint): string => physicalName(projection, generation);

/** Whether those that are read have seen more than those built. */
const isBehind = (name: string, built: readonly Checkpoint[], read: readonly Checkpoint[]): boolean => {
  const at = built.find(({ projection }) => projection === name)?.position ?? '';
  return read.some(({ projection, position }) => projection === name && (position ?? '') > at);
};

async function sweepOne(writer: Kysely<Tables>, name: string, between: () => Promise<void>): Promise<void> {
  while (await writer.transaction().execute((db) => dropSome(db, name))) await between();
  await writer.transaction().execute((db) => clear(db, name));
}
