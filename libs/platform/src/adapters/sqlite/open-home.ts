import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, CheckResult } from '../../ports/check.js';
import type { ProjectionStore } from '../../ports/projection-store.js';
import type { ReadStore } from '../../ports/read-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import type { Clock } from '../stamps.js';
import { SqliteEventLog } from './event-log.js';
import { FolderLock } from './folder-lock.js';
import { logFormat } from './log-format.js';
import { opening, openingSoon } from './opening.js';
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
  /** How its files stand. */
  readonly checks: readonly Check[];
  /** The format in which the record was found, which may be older than the one that it has now. */
  readonly foundFormat: number;
  close(): Promise<void>;
}

const IDLE_MS = 5_000;

/** Reading and writing one file, each by itself. */
const checksOf = (
  name: string,
  file: SqliteFile,
  read: () => Promise<unknown>,
  of?: Check['of'],
  idleMs?: number,
): readonly Check[] => {
  const reads = async (): Promise<CheckResult> => {
    await read().catch(() => undefined);
    return file.state.reads;
  };
  const group = of === undefined ? {} : { of };
  return [
    { name: `${name}-reads`, ...group, needed: true, look: reads },
    { name: `${name}-writes`, ...group, needed: true, look: () => file.writes(idleMs) },
  ];
};

/**
 * Makes the folder where there is none; one of an older version is brought up to date.
 * Throws `FolderInUse`, `NotOurLog`, `NewerLog`, `NotDurable`, `Damaged`, `Unusable`, `DiskTrouble`.
 */
export async function openHome(folder: string, { clock }: { readonly clock?: Clock } = {}): Promise<Home> {
  await openingSoon(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
  const opened: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const lock = FolderLock.take(folder);
    opened.push(() => lock.release());
    const file = SqliteFile.open(join(folder, 'record.sqlite'), logFormat, Checkpoints.seldom);
    opened.push(() => file.close());
    await file.tryOut();
    const log = opening(file.path, () => new SqliteEventLog(file, clock === undefined ? {} : { clock }));
    opened.push(() => log.close());
    const projectionStore = await openProjectionStore(file);
    const { tokens, file: identity, close: closeTokens } = await openTokens(join(folder, 'identity.sqlite'), true);
    opened.push(closeTokens);
    // As for who bears a token, and all of them: they are few.
    const readTokens = async (): Promise<unknown> => [await tokens.find(''), await tokens.list()];
    const checks = [
      ...checksOf('record', file, () => log.head(), 'log'),
      // Nobody writes here for days, so that trying it out shows what has become of the disk and disturbs no reader of the record.
      ...checksOf('tokens', identity, readTokens, undefined, IDLE_MS),
    ];
    const { foundVersion: foundFormat } = file;
    return { log, readStore: projectionStore, projectionStore, tokens, lock, checks, foundFormat, close };
  } catch (error) {
    await close();
    throw error;
  }
}
