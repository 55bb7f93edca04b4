import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, CheckResult } from '../../ports/check.js';
import { down, up } from '../../ports/check.js';
import type { HeadStore } from '../../ports/head-store.js';
import type { FileStore } from '../../ports/file-store.js';
import type { IdentityStore } from '../../ports/identity-store.js';
import type { ProjectionStore } from '../../ports/projection-store.js';
import type { ReadStore } from '../../ports/read-store.js';
import type { EpochStore } from '../../ports/epoch-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import type { Clock } from '../stamps.js';
import { SqliteEventLog } from './event-log.js';
import { filesIn } from '../files/folder-file-store.js';
import { FolderLock } from './folder-lock.js';
import { openPeople } from './identity-store.js';
import { logFormat } from './log-format.js';
import { opening, openingSoon } from './opening.js';
import { OwnFile } from './own-file.js';
import { openProjectionStore } from './projection-store.js';
import { beginRemembered, IDENTITY, PEOPLE, RECORD, refuseLostRecord } from './remembered.js';
import { Checkpoints, SqliteFile } from './sqlite-file.js';
import { openTokens } from './token-store.js';

/** All that a standalone server keeps. */
export interface Home {
  readonly log: SqliteEventLog;
  readonly readStore: ReadStore;
  readonly projectionStore: ProjectionStore;
  readonly tokens: TokenStore;
  readonly people: IdentityStore;
  readonly files: FileStore;
  readonly heads: HeadStore;
  /** Nothing was remembered of the record that was found, and it was believed as it is. */
  readonly rememberedAnew: boolean;
  readonly epochs: EpochStore;
  readonly lock: FolderLock;
  /** How its files stand. */
  readonly checks: readonly Check[];
  /** The format in which the record was found, which may be older than the one that it has now. */
  readonly foundFormat: number;
  close(): Promise<void>;
}

const IDLE_MS = 30_000;

/** Reading and writing one file, each by itself. */
const checksOf = (
  name: string,
  file: SqliteFile,
  read: () => Promise<unknown>,
  { of, idleMs, needed = true }: Pick<Partial<Check>, 'of' | 'needed'> & { readonly idleMs?: number },
): readonly Check[] => {
  const reads = async (): Promise<CheckResult> => {
    await read().catch(() => undefined);
    return file.state.reads;
  };
  const group = of === undefined ? {} : { of };
  return [
    { name: `${name}-reads`, ...group, needed, look: reads },
    { name: `${name}-writes`, ...group, needed, look: () => file.writes(idleMs) },
  ];
};

/**
 * Makes the folder where there is none; one of an older version is brought up to date.
 * Throws `FolderInUse`, `NotOurLog`, `NewerLog`, `NotDurable`, `Damaged`, `Unusable`,
 * `DiskTrouble`, and `LogMismatch` or `DamagedEvent` before anything is made or changed.
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
    opening(join(folder, IDENTITY), () => refuseLostRecord(folder));
    const file = SqliteFile.open(join(folder, RECORD), logFormat, Checkpoints.seldom);
    opened.push(() => file.close());
    file.tryReading();
    const own: OwnFile[] = [];
    const replaced = (): string | null => own.map((one) => one.trouble()).find((why) => why !== null) ?? null;
    const log = opening(file.path, () => new SqliteEventLog(file, { replaced, ...(clock && { clock }) }));
    opened.push(() => log.close());
    const {
      tokens,
      heads,
      epochs,
      file: identity,
      close: closeTokens,
    } = await openTokens(join(folder, IDENTITY), true);
    opened.push(closeTokens);
    const { people, file: accounts, close: closePeople } = await openPeople(join(folder, PEOPLE), true);
    opened.push(closePeople);
    const { anew: rememberedAnew } = await beginRemembered(folder, log, heads, clock?.() ?? new Date());
    const projectionStore = await openingSoon(file.path, () => openProjectionStore(file));
    // Not before it is known that they are ours and this version's: until then they are left as they are.
    await file.tryWriting();
    await identity.tryWriting();
    await accounts.tryWriting();
    own.push(new OwnFile(join(folder, RECORD)), new OwnFile(join(folder, IDENTITY)));
    for (const each of [file, identity]) each.state.watchReplacement(replaced);
    const look = async (): Promise<CheckResult> => {
      const why = replaced();
      return why === null ? up : down(why);
    };
    // As for who bears a token, and all of them: they are few.
    const readTokens = async (): Promise<unknown> => [await tokens.find(''), await tokens.list()];
    const checks: readonly Check[] = [
      ...checksOf('record', file, () => log.head(), { of: 'log' }),
      // Nobody writes here for days, so that trying it out shows what has become of the disk and disturbs no reader of the record.
      ...checksOf('tokens', identity, readTokens, { idleMs: IDLE_MS }),
      // Without it nobody signs in; the record is read, and written with tokens.
      ...checksOf('people', accounts, () => people.list(), { idleMs: IDLE_MS, needed: false }),
      { name: 'own-files', of: 'log', needed: true, look },
    ];
    const stores = {
      readStore: projectionStore,
      projectionStore,
      tokens,
      people,
      heads,
      epochs,
      files: filesIn(folder),
    };
    return { log, ...stores, rememberedAnew, checks, lock, foundFormat: file.foundVersion, close };
  } catch (error) {
    await close();
    throw error;
  }
}
