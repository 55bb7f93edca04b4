import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beginHead } from '../../head/remember-log.js';
import { LogMismatch } from '../../head/check-head.js';
import type { EventLog } from '../../ports/event-log.js';
import type { HeadStore } from '../../ports/head-store.js';
import { checkUnopened } from './format.js';
import { identityFormat } from './token-store.js';

export const RECORD = 'record.sqlite';
export const IDENTITY = 'identity.sqlite';
export const PEOPLE = 'people.sqlite';

/** Whether there is anything in a file of the folder; an empty one is as good as none. */
const holds = (folder: string, name: string): boolean =>
  (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0;

export const holdsRecord = (folder: string): boolean => holds(folder, RECORD);

/** A record, or what is left of one: SQLite would take it for the end of another that is put there. */
export const leftOfRecord = (folder: string): string | undefined =>
  [RECORD, `${RECORD}-wal`, `${RECORD}-journal`].find((name) => holds(folder, name));

/** Before anything is opened or made: a record that is remembered and not there was lost. Throws `LogMismatch`, `NotOurLog`. */
export function refuseLostRecord(folder: string): void {
  if (holdsRecord(folder) || !remembers(join(folder, IDENTITY))) return;
  const found = existsSync(join(folder, RECORD)) ? 'is empty' : 'is missing';
  throw cannotStart(folder, `${found}, and ${IDENTITY} remembers a record`);
}

/** The record as it is remembered, or remembered from now on. Throws `LogMismatch`, `DamagedEvent`. */
export async function beginRemembered(
  folder: string,
  log: EventLog,
  heads: HeadStore,
  now: Date,
): Promise<{ readonly anew: boolean }> {
  try {
    return await beginHead(log, heads, now);
  } catch (error) {
    if (error instanceof LogMismatch) throw cannotStart(folder, `is not as it was: ${error.message}`, error);
    throw error;
  }
}

function cannotStart(folder: string, why: string, cause?: unknown): LogMismatch {
  const ways =
    'move it away if it is there and restore a backup (tanfidh restore) or load an export (tanfidh load); or, to begin anew, remove what remains, identity.sqlite too';
  return new LogMismatch(
    `Cannot start. ${join(folder, RECORD)} ${why}. Nothing was changed. Three ways out: ${ways}: docs/operations.md, "What is remembered of the record"`,
    { cause },
  );
}

/** Whether anything is remembered in this file; it is only read. */
function remembers(path: string): boolean {
  if (!existsSync(path)) return false;
  checkUnopened(path, identityFormat);
  const db = new DatabaseSync(path, { timeout: 5_000 });
  try {
    const there = db.prepare("select 1 from sqlite_schema where name = 'remembered_head'").get() !== undefined;
    return there && db.prepare('select 1 from remembered_head').get() !== undefined;
  } finally {
    db.close();
  }
}
