import { setImmediate as turn } from 'node:timers/promises';
import { upcastEvent, projections } from '#record';
import { type EventLog, openRecord, pause, rebuild } from '#platform';
import { openDatabase, openEventStore } from './engines.js';
import { expectRemembered, rememberedIn } from './open.js';
import { progressReporter } from './output.js';

/** Between two transactions, so that a server's writers come in between; for a while after each thing that was written. */
const [PAUSE_MS, WHILE_MS] = [2, 1_000];

const pauses = (log: EventLog): ((events: number) => Promise<void>) => {
  const report = progressReporter('read');
  let [seen, writtenAt] = [null as string | null, -WHILE_MS];
  return async (events) => {
    report(events);
    const [head, now] = [await log.head(), performance.now()];
    if (head !== seen) [seen, writtenAt] = [head, now];
    await (now - writtenAt < WHILE_MS ? pause(PAUSE_MS) : turn());
  };
};

const summaryOf = (events: number, begun: number): string =>
  `Every row was built anew from ${events} events in ${((performance.now() - begun) / 1_000).toFixed(1)} s, and the new rows are the ones that are read.`;

/** Beside a running server: its rows are read until the new ones are complete. */
export const rebuildHome = async (home: string): Promise<string> => {
  const begun = performance.now();
  const { log, store, close } = await openRecord(home);
  try {
    await rememberedIn(home, (heads) => expectRemembered({ log, heads }));
    return summaryOf(await rebuild({ log, store, projections, upcastEvent, between: pauses(log) }), begun);
  } finally {
    await close();
  }
};

/** The same of the services' rows in PostgreSQL, from the event store. */
export const rebuildServices = async (eventStore: string, url: string): Promise<string> => {
  const begun = performance.now();
  const log = await openEventStore(eventStore);
  const database = await openDatabase(url, { poolSize: 3, timeoutMs: 10_000 });
  try {
    await database.migrate();
    await expectRemembered({ log, heads: database.heads });
    const store = database.projectionStore;
    return summaryOf(await rebuild({ log, store, projections, upcastEvent, batch: 500, between: pauses(log) }), begun);
  } finally {
    await database.close();
    await log.close();
  }
};
