import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.js';

/** Under which name a projection's entries of one generation lie. */
export const physicalName = (projection: string, generation: number): string =>
  generation === 0 ? projection : `${projection}#${generation}`;

interface Made {
  readonly projection: string;
  readonly generation: number;
}

const madeOf = (physical: string): Made => {
  const [projection = '', generation = '0'] = physical.split('#');
  return { projection, generation: Number(generation) };
};

/** Where what one store works on lies. */
export interface RowNames {
  /** The name under which this projection's entries lie, true of one instant with the rest of its statement. */
  physical(projection: string): RawBuilder<string>;
  /** Which generation each projection has in this store. */
  generations(db: Kysely<Tables>): Promise<(projection: string) => number>;
}

/** What is read. */
export const liveNames: RowNames = {
  physical: (projection) =>
    sql<string>`coalesce((select physical from live_rows where live_rows.projection = ${projection}), ${projection})`,
  async generations(db) {
    const found = await db.selectFrom('live_rows').select(['projection', 'generation']).execute();
    const live = new Map(found.map(({ projection, generation }) => [projection, generation]));
    return (projection) => live.get(projection) ?? 0;
  },
};

/** One generation that nobody reads yet. */
export const namesOf = (made: ReadonlyMap<string, number>): RowNames => ({
  physical: (projection) => sql<string>`${physicalName(projection, made.get(projection) ?? 0)}`,
  generations: async () => (projection) => made.get(projection) ?? 0,
});

/** Of physical names, those that belong here, each with the projection it is of. */
export const ofLiveProjections = <T extends { readonly projection: string }>(
  rows: readonly T[],
  generationOf: (projection: string) => number,
): readonly (T & Made)[] =>
  rows.flatMap((row) => {
    const made = madeOf(row.projection);
    return generationOf(made.projection) === made.generation ? [{ ...row, ...made }] : [];
  });
