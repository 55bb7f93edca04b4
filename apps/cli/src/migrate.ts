import { copyLog, FolderFileStore, namedFiles, openHome, openRecord, type TokenStore } from '#platform';
import { isTrial } from '#record';
import { openDatabase, openEventStore } from './engines.js';
import type { Where } from './open.js';
import { writeLine, progressReporter } from './output.js';

/** Whoever bears a token of the folder is known to the services too, as the same: a command retried there is told its first answer. */
const keepTokens = async (tokens: TokenStore, url: string): Promise<string> => {
  const database = await openDatabase(url, { poolSize: 2, timeoutMs: 10_000 });
  try {
    await database.migrate();
    const kept = await tokens.kept();
    await database.tokens.keep(kept);
    return ` ${kept.length} tokens hold there too.`;
  } finally {
    await database.close();
  }
};

/**
 * The folder's log into EventStoreDB, with ids, order, revisions and instants as they are; verified, and to be run again
 * where it was broken off. The folder is held meanwhile, so that no server records in it.
 */
export const migrate = async ({ home, eventStore, database, files: folder }: Where): Promise<string> => {
  if (eventStore === '') throw new Error('EVENTSTORE_URL names the EventStoreDB to migrate to');
  // First, so that a folder without a record is told, and not made one.
  await (await openRecord(home)).close();
  const { log: from, tokens, files, close } = await openHome(home);
  const to = await openEventStore(eventStore, { timeoutMs: 30_000 });
  const began = performance.now();
  try {
    if (await isTrial(from)) throw new Error(`${home} holds a trial record, which is not for the services`);
    const named = (await namedFiles(from)).size;
    if (named > 0 && folder === '')
      throw new Error(`FILES_DIR names the folder to which ${named} files are to be copied`);
    writeLine(`${home} is held until its log is copied`);
    // First: what is named there is to be there.
    if (named > 0) await new FolderFileStore(folder).storeAll(files);
    const { events, written } = await copyLog(from, to, progressReporter('copied'));
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    const message = `${events} events are the same in ${home} and in the event store; ${written} of them were written now, in ${seconds} s.`;
    return database === '' ? message : `${message}${await keepTokens(tokens, database)}`;
  } finally {
    await to.close();
    await close();
  }
};
