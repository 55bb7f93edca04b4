import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import canonicalize from 'canonicalize';

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
  await writeFile(`${path}.part`, `${JSON.stringify({ ...mark, sha256: digestOf(mark) })}\n`, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** `null` where no backup was ever taken, `damaged` where the mark is not as it was written. */
export async function markIn(folder: string): Promise<BackupMark | 'damaged' | null> {
  const path = join(folder, BACKUP_MARK);
  if (!existsSync(path)) return null;
  try {
    const { sha256, ...mark } = JSON.parse(await readFile(path, 'utf8')) as BackupMark & { readonly sha256?: unknown };
    // The first marks had no digest, and nothing beside these two.
    const older = sha256 === undefined && Object.keys(mark).join() === 'at,to';
    return older || sha256 === digestOf(mark) ? mark : 'damaged';
  } catch {
    return 'damaged';
  }
}

const digestOf = (mark: BackupMark): string =>
  createHash('sha256')
    .update(canonicalize(mark) ?? '')
    .digest('hex');
