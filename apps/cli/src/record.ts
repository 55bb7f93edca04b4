import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { upcastEvent, projections } from '#record';
import {
  backUp,
  brokenIn,
  checkFiles,
  discardRecord,
  type EventLog,
  filesIn,
  type FileStore,
  type HeadVerified,
  markBackup,
  namedFiles,
  openPeople,
  openRecord,
  restore,
  treeOf,
  type TokenListing,
  verify,
  verifyHead,
} from '#platform';
import { filesOf, isDamage, type Opened, rememberedIn, type Where, withRecord } from './open.js';
import type { Outcome } from './outcome.js';
import { progressReporter } from './output.js';
import { lineOf } from './tokens.js';

const compared = async ({ log, heads }: Pick<Opened, 'log' | 'heads'>): Promise<HeadVerified> => {
  if (heads === null) return nothingRemembered;
  try {
    return await verifyHead(log, heads);
  } catch (error) {
    if (!isDamage(error)) throw error;
    // Where it is the log that cannot be read, whoever reads the rest of it is told too.
    return { ...nothingRemembered, findings: [`what is remembered of the log cannot be read: ${error.message}`] };
  }
};

const remembered = async (record: Pick<Opened, 'log' | 'heads'>) => {
  const { remembered: head, onTrust, findings } = await compared(record);
  if (head === null)
    return { findings, message: 'Nothing is remembered of it, so that nobody can tell whether any is missing.' };
  const believed =
    head.onTrust === null || onTrust === 0
      ? ''
      : `, the first ${onTrust} of them taken on trust on ${head.onTrust.at.slice(0, 10)}`;
  return { findings, message: `${head.frontier.size} are as they were remembered at ${head.at}${believed}.` };
};

const nothingRemembered: HeadVerified = { remembered: null, onTrust: 0, findings: [] };

/** Of the record itself all is in order; of its files perhaps not. */
export interface Verified {
  readonly message: string;
  /** What is wrong with files. */
  readonly files: readonly string[];
}

/** As what is to be printed. A record whose files are not all there is still worth keeping. */
export const outcomeOf = ({ message, files }: Verified, before: string, after = ''): Outcome => ({
  well: files.length === 0,
  text: [`${before}${message}${after}`, ...files].join('\n'),
});

const filesChecked = async (log: EventLog, files: FileStore | null): Promise<Verified> => {
  const named = files === null ? (await namedFiles(log)).size : 0;
  if (named > 0) return { message: '', files: [`FILES_DIR is not given: ${named} files were not looked at`] };
  const checked = files === null ? nothingNamed : await checkFiles(log, files, { read: true });
  const message =
    checked.files === 0 || checked.findings.length > 0 ? '' : ` ${checked.files} files are as they were stored.`;
  return { message, files: checked.findings };
};

const nothingNamed = { files: 0, findings: [] };

/** Reads everything and answers how it stands; throws with every finding where something of the record is not in order. */
const verified = async (
  { log, store, heads }: Opened,
  files: FileStore | null,
  broken: readonly string[] = [],
): Promise<Verified> => {
  const head = await remembered({ log, heads });
  const { events, streams, rows, findings } = await verify(
    { log, store, projections, upcastEvent },
    progressReporter('read'),
  );
  const looked = `${events} events in ${streams} streams, ${rows} rows`;
  const found = [...broken, ...head.findings, ...findings];
  if (found.length > 0) throw new Error([`${looked}; not in order:`, ...found].join('\n'));
  const { message, files: wrong } = await filesChecked(log, files);
  return { message: `${looked}: all in order. ${head.message}${message}`, files: wrong };
};

/** `files`: where those of the record lie. */
export const verifyHome = async (home: string, files: FileStore = filesIn(home)): Promise<Verified> => {
  const { log, store, close } = await openRecord(home);
  try {
    return await rememberedIn(home, (heads) => verified({ log, store, heads }, files, brokenIn(home)));
  } finally {
    await close();
  }
};

/** The same of the services' record. */
export const verifyServices = (where: Where): Promise<Verified> =>
  withRecord(where, (record) => verified(record, filesOf(where)));

const treeIn = async (folder: string) => {
  const { log, close } = await openRecord(folder);
  try {
    return await treeOf(log);
  } finally {
    await close();
  }
};

/** The copy says of itself what it was when it was verified; only what says so counts as a backup. */
const verifiedAndMarked = async (target: string) => {
  const seen = await verifyHome(target);
  const mark = { at: new Date().toISOString(), to: target, ...(await treeIn(target)) };
  await markBackup(target, mark);
  return { seen, mark };
};

/** A copy of one instant, also while a server writes; verified before it is called one. */
export const backUpHome = async (home: string, target: string): Promise<Outcome> => {
  await backUp(home, target);
  const { seen, mark } = await verifiedAndMarked(target).catch(async (error: unknown) => {
    // Among the good ones it would be taken for one of them.
    await discardRecord(target);
    throw error;
  });
  await markBackup(home, mark);
  return outcomeOf(seen, `${target} is a backup of ${home}. `);
};

const howToConfirm = (held: readonly TokenListing[]): string =>
  held.length === 0
    ? ''
    : `
${held.length} of its tokens are held: whoever has one is refused until you confirm it. When each was last used nobody knows.
${held.map((token) => lineOf(token)).join('\n')}
One that was revoked after the backup was made is among them too. Confirm those that you know: tanfidh tokens confirm <id>… (or --all).
Revoke the others: tanfidh tokens revoke <id>.`;

const heldPeople = async (home: string): Promise<string> => {
  if (!existsSync(join(home, 'people.sqlite'))) return '';
  const { people, close } = await openPeople(join(home, 'people.sqlite'));
  try {
    const held = (await people.list()).filter(({ heldSince }) => heldSince !== null).length;
    return held === 0
      ? ''
      : `\n${held} accounts are held: nobody signs in by one until you confirm it: tanfidh people list, then people confirm or end.`;
  } finally {
    await close();
  }
};

/** Into a folder without a record; verified before and after. */
export const restoreHome = async (backup: string, home: string, withoutTokens: boolean): Promise<Outcome> => {
  await verifyHome(backup);
  const held = await restore(backup, home, { withoutTokens });
  const more = `${howToConfirm(held)}${await heldPeople(home)}`;
  return outcomeOf(await verifyHome(home), `${home} is as ${backup} was. `, more);
};
