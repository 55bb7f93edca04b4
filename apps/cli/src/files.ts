import { type EventLog, FolderFileStore, openRecord, unnamedFiles } from '#platform';
import { openEventStore } from './engines.js';
import { filesOf, type Where } from './open.js';

/** Somebody may still be about to name what was uploaded later. */
const DAY_MS = 86_400_000;

const discardIn = async (log: EventLog, files: FolderFileStore): Promise<string> => {
  const unnamed = await unnamedFiles(log, files, new Date(Date.now() - DAY_MS));
  for (const { sha256 } of unnamed) await files.discard(sha256);
  const bytes = unnamed.reduce((sum, { size }) => sum + size, 0);
  return `${unnamed.length} files that nothing names were removed, ${bytes} bytes.`;
};

/** Removes what no event names, a day after it was uploaded. */
export const discardUnnamed = async (where: Where): Promise<string> => {
  const files = filesOf(where);
  if (files === null) throw new Error('FILES_DIR names the folder of the files');
  const log = where.eventStore === '' ? (await openRecord(where.home)).log : await openEventStore(where.eventStore);
  try {
    return await discardIn(log, files);
  } finally {
    await log.close();
  }
};
