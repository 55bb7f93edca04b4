import type { Database, EventStoreEventLog, EventStoreOptions } from '#platform/engines';

// Most commands are for a folder of one machine: the drivers of the services' engines, a quarter of all that a command
// would load, are loaded by those that need them.

/** The event store at an address, which is connected to when it is first asked. */
export const openEventStore = async (url: string, options: EventStoreOptions = {}): Promise<EventStoreEventLog> => {
  const { EventStoreEventLog: store } = await import('#platform/engines');
  return store.open(url, options);
};

/** The services' database, which is connected to when it is first asked. */
export const openDatabase = async (
  url: string,
  { poolSize, timeoutMs }: { readonly poolSize: number; readonly timeoutMs: number },
): Promise<Database> => {
  const { openPostgres } = await import('#platform/engines');
  return openPostgres({ url, poolSize, timeoutMs, onTrouble: () => {} });
};
