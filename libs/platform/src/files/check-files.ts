import type { EventLog } from '../ports/event-log.js';
import type { FileListed, FileStore } from '../ports/file-store.js';
import { digestOf } from './digest-of.js';
import { type NamedFile, namedFiles } from './named-files.js';

/** How the files stand that a log names. */
export interface FilesChecked {
  readonly files: number;
  /** What is not in order, with the events that name it. */
  readonly findings: readonly string[];
}

const MOST_NAMED = 5;

const namedBy = ({ events }: NamedFile): string => {
  const some = events.slice(0, MOST_NAMED).map(({ id, stream, revision }) => `${id} (${stream}, revision ${revision})`);
  return `${some.join(', ')}${events.length > MOST_NAMED ? ` and ${events.length - MOST_NAMED} more` : ''}`;
};

const wrongWith = async (named: NamedFile, files: FileStore, read: boolean): Promise<string | null> => {
  const { sha256, size } = named.file;
  const found = await files.find(sha256);
  if (found === null) return `the file ${sha256} is missing, which is named by ${namedBy(named)}`;
  const altered = found.size !== size || (read && (await digestOf(files.read(sha256))) !== sha256);
  return altered ? `the file ${sha256} is not as it was stored, which is named by ${namedBy(named)}` : null;
};

/** Whether every file that a log names is there; where they are read, whether each is as it was stored. */
export async function checkFiles(
  log: Pick<EventLog, 'readAll'>,
  files: FileStore,
  { read }: { readonly read: boolean },
): Promise<FilesChecked> {
  const named = await namedFiles(log);
  const findings: string[] = [];
  for (const each of named.values()) {
    const wrong = await wrongWith(each, files, read);
    if (wrong !== null) findings.push(wrong);
  }
  return { files: named.size, findings };
}

/** The files that no event of a log names, stored before an instant. */
export async function unnamedFiles(
  log: Pick<EventLog, 'readAll'>,
  files: FileStore,
  before: Date,
): Promise<readonly FileListed[]> {
  // What was stored before is named by now or not at all; what is stored meanwhile is not looked at.
  const stored: FileListed[] = [];
  for await (const file of files.list()) if (Date.parse(file.storedAt) < before.getTime()) stored.push(file);
  const named = stored.length === 0 ? new Map<string, NamedFile>() : await namedFiles(log);
  return stored.filter(({ sha256 }) => !named.has(sha256));
}
