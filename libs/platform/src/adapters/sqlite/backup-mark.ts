import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * In the folder that a backup was taken from, so that an administrator can be told how old the newest one is; and in the backup, so that
 * its record can be told from any other.
 */
export const BACKUP_MARK = 'last-backup.json';

export interface BackupMark {
  /** When it was verified. */
  readonly at: string;
  readonly to: string;
  /** The number of its events and the root of the tree over them; marks of older versions have neither. */
  readonly size?: number;
  readonly root?: string;
}

/** Once the backup has been verified; in one step, so that nobody reads half a mark. */
export async function markBackup(folder: string, mark: BackupMark): Promise<void> {
  const path = join(folder, BACKUP_MARK);
  await writeFile(`${path}.part`, `${JSON.stringify(mark)}\n`, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** `null` where there is none, or it cannot be read. */
export async function markIn(folder: string): Promise<BackupMark | null> {
  try {
    return JSON.parse(await readFile(join(folder, BACKUP_MARK), 'utf8')) as BackupMark;
  } catch {
    return null;
  }
}
