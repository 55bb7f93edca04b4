import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { openPeople } from './identity-store.js';

/**
 * The people of a backup into a folder that has none, `copy` being the backup's file and the restore's to change. Whoever has gone
 * since the backup was made would be back: nobody gets in until it is confirmed, and no session or letter goes on. Those that are
 * there stay as they are.
 */
export async function restorePeople(copy: string, path: string): Promise<void> {
  if (existsSync(path) || !existsSync(copy)) return;
  const { people, close } = await openPeople(copy);
  try {
    await people.hold(new Date().toISOString());
  } finally {
    await close();
  }
  // What is left of one that is gone: SQLite would read it into the one that comes in its place.
  for (const beside of ['-wal', '-shm', '-journal']) await rm(path + beside, { force: true });
  await rename(copy, path);
}
