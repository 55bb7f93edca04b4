import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, down, up } from '../../ports/check.js';
import type { HeadStore } from '../../ports/head-store.js';
import type { ProjectionStore } from '../../ports/projection-store.js';
import type { ReadStore } from '../../ports/read-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import type { Clock } from '../stamps.js';
import { SqliteEventLog } from './event-log.js';
import { FolderLock } from './folder-lock.js';
import { logFormat } from './log-format.js';
import { OwnFile } from './own-file.js';
import { openProjectionStore } from './projection-store.js';
import { beginRemembered, IDENTITY, RECORD, refuseLostRecord } from './remembered.js';
import { Checkpoints, SqliteFile } from './sqlite-file.js';
import { openTokens } from './token-store.js';

/** All that a standalone server keeps. */
export interface Home {
  readonly log: SqliteEventLog;
  readonly readStore: ReadStore;
  readonly projectionStore: ProjectionStore;
  readonly tokens: TokenStore;
  readonly heads: HeadStore;
  /** Nothing was remembered of the record that was found, and it was believed as it is. */
  readonly rememberedAnew: boolean;
  /** How its files stand. */
  readonly checks: readonly Check[];
  readonly lock: FolderLock;
  /** The format in which the record was found, which may be older than the one that it has now. */
  readonly foundFormat: number;
  close(): Promise<void>;
}

/**
 * Makes the folder where there is none; one of an older version is brought up to date. Throws `FolderInUse`, `NotOurLog`, `NewerLog`,
 * `NotDurable`, and `OtherThanRemembered` or `DamagedEvent` before anything is made or changed.
 */
export async function openHome(folder: string, { clock }: { readonly clock?: Clock } = {}): Promise<Home> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const opened: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const lock = FolderLock.take(folder);
    opened.push(() => lock.release());
    refuseLostRecord(folder);
    const file = SqliteFile.open(join(folder, RECORD), logFormat, Checkpoints.seldom);
    opened.push(() => file.close());
    const own: OwnFile[] = [];
    const notOurs = (): string | null => own.map((one) => one.trouble()).find((why) => why !== null) ?? null;
    const log = new SqliteEventLog(file, { notOurs, ...(clock && { clock }) });
    opened.push(() => log.close());
    const { tokens, heads, close: closeTokens } = await openTokens(join(folder, IDENTITY));
    opened.push(closeTokens);
    const { anew: rememberedAnew } = await beginRemembered(folder, log, heads, clock?.() ?? new Date());
    const projectionStore = await openProjectionStore(file);
    own.push(new OwnFile(join(folder, RECORD)), new OwnFile(join(folder, IDENTITY)));
    const look = async () => {
      const why = notOurs();
      return why === null ? up : down(why);
    };
    const checks = [{ name: 'own-files', of: 'log', needed: true, look } as const];
    const { foundVersion: foundFormat } = file;
    const stores = { readStore: projectionStore, projectionStore, tokens, heads };
    return { log, ...stores, rememberedAnew, checks, lock, foundFormat, close };
  } catch (error) {
    await close();
    throw error;
  }
}
