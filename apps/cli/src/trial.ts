import { discardRecord, openHome, openRecord } from '#platform';
import { isTrial } from '#record';

/** Throws a trial record away. Throws where a server has the folder, where there is none, and where the record is no trial. */
export const discardTrial = async (home: string): Promise<string> => {
  // First, so that a folder without a record is told, and not made one.
  await (await openRecord(home)).close();
  const { log, close } = await openHome(home);
  try {
    if (!(await isTrial(log))) throw new Error(`${home} holds a record that is no trial: nothing was removed`);
    await discardRecord(home);
  } finally {
    await close();
  }
  return `The trial record in ${home} is gone.`;
};
