import { openRecord, type ReadStore } from '#platform';

/** Whether the register has a party of this code. */
export const partyIn = async (store: ReadStore, code: string): Promise<boolean> =>
  (
    await store.entries({
      projection: 'register',
      position: (await store.checkpoint()) ?? '',
      clearance: ['general'],
      streams: [`party-${code}`],
    })
  ).length > 0;

/** The same of a folder's register. */
export const partyInHome = async (home: string, code: string): Promise<boolean> => {
  const { store, close } = await openRecord(home);
  try {
    return await partyIn(store, code);
  } finally {
    await close();
  }
};
