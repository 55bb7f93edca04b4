import { type Kysely, sql } from 'kysely';
import type { CorrectedInstants } from '../../ports/projection-store.js';
import type { Tables } from './tables.js';

/** What an instant is since operators have put it right: the last to speak of it was the last to record. */
const asCorrected = (corrected: readonly CorrectedInstants[]) =>
  corrected.reduce(
    (instant, { projection, position, since, by }) =>
      sql<string>`case when t.projection = ${projection} and t.position < ${position} and ${instant} >= ${since} then ${by} else ${instant} end`,
    sql<string>`t.instant`,
  );

/**
 * Position of the first event that is of a later instant, among the entries under these names. Within a run instants rise with
 * positions, so of each run it is one look-up in its index; runs are as many as parts of the log, and one more per correction.
 */
export async function firstAfter(
  db: Kysely<Tables>,
  physical: readonly string[],
  instant: string,
): Promise<string | null> {
  const corrected = await db
    .selectFrom('corrected_instants')
    .selectAll()
    .where('projection', 'in', physical)
    .orderBy('position')
    .execute();
  // What is put right may be of a later instant since, though what it said is of an earlier one.
  const least = [instant, ...corrected.filter(({ by }) => by > instant).map(({ since }) => since)].sort()[0] ?? instant;
  const { first } = await db
    .selectFrom('log_runs as r')
    .select(
      sql<string | null>`min((select t.position from log_time t where t.projection = r.projection and t.run = r.run
        and t.instant >= ${least} and ${asCorrected(corrected)} > ${instant} order by t.instant limit 1))`.as('first'),
    )
    .where('r.projection', 'in', physical)
    .executeTakeFirstOrThrow();
  return first;
}

/** Position of the last entry before this one. */
export async function lastBefore(
  db: Kysely<Tables>,
  physical: readonly string[],
  position: string,
): Promise<string | null> {
  const each = physical.map((name) =>
    db
      .selectFrom('entries')
      .select(({ fn }) => fn.max('from_position').as('last'))
      .where('projection', '=', name)
      .where('from_position', '<', position)
      .executeTakeFirst(),
  );
  const found = (await Promise.all(each)).flatMap((row) => (typeof row?.last === 'string' ? [row.last] : []));
  return found.sort().at(-1) ?? null;
}
