import { StoreUnavailable } from '../../ports/projection-store.js';
import { pause } from '../../pause.js';
import { waitAfter } from '../../wait-after.js';
import type { Database } from './open-postgres.js';

/** Brings the tables up to date, however long the database is away: services may start in any order. Every other trouble rejects. */
export async function untilMigrated(
  database: Pick<Database, 'migrate'>,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  for (let failures = 0; ; failures += 1) {
    try {
      await database.migrate();
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      onTrouble(error);
      await pause(waitAfter(failures, 250, 5_000));
    }
  }
}
