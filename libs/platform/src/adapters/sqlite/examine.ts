import { existsSync } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { filesIn } from '../files/folder-file-store.js';
import { type BackupMark, markIn } from './backup-mark.js';
import { checkUnopened, numberOf } from './format.js';
import { CLOCK_STREAM } from '../../ports/log-time.js';
import { logFormat } from './log-format.js';
import { NotThatFolder } from './backup.js';

export interface FileFound {
  readonly path: string;
  /** The last nine bits. */
  readonly mode: number;
  readonly bytes: number;
}

/** What a folder is like from outside; nothing of what it holds was judged. */
export interface Examined {
  readonly folder: FileFound;
  readonly files: readonly FileFound[];
  readonly bytesFree: number;
  readonly bytesInUse: number;
  readonly format: number;
  readonly sqlite: string;
  /** The latest instant at which one of the last thousand events was recorded, `null` for an empty log. */
  readonly lastRecordedAt: string | null;
  readonly backup: BackupMark | 'damaged' | null;
}

/** Only looks. Throws `NotThatFolder`, `NotOurLog`, `NewerLog`. */
export async function examine(folder: string): Promise<Examined> {
  const path = join(folder, 'record.sqlite');
  if (!existsSync(path)) throw new NotThatFolder(`${folder} holds no record`);
  checkUnopened(path, logFormat);
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(names.map(({ name }) => found(join(folder, name))));
  const { bavail, bsize } = await statfs(folder);
  return {
    folder: await found(folder),
    files,
    bytesFree: bavail * bsize,
    bytesInUse: files.reduce((sum, { bytes }) => sum + bytes, await bytesOfFiles(folder)),
    ...inside(path),
    backup: await markIn(folder),
  };
}

async function bytesOfFiles(folder: string): Promise<number> {
  let sum = 0;
  for await (const { size } of filesIn(folder).list()) sum += size;
  return sum;
}

async function found(path: string): Promise<FileFound> {
  const { mode, size } = await stat(path);
  return { path, mode: mode & 0o777, bytes: size };
}

function inside(path: string): Pick<Examined, 'format' | 'sqlite' | 'lastRecordedAt'> {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    const text = (sql: string): string | null => {
      const value = Object.values(db.prepare(sql).get() ?? {})[0] ?? null;
      return value === null ? null : String(value);
    };
    return {
      format: numberOf(db, 'pragma user_version'),
      sqlite: text('select sqlite_version()') ?? '',
      lastRecordedAt: text(`select max(json_extract(meta, '$.recordedAt'))
        from (select meta from events
          where position >= coalesce((select max(position) from events where stream = '${CLOCK_STREAM}'), 0)
          order by position desc limit 1000)`),
    };
  } finally {
    db.close();
  }
}
