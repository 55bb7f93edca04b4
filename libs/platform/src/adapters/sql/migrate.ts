import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/** Migrations by name; a name once shipped is never changed. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the tables of one set up to date, `name` keeping its own account of what was done; rejects where they are newer
 * than this version, or the database cannot.
 */
export async function migrateSet<T>(db: Kysely<T>, migrations: Migrations, name = 'kysely_migration'): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: name,
    migrationLockTableName: `${name}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
