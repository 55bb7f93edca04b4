import { type Kysely, sql } from 'kysely';
import type { IdentityStore } from '../../ports/identity-store.js';
import { SqlIdentityStore } from '../sql/identity-store.js';
import type { PeopleTables } from '../sql/people-tables.js';

/** Apart from the record, so that rights on the one say nothing of the other. */
export const peopleSchema = 'identity';

/** Who may sign in, in the schema. */
export function peopleIn(database: Kysely<PeopleTables>): IdentityStore {
  const db = database.withSchema(peopleSchema);
  return new SqlIdentityStore({
    writer: db,
    reader: db,
    alone: (alone) =>
      sql`lock table ${sql.table(`${peopleSchema}.accounts`)} in share row exclusive mode`.execute(alone),
    async settle(erased) {
      // Rows that were deleted lie in the table's file until it is written anew.
      if (!erased) return;
      for (const table of ['people', 'audit', 'drafts', 'factors', 'recovery_codes'])
        await sql`vacuum (full) ${sql.table(`${peopleSchema}.${table}`)}`.execute(database);
      // And what was noted of columns, before nothing was any more; passed over where the user does not own the database.
      await sql`vacuum (full) pg_catalog.pg_statistic`.execute(database);
    },
  });
}
