import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  Damaged,
  type EventLog,
  filesIn,
  FolderFileStore,
  type HeadStore,
  NotOurLog,
  openRecord,
  openTokens,
  LogMismatch,
  type ProjectionStore,
  verifyHead,
  within,
} from '#platform';
import { openDatabase, openEventStore } from './engines.js';

/** Which record a command is for: a folder, or the services' engines where their addresses are given. */
export interface Where {
  readonly home: string;
  /** `EVENTSTORE_URL`, empty where it is not given. */
  readonly eventStore: string;
  /** `DATABASE_URL`, empty where it is not given. */
  readonly database: string;
  /** `FILES_DIR`, where the services keep files; empty where it is not given. */
  readonly files: string;
}

export interface Opened {
  readonly log: EventLog;
  readonly store: ProjectionStore;
  /** What is remembered of the log; `null` where there is no place for it. */
  readonly heads: Remembering | null;
}

export type Remembering = Pick<HeadStore, 'head' | 'leaves'>;

/** Where the files of the record lie; `null` where nobody says. */
export const filesOf = (where: Where): FolderFileStore | null => {
  if (where.eventStore === '') return filesIn(where.home);
  return where.files === '' ? null : new FolderFileStore(where.files);
};

/** What a backup mends, and no second try. */
export const isDamage = (error: unknown): error is Damaged | NotOurLog =>
  error instanceof Damaged || error instanceof NotOurLog;

/** Whether it is the record of the services, with log and rows in engines of their own. */
export const ofServices = ({ eventStore, database }: Where): boolean => eventStore !== '' && database !== '';

const CLOSE_MS = 5_000;

/** What was to be done is done: a client that does not say that it has closed must not keep its answer back. */
const closed = async (close: () => Promise<void>): Promise<void> => {
  await within(CLOSE_MS, close());
};

/** Throws `LogMismatch` where the log is not the one that is remembered; reads all of it. */
export const expectRemembered = async ({ log, heads }: Pick<Opened, 'log' | 'heads'>): Promise<void> => {
  const [finding] = heads === null ? [] : (await verifyHead(log, heads)).findings;
  if (finding !== undefined) throw new LogMismatch(`${finding}: restore a backup`);
};

/** Whoever asks is told why. */
const unreadable = (error: unknown) => {
  const refuse = async (): Promise<never> => {
    throw error;
  };
  return { heads: { head: refuse, leaves: refuse }, close: async () => {} };
};

/** What is remembered of a folder's record, while `work` lasts. An empty file remembers nothing, and is left as it is. */
export const rememberedIn = async <T>(home: string, work: (heads: Remembering | null) => Promise<T>): Promise<T> => {
  const path = join(home, 'identity.sqlite');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return work(null);
  const { heads, close }: { heads: Remembering; close(): Promise<void> } = await openTokens(path).catch(unreadable);
  try {
    return await work(heads);
  } finally {
    await close();
  }
};

/** Log, rows and memory of the record, open while `work` lasts. Takes no lock. */
export const withRecord = async <T>(where: Where, work: (record: Opened) => Promise<T>): Promise<T> => {
  if (!ofServices(where)) {
    const { log, store, close } = await openRecord(where.home);
    try {
      return await rememberedIn(where.home, (heads) => work({ log, store, heads }));
    } finally {
      await close();
    }
  }
  const log = await openEventStore(where.eventStore);
  const database = await openDatabase(where.database, { poolSize: 3, timeoutMs: 10_000 });
  try {
    await database.migrate();
    return await work({ log, store: database.projectionStore, heads: database.heads });
  } finally {
    await closed(() => database.close());
    await closed(() => log.close());
  }
};
