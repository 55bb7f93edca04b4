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

/** Makes a new file's tables, in one transaction with the mark that it is ours; judges an old one once more. */
export function checkOpened(db: DatabaseSync, path: string, format: Format): void {
  if (numberOf(db, 'select count(*) from sqlite_schema') === 0 && numberOf(db, 'pragma application_id') === 0) {
    db.exec(`begin exclusive;
      pragma application_id = ${format.applicationId};
      pragma user_version = ${format.version};
      ${format.schema}
      commit`);
  }
  judge(path, format, numberOf(db, 'pragma application_id'), numberOf(db, 'pragma user_version'));
}

function judge(path: string, format: Format, applicationId: number, version: number): void {
  if (applicationId !== format.applicationId) throw new NotOurLog(path);
  if (version > format.version) throw new NewerLog(path, version, format.version);
}

/** The first column of the first row, as a number. */
export function numberOf(db: DatabaseSync, sql: string): number {
  return Number(Object.values(db.prepare(sql).get() ?? {})[0]);
}
