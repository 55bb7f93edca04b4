import { type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Tables } from './tables.js';

/** Under which name a projection's rows of one making lie. */
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

/** Where the rows that one store works on lie. */
export interface RowNames {
  /** A condition on the column `projection` that holds for this projection's rows, true of one instant with the rest of its statement. */
  is(projection: string): RawBuilder<SqlBool>;
  /** Which making each projection has in this store. */
  generations(db: Kysely<Tables>): Promise<(projection: string) => number>;
}

/** The rows that are read. */
export const liveNames: RowNames = {
  is: (projection) =>
    sql<SqlBool>`projection = coalesce((select physical from live_rows where live_rows.projection = ${projection}), ${projection})`,
  async generations(db) {
    const found = await db.selectFrom('live_rows').select(['projection', 'generation']).execute();
    const live = new Map(found.map(({ projection, generation }) => [projection, generation]));
    return (projection) => live.get(projection) ?? 0;
  },
};

/** Rows of one making that nobody reads yet. */
export const namesOf = (made: ReadonlyMap<string, number>): RowNames => ({
  is: (projection) => sql<SqlBool>`projection = ${physicalName(projection, made.get(projection) ?? 0)}`,
  generations: async () => (projection) => made.get(projection) ?? 0,
});

/** Of physical names, those that belong here, each with the projection it is of. */
export const ours = <T extends { readonly projection: string }>(
  rows: readonly T[],
  generationOf: (projection: string) => number,
): readonly (T & Made)[] =>
  rows.flatMap((row) => {
    const made = madeOf(row.projection);
    return generationOf(made.projection) === made.generation ? [{ ...row, ...made }] : [];
  });
