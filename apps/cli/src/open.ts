import { setTimeout as sleep } from 'node:timers/promises';
import { type EventLog, openRecord, type ProjectionStore } from '#platform';
import { EventStoreEventLog, openPostgres } from '#platform/engines';

/** Which record a command is for: a folder, or the services' engines where their addresses are given. */
export interface Where {
  readonly home: string;
  /** `EVENTSTORE_URL`, empty where it is not given. */
  readonly eventStore: string;
  /** `DATABASE_URL`, empty where it is not given. */
  readonly database: string;
}

export interface Opened {
  readonly log: EventLog;
  readonly store: ProjectionStore;
}

/** Whether it is the record of the services, with log and rows in engines of their own. */
export const ofServices = ({ eventStore, database }: Where): boolean => eventStore !== '' && database !== '';

const CLOSE_MS = 5_000;

/** What was to be done is done: a client that does not say that it has closed must not keep its answer back. */
const closed = async (close: () => Promise<void>): Promise<void> => {
  const enough = new AbortController();
  const patience = sleep(CLOSE_MS, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([close(), patience]);
  enough.abort();
};

/** Log and rows of the record, open while `work` lasts. Takes no lock. */
export const withRecord = async <T>(where: Where, work: (record: Opened) => Promise<T>): Promise<T> => {
  if (!ofServices(where)) {
    const { log, store, close } = await openRecord(where.home);
    try {
      return await work({ log, store });
    } finally {
      await close();
    }
  }
  const log = EventStoreEventLog.open(where.eventStore);
  const database = openPostgres({ url: where.database, poolSize: 3, patienceMs: 10_000, onTrouble: () => {} });
  try {
    await database.migrate();
    return await work({ log, store: database.projectionStore });
  } finally {
    await closed(() => database.close());
    await closed(() => log.close());
  }
};
