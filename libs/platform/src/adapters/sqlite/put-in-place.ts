import { chmod, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LogMismatch } from '../../head/check-head.js';
import { beginHead, rememberAnew, treeOf } from '../../head/remember-log.js';
import type { BackupMark } from './backup-mark.js';
import { SqliteEventLog } from './event-log.js';
import { logFormat } from './log-format.js';
import { IDENTITY, RECORD } from './remembered.js';
import { SqliteFile } from './sqlite-file.js';
import { openTokens } from './token-store.js';

/** Throws `LogMismatch` where the record in `made` is not the one of which the mark was made, `DamagedEvent`. */
export async function compareWithMark(made: string, { at, size, root }: BackupMark): Promise<void> {
  if (size === undefined) return;
  const log = new SqliteEventLog(SqliteFile.open(join(made, RECORD), logFormat));
  try {
    const found = await treeOf(log, size);
    if (found.size === size && found.root === root) return;
    throw new LogMismatch(
      `this is not the record of which the backup was verified at ${at} (${size} events, ${root}): it has ${found.size} of them, and the root over them is ${found.root}`,
    );
  } finally {
    await log.close();
  }
}

/**
 * Moves a record made in `made` into `folder`, where there is none. What is remembered there from now on is this record: written
 * first, so that after a kill between the two the folder does not start, and this may be done again. `came`: what is remembered
 * there came with this record.
 */
export async function putInPlace(made: string, folder: string, now: Date, came = false): Promise<void> {
  const [record, identity] = [join(made, RECORD), join(folder, IDENTITY)];
  const log = new SqliteEventLog(SqliteFile.open(record, logFormat));
  try {
    const { heads, close } = await openTokens(identity);
    try {
      await (came ? beginHead(log, heads, now) : rememberAnew(log, heads, now));
    } finally {
      await close();
    }
    await chmod(identity, 0o600);
  } finally {
    await log.close();
  }
  // Of the record that was here: SQLite would read them into this one.
  for (const beside of ['-wal', '-shm', '-journal']) await rm(join(folder, RECORD + beside), { force: true });
  await chmod(record, 0o600);
  await rename(record, join(folder, RECORD));
}
