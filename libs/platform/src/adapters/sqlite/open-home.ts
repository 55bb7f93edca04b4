import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectionStore } from '../../ports/projection-store.js';
import type { ReadStore } from '../../ports/read-store.js';
import type { EpochStore } from '../../ports/epoch-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import type { Clock } from '../stamps.js';
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
  readonly epochs: EpochStore;
  readonly lock: FolderLock;
  /** The format in which the record was found, which may be older than the one that it has now. */
  readonly foundFormat: number;
  close(): Promise<void>;
}

/** Makes the folder where there is none; one of an older version is brought up to date. Throws `FolderInUse`, `NotOurLog`, `NewerLog`, `NotDurable`. */
export async function openHome(folder: string, { clock }: { readonly clock?: Clock } = {}): Promise<Home> {
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
    const log = new SqliteEventLog(file, clock === undefined ? {} : { clock });
    opened.push(() => log.close());
    const projectionStore = await openProjectionStore(file);
    const { tokens, epochs, close: closeTokens } = await openTokens(join(folder, 'identity.sqlite'));
    opened.push(closeTokens);
    const { foundVersion: foundFormat } = file;
    return { log, readStore: projectionStore, projectionStore, tokens, epochs, lock, foundFormat, close };
  } catch (error) {
    await close();
    throw error;
  }
}
