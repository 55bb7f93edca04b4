import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { NewerLog, NotOurLog } from './errors.js';

/** What makes a SQLite file one of ours. */
export interface Format {
  /** SQLite's `application_id`: four letters as a number. */
  readonly applicationId: number;
  /** SQLite's `user_version`. */
  readonly version: number;
  /** What lies in the file, for sentences: "the record". */
  readonly holds: string;
  /** The statements that make a new file. */
  readonly schema: string;
  /** An older version → what makes it the next. */
  readonly upgrades?: Readonly<Record<number, (db: DatabaseSync) => void>>;
}

const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Refuses a file that is not ours or newer, from its first 100 bytes, before SQLite touches it. An interrupted
 * transaction beside it (`-journal`) has to be undone first, so then `checkOpened` alone decides.
 * Throws `NotOurLog`, `NewerLog`.
 */
export function checkUnopened(path: string, format: Format): void {
  if (!existsSync(path) || existsSync(`${path}-journal`)) return;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, header.length, 0);
    if (length === 0) return;
    if (length < header.length || header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new NotOurLog(path);
  } finally {
    closeSync(file);
  }
  judge(path, format, header.readUInt32BE(APPLICATION_ID_AT), header.readUInt32BE(USER_VERSION_AT));
}

/**
 * Makes a new file's tables, in one transaction with the mark that it is ours; judges an old one once more, and brings one of
 * an older version up to date. Answers the version that was found.
 */
export function checkOpened(db: DatabaseSync, path: string, format: Format): number {
  if (numberOf(db, 'select count(*) from sqlite_schema') === 0 && numberOf(db, 'pragma application_id') === 0) {
    db.exec(`begin exclusive;
      pragma application_id = ${format.applicationId};
      pragma user_version = ${format.version};
      ${format.schema}
      commit`);
  }
  const found = numberOf(db, 'pragma user_version');
  judge(path, format, numberOf(db, 'pragma application_id'), found);
  for (let version = found; version < format.version; version += 1) upgrade(db, format, version);
  return found;
}

function upgrade(db: DatabaseSync, { upgrades = {} }: Format, version: number): void {
  db.exec('begin exclusive');
  try {
    // Somebody else may have done it while this waited.
    if (numberOf(db, 'pragma user_version') === version) {
      upgrades[version]?.(db);
      db.exec(`pragma user_version = ${version + 1}`);
    }
    db.exec('commit');
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

/** The version of a file of ours, as its first 100 bytes tell it; `null` where there is none. */
export function versionAt(path: string): number | null {
  if (!existsSync(path)) return null;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    return readSync(file, header, 0, header.length, 0) < header.length ? null : header.readUInt32BE(USER_VERSION_AT);
  } finally {
    closeSync(file);
  }
}

function judge(path: string, format: Format, applicationId: number, version: number): void {
  if (applicationId !== format.applicationId) throw new NotOurLog(path);
  if (version > format.version) throw new NewerLog(path, version, format.version);
}

/** The first column of the first row, as a number. */
export function numberOf(db: DatabaseSync, sql: string): number {
  return Number(Object.values(db.prepare(sql).get() ?? {})[0]);
}
