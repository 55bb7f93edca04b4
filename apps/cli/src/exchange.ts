import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RecordedEvent } from '#kernel';
import { upcastEvent, projections } from '#record';
import { type EventLog, exportLines, loadRecord, openRecord, readExport, rebuild } from '#platform';
import { EventStoreEventLog } from '#platform/engines';
import { expectRemembered, ofServices, type Where, withRecord } from './open.js';
import { verifyHome } from './record.js';
import { writeLine, progressReporter } from './output.js';

/** The log alone, as it is remembered: rows are made from it. Where the database is not named, nobody knows what is remembered. */
const withLog = async <T>(where: Where, work: (log: EventLog) => Promise<T>): Promise<T> => {
  if (where.eventStore === '' || ofServices(where))
    return withRecord(where, async (record) => {
      await expectRemembered(record);
      return work(record.log);
    });
  const log = EventStoreEventLog.open(where.eventStore);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
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
export const exportLog = (where: Where, file: string): Promise<string | null> =>
  withLog(where, async (log) => {
    let events = 0;
    const report = progressReporter('exported');
    const lines = exportLines(log, (done) => report((events = done)));
    if (file !== '-') {
      await intoFile(file, lines);
      return `${file} holds ${events} events.`;
    }
    await pipeline(Readable.from(lines), process.stdout, { end: false });
    writeLine(`${events} events exported.`);
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
export const loadLog = async (home: string, file: string): Promise<string> => {
  const known = (event: Omit<RecordedEvent, 'position'>): void => void upcastEvent({ ...event, position: '' });
  let verified = '';
  const finish = async (made: string): Promise<void> => {
    await makeRows(made);
    verified = await verifyHome(made);
  };
  await loadRecord(home, readExport(chunksOf(file), known), finish, progressReporter('loaded'));
  return `${home} holds the log of ${file === '-' ? 'stdin' : file}. ${verified}`;
};
