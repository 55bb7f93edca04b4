import { chmod, mkdir, open, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { LogMismatch } from '../../head/check-head.js';
import type { EventLog } from '../../ports/event-log.js';
import type { ProjectionStore } from '../../ports/projection-store.js';
import type { TokenListing } from '../../ports/token-store.js';
import { SqlProjectionStore } from '../sql/projection-store.js';
import { migrate, type Tables } from '../sql/tables.js';
import { FILES, filesIn } from '../files/folder-file-store.js';
import { BACKUP_MARK, markIn } from './backup-mark.js';
import { sqliteDialect } from './dialect.js';
import { SqliteEventLog } from './event-log.js';
import { inThread, sqliteTables } from './projection-store.js';
import { OlderServer } from './errors.js';
import { FolderLock, isServed } from './folder-lock.js';
import { versionAt } from './format.js';
import { logFormat } from './log-format.js';
import { openEpoch } from './open-epoch.js';
import { compareWithMark, putInPlace } from './put-in-place.js';
import { holdsRecord, IDENTITY, leftOfRecord, PEOPLE, RECORD, refuseLostRecord } from './remembered.js';
import { restorePeople } from './restore-people.js';
import { restoreTokens } from './restore-tokens.js';
import { SqliteFile } from './sqlite-file.js';
import { sqliteWords } from './word-index.js';

// What is remembered may be behind the record and never ahead of it, so it is copied first.
const files = [IDENTITY, PEOPLE, RECORD];

/** There is no record here, or there is something where nothing may be. */
export class NotThatFolder extends Error {
  override readonly name = 'NotThatFolder';
}

/** A record as it lies in a folder, whether or not a server works on it. */
export interface RecordAtRest {
  readonly log: EventLog;
  readonly store: ProjectionStore;
  close(): Promise<void>;
}

/**
 * For looking at it; takes no lock and writes nothing of its own, but that a record of an older version is brought up to date as
 * its server would do it. Throws `NotThatFolder`, `LogMismatch`, `NotOurLog`, `NewerLog`, `OlderServer`.
 */
export async function openRecord(folder: string): Promise<RecordAtRest> {
  const path = join(folder, RECORD);
  refuseNoRecord(folder);
  // A server of that version would go on writing as it knows to.
  if ((versionAt(path) ?? logFormat.version) < logFormat.version && isServed(folder)) throw new OlderServer(folder);
  const file = SqliteFile.open(path, logFormat);
  const log = new SqliteEventLog(file);
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(file, 'writer') });
  await migrate(writer, sqliteTables);
  const reader = new Kysely<Tables>({ dialect: sqliteDialect(file, 'reader') });
  const store = new SqlProjectionStore({
    writer,
    reader,
    alone: async () => {},
    windows: inThread,
    words: sqliteWords,
  });
  return { log, store, close: () => log.close() };
}

/**
 * Copies a folder as it is at one instant, also while a server writes to it; where that fails, nothing is left of the copy. Throws
 * `NotThatFolder`; `target` must be new or empty.
 */
export async function backUp(folder: string, target: string): Promise<void> {
  refuseNoRecord(folder);
  await emptyFolder(target);
  try {
    for (const name of files) if (existsSync(join(folder, name))) await copy(join(folder, name), join(target, name));
    // After the record: what that names was there before it was named.
    await filesIn(target).storeAll(filesIn(folder));
    await synced(target);
  } catch (error) {
    await discardRecord(target);
    throw error;
  }
}

/** An empty file too would be made into a record by whoever opens it. */
function refuseNoRecord(folder: string): void {
  refuseLostRecord(folder);
  if (!holdsRecord(folder)) throw new NotThatFolder(`${folder} holds no record`);
}

/** A record of which nothing is to be left, as a backup that turned out not to be one. What else lies in the folder stays. */
export async function discardRecord(target: string): Promise<void> {
  const made = files.flatMap((name) => [name, `${name}-wal`, `${name}-shm`, `${name}-journal`]);
  for (const name of [...made, BACKUP_MARK, `${BACKUP_MARK}.part`]) await rm(join(target, name), { force: true });
  await rm(join(target, FILES), { recursive: true, force: true });
}

/** How a backup is put into a folder. */
export interface Restoring {
  /** The tokens of the backup are left out. */
  readonly withoutTokens: boolean;
}

/**
 * Puts a backup into a folder that holds no record and that no server uses; `identity.sqlite` and `people.sqlite` may be there, and
 * know better who is revoked and who has gone. A new epoch begins there. Answers the tokens that are held until somebody confirms them. Where anything fails, nothing is left of the record.
 * Throws `NotThatFolder`, `FolderInUse`, `LogMismatch`, `DamagedEvent`.
 */
export async function restore(
  backup: string,
  folder: string,
  { withoutTokens }: Restoring = { withoutTokens: false },
): Promise<readonly TokenListing[]> {
  if (!existsSync(join(backup, RECORD))) throw new NotThatFolder(`${backup} holds no record`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = leftOfRecord(folder);
  if (there !== undefined) throw new NotThatFolder(`${folder} already holds ${there}; move it away first`);
  const lock = FolderLock.take(folder);
  const made = join(folder, 'restoring');
  try {
    // Of a restore that was killed.
    await rm(made, { recursive: true, force: true });
    await mkdir(made, { mode: 0o700 });
    for (const name of files) if (existsSync(join(backup, name))) await copy(join(backup, name), join(made, name));
    // The backup's own, and the one that stayed where it was made: who changes the one does not reach the other.
    const [its, current] = [await markIn(backup), await markIn(folder)];
    if (its === 'damaged')
      throw new LogMismatch(
        `${join(backup, BACKUP_MARK)} is not what was written there; remove it to restore without comparing`,
      );
    if (its !== null) await compareWithMark(made, its);
    if (current !== null && current !== 'damaged' && current.to === backup) await compareWithMark(made, current);
    const came = !existsSync(join(folder, IDENTITY)) && existsSync(join(made, IDENTITY));
    // Before the record, so that none is there whose tokens were not looked at.
    const held = await restoreTokens(join(made, IDENTITY), join(folder, IDENTITY), withoutTokens);
    await restorePeople(join(made, PEOPLE), join(folder, PEOPLE));
    // What lies there of another record is named by nothing in this one.
    await filesIn(folder).storeAll(filesIn(backup));
    await openEpoch(folder, backup);
    await putInPlace(made, folder, new Date(), came);
    await synced(folder);
    return held;
  } finally {
    await rm(made, { recursive: true, force: true });
    lock.release();
  }
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new NotThatFolder(`${folder} is not empty`);
}

/** One consistent copy, in one read of the source, whoever writes meanwhile. */
async function copy(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
  await chmod(to, 0o600);
  await synced(to);
}

/** On disk for good; of a folder: the names in it. */
export async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
