import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/** Migrations by name; a name once shipped is never changed. */
export type Migrations = Readonly<Record<string, Migration>>;

/** The tables were brought further by a newer version of the product. They were left as they are. */
export class NewerTables extends Error {
  override readonly name = 'NewerTables';

  constructor(readonly migration: string) {
    super(
      `the tables have been through ${migration}, which this version does not know; they were left untouched: use the version that made them, or a newer one`,
    );
  }
}

/**
 * Brings the tables of one set up to date, `name` keeping its own account of what was done, in `schema` where the database has
 * such. Rejects with `NewerTables` where they are newer than this version, or with what the database says where it cannot.
 */
export async function migrateSet<T>(
  db: Kysely<T>,
  migrations: Migrations,
  name = 'kysely_migration',
  schema?: string,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: name,
    migrationLockTableName: `${name}_lock`,
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const newer = (await done(db, schema === undefined ? name : `${schema}.${name}`)).find(
    (one) => !Object.hasOwn(migrations, one),
  );
  throw newer === undefined ? error : new NewerTables(newer);
}

/** What the account says was done; nothing where there is none yet, or it cannot be read. */
const done = async <T>(db: Kysely<T>, name: string): Promise<readonly string[]> => {
  try {
    const { rows } = await sql<{ readonly name: string }>`select name from ${sql.table(name)} order by name`.execute(
      db,
    );
    return rows.map((row) => row.name);
  } catch {
    return [];
  }
};
