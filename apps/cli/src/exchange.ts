import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RecordedEvent } from '#kernel';
import { upcastEvent, projections } from '#record';
import {
  checkFiles,
  type EventLog,
  exportLines,
  filesIn,
  FolderFileStore,
  loadRecord,
  namedFiles,
  openRecord,
  readExport,
  rebuild,
} from '#platform';
import { openEventStore } from './engines.js';
import { expectRemembered, filesOf, ofServices, type Where, withRecord } from './open.js';
import type { Outcome } from './outcome.js';
import { outcomeOf, type Verified, verifyHome } from './record.js';
import { writeLine, progressReporter } from './output.js';

/** The log alone, as it is remembered: rows are made from it. Where the database is not named, nobody knows what is remembered. */
const withLog = async <T>(where: Where, work: (log: EventLog) => Promise<T>): Promise<T> => {
  if (where.eventStore === '' || ofServices(where))
    return withRecord(where, async (record) => {
      await expectRemembered(record);
      return work(record.log);
    });
  const log = await openEventStore(where.eventStore);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

/** Beside an export: the files that it names. */
const BESIDE = '.files';

/** What is not there, or not as it was stored, is told. */
const withFiles = async (log: EventLog, where: Where, file: string): Promise<readonly string[]> => {
  const [from, to] = [filesOf(where), new FolderFileStore(`${file}${BESIDE}`)];
  if (from === null) return ['FILES_DIR is not given: no file was exported'];
  await to.storeAll(from);
  return (await checkFiles(log, to, { read: true })).findings;
};

const intoFile = async (file: string, lines: AsyncIterable<string>): Promise<void> => {
  if (existsSync(file)) throw new Error(`${file} is already there; name a new file`);
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

/**
 * The whole log as JSON Lines, as it is at this instant, into a new file or (`-`) to stdout. It is the operator's, from whom nothing
 * is held back, and what a record is restored from: so it reads the log and no view of it.
 */
export const exportLog = (where: Where, file: string): Promise<Outcome | null> =>
  withLog(where, async (log) => {
    const named = (await namedFiles(log)).size;
    let events = 0;
    const report = progressReporter('exported');
    const lines = exportLines(log, (done) => report((events = done)));
    if (file !== '-') {
      await intoFile(file, lines);
      const findings = named === 0 ? [] : await withFiles(log, where, file);
      const beside = named === 0 ? '' : ` ${named} files are in ${file}${BESIDE}.`;
      return outcomeOf(
        { message: `${file} holds ${events} events.`, files: findings },
        '',
        findings.length === 0 ? beside : '',
      );
    }
    await pipeline(Readable.from(lines), process.stdout, { end: false });
    const without = named === 0 ? '' : ` The ${named} files that they name are not among them.`;
    writeLine(`${events} events exported.${without}`);
    return null;
  });

const makeRows = async (folder: string): Promise<void> => {
  const { log, store, close } = await openRecord(folder);
  const report = progressReporter('in the rows');
  try {
    await rebuild({ log, store, projections, upcastEvent, between: async (done) => report(done) });
  } finally {
    await close();
  }
};

/** Opened only when it is read, so that a file that is not there is told by whoever reads it. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  yield* file === '-' ? process.stdin : createReadStream(file);
}

/** An export into a folder without a record: all of it, verified, or nothing. */
export const loadLog = async (home: string, file: string): Promise<Outcome> => {
  const known = (event: Omit<RecordedEvent, 'position'>): void => void upcastEvent({ ...event, position: '' });
  let seen: Verified = { message: '', files: [] };
  const files = filesIn(home);
  const finish = async (made: string): Promise<void> => {
    await makeRows(made);
    // Where the load fails now they are named by nothing, and discarded as such.
    if (file !== '-') await files.storeAll(new FolderFileStore(`${file}${BESIDE}`));
    seen = await verifyHome(made, files);
  };
  await loadRecord(home, readExport(chunksOf(file), known), finish, progressReporter('loaded'));
  return outcomeOf(seen, `${home} holds the log of ${file === '-' ? 'stdin' : file}. `);
};
