import { fieldOf } from '../../message.js';

/** SQLite's extended result code, `null` where the error is not SQLite's. */
const extendedCode = (error: unknown): number | null => {
  const code = fieldOf(error, 'errcode');
  return typeof code === 'number' ? code : null;
};

const primaryCode = (error: unknown): number | null => {
  const code = extendedCode(error);
  return code === null ? null : code & 0xff;
};

export const isBusy = (error: unknown): boolean => primaryCode(error) === 5;
export const isConstraint = (error: unknown): boolean => primaryCode(error) === 19;

/** SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC: what was written may or may not be on the disk. */
export const isUnsynced = (error: unknown): boolean => [1_034, 1_290].includes(extendedCode(error) ?? 0);

/** What an engine's error says of the file and its disk, whatever the statement was. */
export type FileTrouble = 'full' | 'disk' | 'not-permitted' | 'held' | 'damaged' | 'not-a-database';

const bySqlite: Readonly<Record<number, FileTrouble>> = {
  3: 'not-permitted', // SQLITE_PERM
  5: 'held', // SQLITE_BUSY
  6: 'held', // SQLITE_LOCKED
  8: 'not-permitted', // SQLITE_READONLY
  10: 'disk', // SQLITE_IOERR
  11: 'damaged', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  14: 'not-permitted', // SQLITE_CANTOPEN
  26: 'not-a-database', // SQLITE_NOTADB
};

const bySystem: Readonly<Record<string, FileTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EIO: 'disk',
  EROFS: 'not-permitted',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  ENOTDIR: 'not-permitted',
  EISDIR: 'not-permitted',
  EEXIST: 'not-permitted',
  ENOENT: 'not-permitted',
  ELOOP: 'not-permitted',
  ENAMETOOLONG: 'not-permitted',
};

/** `null` where the error is about something else: a statement, a rule, our own code. */
export const fileTrouble = (error: unknown): FileTrouble | null => {
  const code = primaryCode(error);
  return code === null ? (bySystem[String(fieldOf(error, 'code'))] ?? null) : (bySqlite[code] ?? null);
};
