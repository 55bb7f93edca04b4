import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectionStore } from '../../ports/projection-store.js';
import type { ReadStore } from '../../ports/read-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import { SqliteEventLog } from './event-log.js';
import { FolderLock } from './folder-lock.js';
import { logFormat } from './log-format.js';
import { openProjectionStore } from './projection-store.js';
import { Checkpoints, SqliteFile } from './sqlite-file.js';
import { openTokens } from './token-store.js';

/** All that a standalone server keeps. */
export interface Home {
  readonly log: SqliteEventLog;
  readonly readStore: ReadStore;
  readonly projectionStore: ProjectionStore;
  readonly tokens: TokenStore;
  readonly lock: FolderLock;
  close(): Promise<void>;
}

/** Makes the folder where there is none. Throws `FolderInUse`, `NotOurLog`, `NewerLog`, `NotDurable`. */
export async function openHome(folder: string): Promise<Home> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const opened: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const lock = FolderLock.take(folder);
    opened.push(() => lock.release());
    const file = SqliteFile.open(join(folder, 'record.sqlite'), logFormat, Checkpoints.seldom);
    opened.push(() => file.close());
    const log = new SqliteEventLog(file);
    opened.push(() => log.close());
    const projectionStore = await openProjectionStore(file);
    const { tokens, close: closeTokens } = await openTokens(join(folder, 'identity.sqlite'));
    opened.push(closeTokens);
    return { log, readStore: projectionStore, projectionStore, tokens, lock, close };
  } catch (error) {
    await close();
    throw error;
  }
}
