import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Envelope } from '../../leaf.js';
import { NotThatFolder, synced } from './backup.js';
import { EventWriter } from './event-writer.js';
import { FolderLock } from './folder-lock.js';
import { logFormat } from './log-format.js';
import { openEpoch } from './open-epoch.js';
import { putInPlace } from './put-in-place.js';
import { IDENTITY, leftOfRecord, RECORD } from './remembered.js';
import { SqliteFile } from './sqlite-file.js';
import { Stamps } from '../stamps.js';

/** Events per transaction. */
const BATCH = 1_000;

/**
 * A record made of these events, into a folder that holds none and that no server uses: made in a folder within it,
 * finished there by `finish`, then moved to its place in one step. Where anything fails, nothing is left of it. Where the
 * folder was in use before, a new epoch is opened: its positions were another log's.
 * Throws `NotThatFolder`, `FolderInUse`, and whatever `events` and `finish` throw.
 */
export async function loadRecord(
  folder: string,
  events: AsyncIterable<Envelope>,
  finish: (made: string) => Promise<void>,
  progress: (events: number) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = FolderLock.take(folder);
  const made = join(folder, 'loading');
  try {
    const there = leftOfRecord(folder);
    if (there === RECORD)
      throw new NotThatFolder(`${folder} already holds ${RECORD}; a log is loaded into a folder without one`);
    if (there !== undefined) throw new NotThatFolder(`${folder} already holds ${there}; move it away first`);
    // Of a load that was killed.
    await rm(made, { recursive: true, force: true });
    await mkdir(made, { mode: 0o700 });
    await write(join(made, RECORD), events, progress);
    await finish(made);
    await synced(join(made, RECORD));
    if (existsSync(join(folder, IDENTITY))) await openEpoch(folder, null);
    await putInPlace(made, folder, new Date());
    await synced(folder);
  } finally {
    await rm(made, { recursive: true, force: true });
    lock.release();
  }
}

async function write(path: string, events: AsyncIterable<Envelope>, progress: (events: number) => void): Promise<void> {
  const file = SqliteFile.open(path, logFormat);
  try {
    const writer = new EventWriter(file.writer, new Stamps());
    let [batch, written] = [[] as Envelope[], 0];
    const flush = async (): Promise<void> => {
      await file.transaction(() => {
        for (const event of batch) {
          const expected = event.revision === 0 ? 'none' : event.revision - 1;
          const appended = writer.appendRecorded(event.stream, expected, [event]);
          if (appended instanceof Error) throw appended;
        }
      });
      written += batch.length;
      batch = [];
      progress(written);
      await turn();
    };
    for await (const event of events) if (batch.push(event) === BATCH) await flush();
    if (batch.length > 0) await flush();
  } finally {
    await file.close();
  }
}
